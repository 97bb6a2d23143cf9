import type { Corpus } from '../../corpus/corpus.js';
import { repeatedBy, withNumbers } from '../../corpus/counts/numbered.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Described, Told } from '../../render/data/flat-statement.js';
import { keyOf, speakerOf } from '../../table/keys.js';
import type { Statement } from '../../types/stance.js';
import type { Document } from '../../types/text.js';
import type { Session } from '../run/session.js';
import { StatementBuffer } from './buffer.js';
import { linkOfNames, type StatementsOptions } from './options.js';

const kept = ({ reasons }: StatementsOptions) => (reasons ? ('reasons' as const) : undefined);

/** Each document's statements as soon as it is read, with speakers as the document names them. */
export async function* streamed(
  session: Session<StatementsOptions>,
  knowledge: Knowledge,
): AsyncGenerator<Pick<Told, 'document' | 'all'>> {
  const engine = await session.engine(knowledge);
  for await (const { document, statements } of session.analyzed(engine, true, kept(session.options)))
    yield { document, all: statements };
}

/** All documents, read to the end. */
export interface Gathered {
  corpus: Corpus;
  /** Names of the metadata fields, in the order in which they first came, and the number of documents that have each. */
  fields: ReadonlyMap<string, number>;
  /** Each document's statements, with speakers named as the options ask for. */
  replay(): AsyncGenerator<Told>;
  close(): Promise<void>;
}

export async function gathered(session: Session<StatementsOptions>, knowledge: Knowledge): Promise<Gathered> {
  const { Corpus } = await import('../../corpus/corpus.js');
  const engine = await session.engine(knowledge);
  const corpus = new Corpus(engine.resolver);
  const buffer = new StatementBuffer<[Document, Statement[]]>();
  const fields = new Map<string, number>();
  try {
    for await (const { document, tally, statements } of session.analyzed(engine, true, kept(session.options))) {
      corpus.insert(document.id, withNumbers(tally, statements, session.options));
      for (const field of Object.keys(document.metadata)) fields.set(field, (fields.get(field) ?? 0) + 1);
      await buffer.add([document, statements]);
    }
  } catch (error) {
    await buffer.close();
    throw error;
  }
  const isLinked = linkOfNames(session.options) === 'corpus';
  async function* replay(): AsyncGenerator<Told> {
    for await (const [document, statements] of buffer.replay()) yield told(document, statements, corpus, isLinked);
  }
  return { corpus, fields, replay, close: () => buffer.close() };
}

function told(document: Document, statements: readonly Statement[], corpus: Corpus, isLinked: boolean): Told {
  const tally = corpus.tally.documents.get(document.id)!;
  const local = new Map(statements.map(({ id, speakers }) => [id, speakers]));
  const speakers = ({ id, speakers: named }: Statement): Described[] =>
    named.map((speaker, i) => {
      const [here] = speakerOf(local.get(id)![i].id, tally, corpus.links);
      return { ...speaker, type: here?.actor.type, affiliation: here?.affiliation ?? '' };
    });
  return {
    document,
    date: keyOf('date', document.id, tally),
    all: isLinked ? corpus.linkSpeakers(statements) : statements,
    speakers,
    repeats: repeatedBy(corpus, document.id),
  };
}
