import type { Document } from '../../types/text.js';

/** The same documents, of which some were read already. */
export interface ReadAhead {
  documents: AsyncIterable<Document>;
  /** Whether there is as much text as was asked about. */
  isLong: boolean;
}

/** Reads documents until they have `size` UTF-16 units together, or end. What was read is held until it is asked for. */
export async function readAhead(documents: AsyncIterable<Document>, size: number): Promise<ReadAhead> {
  const rest = documents[Symbol.asyncIterator]();
  const held: Document[] = [];
  let read = 0;
  let ended = false;
  while (read < size && !ended) {
    const next = await rest.next();
    if (next.done) ended = true;
    else {
      held.push(next.value);
      read += next.value.text.length;
    }
  }
  return { documents: inTurn(), isLong: read >= size };

  async function* inTurn(): AsyncGenerator<Document> {
    try {
      for (let document = held.shift(); document; document = held.shift()) yield document;
      for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
    } finally {
      await rest.return?.();
    }
  }
}
