import type { Document } from '../../types/text.js';

/** Amount of text sent to a worker at a time, in UTF-16 units. */
const BATCH = 100_000;

/** The documents in lists, each of about as much text. */
export async function* batches(documents: AsyncIterable<Document>): AsyncGenerator<Document[]> {
  let batch: Document[] = [];
  let size = 0;
  for await (const document of documents) {
    batch.push(document);
    size += document.text.length;
    if (size < BATCH) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length) yield batch;
}
