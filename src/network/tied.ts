import type { NetworkNode, Tie } from './types.js';

/** The nodes that have a tie in one of the lists, or all with `isolates`; and how a tie is moved to their places. */
export function withTies<T extends Tie>(
  nodes: readonly NetworkNode[],
  all: readonly (readonly T[])[],
  { isolates }: { readonly isolates: boolean },
): { nodes: NetworkNode[]; place: (tie: T) => T } {
  const tied = new Set<number>();
  for (const ties of all)
    for (const { source, target } of ties) {
      tied.add(source);
      tied.add(target);
    }
  const kept = nodes.map((_, place) => place).filter((place) => isolates || tied.has(place));
  const placeOf = new Map(kept.map((place, now) => [place, now]));
  const isSame = kept.length === nodes.length;
  const place = (tie: T): T =>
    isSame ? tie : { ...tie, source: placeOf.get(tie.source)!, target: placeOf.get(tie.target)! };
  return { nodes: kept.map((place) => nodes[place]), place };
}
