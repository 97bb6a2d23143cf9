import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { generator } from '../../base/random.js';
import type { Signed } from './shuffles.js';

export interface Grouping {
  /** 0 where no tie is positive. */
  readonly modularity: number;
  /** The community of each row, from 1, the largest first, then that of the first row. Rows without a positive tie are alone. */
  readonly of: readonly number[];
}

/** Communities of the positive ties: the best of some seeded runs of Louvain's method (Blondel and others 2008, doi:10.1088/1742-5468/2008/10/P10008). */
export function communitiesOf({ size, weights }: Signed, seed: number): Grouping {
  const graph = new UndirectedGraph();
  for (let row = 0; row < size; row++) graph.addNode(String(row));
  for (let row = 0; row < size; row++)
    for (let other = row + 1; other < size; other++) {
      const weight = weights[row * size + other];
      if (weight > 0) graph.addEdge(String(row), String(other), { weight });
    }
  if (!graph.size) return { modularity: 0, of: numbered(Array.from({ length: size }, (_, row) => row)) };
  const rng = generator(seed);
  let best: { modularity: number; communities: Record<string, number> } | undefined;
  for (let run = 0; run < runsFor(size); run++) {
    const { modularity, communities } = runOnce(graph, rng);
    if (!best || modularity > best.modularity + 1e-12) best = { modularity, communities };
  }
  const { modularity, communities } = best!;
  return { modularity, of: numbered(Array.from({ length: size }, (_, row) => communities[row])) };
}

/** The same number for a corpus and its shuffles. */
const runsFor = (size: number): number => (size <= 50 ? 20 : size <= 200 ? 5 : 1);

// the package is CommonJS: its types say default, Node gives the function itself
const detailed = louvain as unknown as {
  detailed: typeof import('graphology-communities-louvain')['default']['detailed'];
};
const runOnce = (graph: UndirectedGraph, rng: () => number) =>
  detailed.detailed(graph, { getEdgeWeight: 'weight', rng });

/** The same groups numbered from 1, the largest first. */
function numbered(groups: readonly number[]): number[] {
  const sizes = new Map<number, { size: number; first: number }>();
  for (const [row, group] of groups.entries()) {
    const { size, first } = sizes.get(group) ?? { size: 0, first: row };
    sizes.set(group, { size: size + 1, first });
  }
  const order = [...sizes].sort(([, a], [, b]) => b.size - a.size || a.first - b.first).map(([group]) => group);
  const numbers = new Map(order.map((group, i) => [group, i + 1]));
  return groups.map((group) => numbers.get(group)!);
}
