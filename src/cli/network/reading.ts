import { countedOf, withNumbers } from '../../corpus/counts/numbered.js';
import { type Result, recordedSelection } from '../../corpus/result.js';
import type { Statement } from '../../types/stance.js';
import type { Document } from '../../types/text.js';
import { fieldNames } from '../options.js';
import type { Session } from '../run/session.js';
import type { NetworkCommandOptions } from './options.js';

/** Where a statement stands and what it says: only an event list prints it. Offsets are in UTF-16 units. */
export interface StatementText {
  start: number;
  end: number;
  text: string;
}

/** Documents counted with the numbers of their statements, so that ties can name these, and the entries that hit; texts by the statements' ids, for event lists. */
export async function readForNetwork(
  session: Session<NetworkCommandOptions>,
): Promise<Result & { texts: ReadonlyMap<string, StatementText> }> {
  const { options } = session;
  const { Corpus } = await import('../../corpus/corpus.js');
  const knowledge = await session.knowledge();
  const engine = await session.engine(knowledge);
  const corpus = new Corpus(engine.resolver);
  const texts = new Map<string, StatementText>();
  for await (const { document, tally, statements } of session.analyzed(engine, true)) {
    const spoken = countedOf(statements, session.analysis);
    corpus.insert(document.id, { ...withNumbers(tally, statements, session.analysis), terms: spoken.map(termsOf) });
    if (options.format === 'eventlist') for (const one of spoken) texts.set(one.id, textOf(one, document));
  }
  const selection = recordedSelection({ ...options, fields: fieldNames(options) });
  return { corpus, knowledge, selection, texts };
}

/** The entries that hit, each once. */
function termsOf({ hits }: Statement): [dimension: string, term: string][] {
  const found = new Map(hits.map(({ dimension, term }) => [`${dimension}\n${term}`, [dimension, term] as const]));
  return [...found.values()].map(([dimension, term]) => [dimension, term]);
}

function textOf({ content }: Statement, { text }: Document): StatementText {
  const words = content.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return { start: content[0].start, end: content[content.length - 1].end, text: words };
}
