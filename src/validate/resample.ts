import { generator } from '../base/random.js';
import { quantile } from '../table/intervals/quantile.js';

/** A figure with the bounds of its 95 % interval; null where it, or they, cannot be worked out. */
export interface Figure {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const RESAMPLES = 2000;
const TAIL = 0.025;
/** Of the resamples, at least this share must give the figure. */
const ENOUGH = 0.9;
const FEWEST_DOCUMENTS = 5;

/**
 * Figures that are worked out from sums over documents, with 95 % intervals from 2,000 resamples of the documents: percentiles, with
 * a seed. `documents` holds what each adds to the sums, in an order that does not depend on the reading. With fewer than five
 * documents there are no bounds.
 */
export function resampled(
  documents: readonly Float64Array[],
  figures: (sums: Float64Array) => readonly (number | null)[],
  seed: number,
): Figure[] {
  const size = documents[0]?.length ?? 0;
  const total = new Float64Array(size);
  for (const document of documents) add(total, document);
  const found = figures(total);
  if (documents.length < FEWEST_DOCUMENTS) return found.map((value) => ({ value, low: null, high: null }));
  const random = generator(seed);
  const { starts, places, values } = sparseOf(documents);
  const made: number[][] = found.map(() => []);
  const sums = new Float64Array(size);
  for (let round = 0; round < RESAMPLES; round++) {
    sums.fill(0);
    for (let i = 0; i < documents.length; i++) {
      const document = Math.floor(random() * documents.length);
      const end = starts[document + 1];
      for (let k = starts[document]; k < end; k++) sums[places[k]] += values[k];
    }
    for (const [i, value] of figures(sums).entries()) if (value !== null) made[i].push(value);
  }
  return found.map((value, i) => ({ value, ...(value === null ? NONE : bounds(made[i])) }));
}

const NONE = { low: null, high: null };

function add(sums: Float64Array, document: Float64Array): void {
  for (let i = 0; i < sums.length; i++) sums[i] += document[i];
}

/** What each document adds, one after the other and without the zeros: of many sums it touches a few. */
function sparseOf(documents: readonly Float64Array[]) {
  const starts = new Int32Array(documents.length + 1);
  for (const [i, document] of documents.entries())
    starts[i + 1] = starts[i] + document.reduce((count, value) => count + Number(value !== 0), 0);
  const [places, values] = [new Int32Array(starts[documents.length]), new Float64Array(starts[documents.length])];
  let next = 0;
  for (const document of documents)
    for (const [place, value] of document.entries())
      if (value !== 0) {
        places[next] = place;
        values[next++] = value;
      }
  return { starts, places, values };
}

function bounds(values: readonly number[]): Omit<Figure, 'value'> {
  if (values.length < ENOUGH * RESAMPLES) return NONE;
  return { low: quantile(values, TAIL), high: quantile(values, 1 - TAIL) };
}
