import { inStage } from '../base/stage.js';
import { type Engine, type ReadDocument, readStatements, scoreStatements } from '../pipeline.js';
import { type DocumentTally, tallyDocument } from '../tally/tally.js';
import type { Document } from '../types/text.js';
import type { AnalysisOptions } from './analyzed.js';
import { type PackedDocument, unpacked } from './packed.js';
import { withSelected } from './selection.js';
import { type Analyst, eachAttempt } from './stream.js';

/** A document that can be scored again, and its counts with the lexicons of now. */
export interface ReadAndCounted {
  read: ReadDocument;
  tally: DocumentTally;
}

/** Reads documents one after the other, in their order, and keeps what is needed to score them again. */
export async function* readEach(
  documents: AsyncIterable<Document>,
  analyst: Analyst,
  options: AnalysisOptions,
): AsyncGenerator<ReadAndCounted> {
  const { engine } = analyst;
  const here = (document: Document) => readAndCounted(document, engine, options);
  type Found = ReadAndCounted | { read: PackedDocument; tally: DocumentTally };
  for await (const { result } of eachAttempt<Found>(documents, analyst, { task: 'read', options }, here)) {
    const { read, tally } = result;
    yield { tally, read: 'words' in read ? unpacked(read, engine.vocabulary, engine.english) : read };
  }
}

export function readAndCounted(document: Document, engine: Engine, options: AnalysisOptions): ReadAndCounted {
  const read = readStatements(document, engine, options);
  const result = withSelected(scoreStatements(read, engine), options);
  return { read, tally: inStage('tally', () => tallyDocument(result)) };
}
