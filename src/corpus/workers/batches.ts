import type { Document } from '../../types/text.js';

/** Amount of text sent to a worker at a time, in UTF-16 units. */
const BATCH = 100_000;
/** One document in so many ends a list. */
const ENDING = 16;
/** Characters of a text that decide on it. */
const LOOKED_AT = 32;

/**
 * The documents in lists of at most about as much text. Mostly a list ends with a document that by its own text ends one: where documents
 * are added or left out, the lists soon are those of before, and so is what is kept of them.
 */
export async function* batches(documents: AsyncIterable<Document>): AsyncGenerator<Document[]> {
  let batch: Document[] = [];
  let size = 0;
  for await (const document of documents) {
    batch.push(document);
    size += document.text.length;
    if (size < BATCH && !endsList(document)) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length) yield batch;
}

export const sizeOf = (batch: readonly Document[]): number => batch.reduce((sum, { text }) => sum + text.length, 0);

function endsList({ text }: Document): boolean {
  let hash = text.length;
  const step = Math.ceil(text.length / LOOKED_AT);
  for (let i = 0; i < text.length; i += step) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return (hash >>> 0) % ENDING === 0;
}
