import { getOrInsert } from '../../base/order.js';
import { generator } from '../../base/random.js';
import { quantile } from '../../table/intervals/quantile.js';
import { Matrix } from '../events/matrix.js';
import type { Placed } from '../events/placed.js';
import type { Slice } from '../events/slice.js';

export const RESAMPLES = 500;

/**
 * The matrices of corpora drawn with replacement from the documents, as many as there are; copies of one report are one document
 * (a bootstrap over clusters).
 */
export function* resampled({ events, placed, matrix }: Slice, seed: number, rounds = RESAMPLES): Generator<Matrix> {
  const random = generator(seed);
  const byReport = new Map<string, Placed[]>();
  for (const one of placed) getOrInsert(byReport, events.documents[one.event.document].report, () => []).push(one);
  const reports = [...byReport.values()];
  for (let round = 0; round < rounds; round++) {
    const drawn = new Int32Array(reports.length);
    for (let i = 0; i < reports.length; i++) drawn[Math.floor(random() * reports.length)]++;
    const next = new Matrix(matrix.rows, matrix.columns);
    for (const [i, all] of reports.entries()) if (drawn[i]) for (const one of all) next.add(one, one.weight * drawn[i]);
    yield next;
  }
}

/** The 2.5 % and 97.5 % points of some values. */
export const bounds = (values: Float64Array): { low: number; high: number } => ({
  low: quantile(values, 0.025),
  high: quantile(values, 0.975),
});
