import type { Layout } from '../events/layout.js';
import type { Matrix } from '../events/matrix.js';
import type { Slice } from '../events/slice.js';
import type { NetworkOptions } from '../options.js';
import { Weights } from '../ties/weights.js';
import type { Communities, NetworkEdge, Polarisation } from '../types.js';
import { communitiesOf, type Grouping } from './communities.js';
import { bestSplit } from './polarisation.js';
import { resampled } from './resamples.js';
import { among, SHUFFLES, shuffled, signedWeights } from './shuffles.js';

/** Resampled corpora in which communities are sought again. */
const REGROUPED = 100;

const weightsOf = (matrix: Matrix, { agreement, normalise }: NetworkOptions) =>
  signedWeights(matrix, new Weights(matrix, agreement, normalise));

/** How well rows split in two, beside the same search where signs are shuffled; undefined under two rows. */
export function polarisationOf(
  slice: Slice,
  layout: Layout,
  options: NetworkOptions,
  seed: number,
): Polarisation | undefined {
  if (slice.matrix.rows < 2 || !slice.placed.length) return undefined;
  const { q, sides } = bestSplit(weightsOf(slice.matrix, options), seed);
  const nulls = [...shuffled(slice, seed)].map((matrix) => bestSplit(weightsOf(matrix, options), seed).q);
  const { mean, limit, p } = among(q, nulls);
  const side = (sign: number) => layout.nodes.flatMap(({ id }, row) => (sides[row] === sign ? [id] : []));
  return { q, mean, limit, p, excess: q - mean, shuffles: SHUFFLES, sides: [side(1), side(-1)] };
}

/** Communities, with their modularity beside that of shuffles. */
export function groupingOf(
  slice: Slice,
  options: NetworkOptions,
  seed: number,
): { grouping: Grouping; communities: Communities } {
  const grouping = communitiesOf(weightsOf(slice.matrix, options), seed);
  const { modularity, of } = grouping;
  const nulls = [...shuffled(slice, seed)].map((matrix) => communitiesOf(weightsOf(matrix, options), seed).modularity);
  const count = new Set(of).size;
  return { grouping, communities: { count, modularity, ...among(modularity, nulls), shuffles: SHUFFLES } };
}

/** The ties with the share of resampled corpora in which both ends are in one community. */
export function withTogether(
  edges: readonly NetworkEdge[],
  slice: Slice,
  options: NetworkOptions,
  seed: number,
): NetworkEdge[] {
  const counts = new Int32Array(edges.length);
  for (const matrix of resampled(slice, seed, REGROUPED)) {
    const { of } = communitiesOf(weightsOf(matrix, options), seed);
    for (const [i, { source, target }] of edges.entries()) if (of[source] === of[target]) counts[i]++;
  }
  return edges.map((edge, i) => ({ ...edge, together: counts[i] / REGROUPED }));
}
