import type { Document } from '../../types/text.js';
import { sizeOf } from './batches.js';

type Batch = readonly Document[];

/** What is done with lists of documents, here or in workers; both give the results in order. */
export interface Ways<Result> {
  here(batch: Batch): AsyncIterable<Result>;
  inWorkers(batches: AsyncIterable<Batch>): AsyncIterable<Result>;
  /** Whether the work on these documents was done before and kept. */
  isKnown(batch: Batch): boolean;
}

/** Of the text that is looked at, the share that must be new for workers to pay. */
const NEW = 0.5;

/**
 * Does the work here as long as it is known or little, and in workers from where there is enough of it: as much text as `size`, in UTF-16
 * units, of which at least half is new. What is read ahead is no more than that.
 */
export async function* whereItPays<Result>(
  batches: AsyncIterable<Batch>,
  size: number,
  { here, inWorkers, isKnown }: Ways<Result>,
): AsyncGenerator<Result> {
  const source = batches[Symbol.asyncIterator]();
  try {
    for (let next = await source.next(); !next.done; next = await source.next()) {
      if (isKnown(next.value)) {
        yield* here(next.value);
        continue;
      }
      const { held, isNew, length } = await readAhead(next.value);
      if (length >= size && isNew >= NEW * length) return yield* inWorkers(inTurn(held));
      for (const batch of held) yield* here(batch);
    }
  } finally {
    await source.return?.();
  }

  async function readAhead(first: Batch) {
    const held = [first];
    let length = sizeOf(first);
    let isNew = length;
    while (length < size) {
      const next = await source.next();
      if (next.done) break;
      held.push(next.value);
      length += sizeOf(next.value);
      if (!isKnown(next.value)) isNew += sizeOf(next.value);
    }
    return { held, isNew, length };
  }

  async function* inTurn(held: Batch[]): AsyncGenerator<Batch> {
    for (let batch = held.shift(); batch; batch = held.shift()) yield batch;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  }
}
