import type { NetworkEdge } from '../types.js';

/**
 * The ties that stand out by the disparity filter: α = (1 − w / s)^(k − 1) at either end below `level`, with s the sum of weights and k the
 * number of ties of the end (Serrano, Boguñá and Vespignani 2009, doi:10.1073/pnas.0808904106). An end with one tie keeps none. Positive
 * ties are filtered among positive ones, negative among negative ones.
 */
export function disparityBackbone(edges: readonly NetworkEdge[], level: number): NetworkEdge[] {
  const ends = new Map<string, { sum: number; ties: number }>();
  const endsOf = ({ source, target, sign }: NetworkEdge) => [`${source} ${sign}`, `${target} ${sign}`];
  for (const edge of edges)
    for (const end of endsOf(edge)) {
      const before = ends.get(end) ?? { sum: 0, ties: 0 };
      ends.set(end, { sum: before.sum + edge.weight, ties: before.ties + 1 });
    }
  const alpha = (weight: number, end: string): number => {
    const { sum, ties } = ends.get(end)!;
    return ties < 2 ? 1 : (1 - weight / sum) ** (ties - 1);
  };
  return edges.filter((edge) => endsOf(edge).some((end) => alpha(edge.weight, end) < level));
}
