import type { Slice } from '../events/slice.js';
import type { NetworkOptions } from '../options.js';
import { Weights } from '../ties/weights.js';
import type { NetworkEdge } from '../types.js';
import { bounds, RESAMPLES, resampled } from './resamples.js';

/** Resamples are kept of so many ties at a time. */
const AT_ONCE = 20_000;

/**
 * The ties of a projection with the 95 % percentile interval of their signed weight over documents, and whether it leaves out 0. A tie
 * that a resample does not have counts 0 there. Intervals do not include errors of attribution and lexicons.
 */
export function withIntervals(
  edges: readonly NetworkEdge[],
  slice: Slice,
  options: NetworkOptions,
  seed: number,
): NetworkEdge[] {
  const found: NetworkEdge[] = [];
  for (let from = 0; from < edges.length; from += AT_ONCE)
    found.push(...intervalsOf(edges.slice(from, from + AT_ONCE), slice, options, seed));
  return found;
}

function intervalsOf(
  edges: readonly NetworkEdge[],
  slice: Slice,
  options: NetworkOptions,
  seed: number,
): NetworkEdge[] {
  const values = edges.map(() => new Float64Array(RESAMPLES));
  let round = 0;
  for (const matrix of resampled(slice, seed)) {
    const weights = new Weights(matrix, options.agreement, options.normalise);
    for (const [i, { source, target }] of edges.entries())
      values[i][round] = weights.of(weights.pair(source, target), source, target);
    round++;
  }
  return edges.map((edge, i) => {
    const { low, high } = bounds(values[i]);
    return { ...edge, low, high, certain: low > 0 || high < 0 };
  });
}
