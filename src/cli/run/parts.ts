import { resolve } from 'node:path';
import { StanceError } from '../../base/errors.js';
import type { Corpus } from '../../corpus/corpus.js';
import type { RecordedSelection, Result } from '../../corpus/result.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Part } from '../../tally/part-reader.js';
import type { PartialHead } from '../../tally/partial.js';
import type { InputOptions } from '../options.js';
import type { Streams } from '../streams.js';
import type { Diagnostics } from './diagnostics.js';
import type { Session } from './session.js';

/** Partial results together, as one run over all their documents would give them; undefined if none could be read. */
export async function mergedParts(
  session: Session<InputOptions>,
  parts: readonly string[],
  io: Streams,
): Promise<Result | undefined> {
  const { diagnostics } = session;
  const { Corpus } = await import('../../corpus/corpus.js');
  const { readPart } = await import('./part-file.js');
  const knowledge = await session.knowledge();
  const corpus = new Corpus((await session.engine(knowledge)).resolver);
  let first: { head: PartialHead; name: string } | undefined;
  for (const name of parts) {
    const part = await readPart(resolve(io.cwd, name), name).catch(reported(diagnostics));
    if (!part) continue;
    first ??= { head: part.head, name };
    checkSame(part.head, name, first, knowledge);
    insert(part, name, corpus);
    diagnostics.all.push(...part.head.diagnostics);
  }
  return first && { corpus, knowledge, selection: first.head.options as RecordedSelection };
}

/** A part that cannot be used is reported and left out. */
const reported = (diagnostics: Diagnostics) => (error: unknown) => {
  if (!(error instanceof StanceError)) throw error;
  diagnostics.report(error.diagnostic);
  return undefined;
};

/** Throws if a part was made with other knowledge or other options than the first. */
function checkSame(
  head: PartialHead,
  name: string,
  first: { head: PartialHead; name: string },
  { files }: Pick<Knowledge, 'files'>,
): void {
  if (JSON.stringify(head.lexicons) !== JSON.stringify(files))
    throw different(
      name,
      'was made with different lexicons or actors files',
      'Give the same --lexicon and --actors, and do not change the files in between.',
    );
  if (JSON.stringify(head.options) !== JSON.stringify(first.head.options))
    throw different(
      name,
      `was made with different options from ${first.name}`,
      'Make all parts with the same options.',
    );
}

/** Adds the documents of a part. Throws if one of them is in another part too. */
function insert({ documents, lines }: Part, name: string, corpus: Corpus): void {
  for (const [id, document] of documents) {
    if (corpus.tally.documents.has(id))
      throw new StanceError({
        code: 'duplicate-document',
        message: `the document "${id}" is also in another part`,
        file: name,
        line: lines.get(id),
        hint: 'Each document must be in one part only.',
      });
    corpus.insert(id, document);
  }
}

function different(file: string, message: string, hint: string): StanceError {
  return new StanceError({ code: 'parts-differ', message, file, hint });
}
