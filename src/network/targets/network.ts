import { hasOrAdds } from '../../base/order.js';
import type { Pair, Pairs, Spoken } from '../../table/targets/pairs.js';
import { dayOf } from '../events/days.js';
import { periodOf } from '../events/periods.js';
import { type Stretch, stretchesOf } from '../events/windows.js';
import type { TargetNetworkOptions } from '../options.js';
import { withTies } from '../tied.js';
import type { Network, NetworkWindow, Tie } from '../types.js';
import { nodesOf } from './nodes.js';
import { type PlacedPair, tieOf, type Weigh } from './ties.js';

/** A directed network: a tie for each pair of who speaks and who is spoken of. The same pairs and options give the same network. */
export function targetNetworkOf(found: Pairs, options: TargetNetworkOptions): Network<Tie> {
  const { pairs, repeated } = withoutRepeats(found.pairs, options);
  const told = pairs.reduce<Map<string, number>>(
    (counts, { source, spoken }) => counts.set(source.id, (counts.get(source.id) ?? 0) + spoken.length),
    new Map(),
  );
  const kept = pairs.filter(({ source }) => told.get(source.id)! >= options.minCoded);
  const all = nodesOf(kept, found.said, options);
  const placeOf = new Map(all.map(({ id }, place) => [id, place]));
  const placed = kept.map((pair): PlacedPair => {
    return { pair, source: placeOf.get(pair.source.id)!, target: placeOf.get(pair.target.id)! };
  });
  const tiesWith = (weigh: Weigh): Tie[] =>
    placed.flatMap((one) => tieOf(one, found.said.get(one.pair.source.id)!, weigh, options) ?? []);
  const windows = options.window === undefined ? undefined : windowsOf(placed, tiesWith, options);
  const edges = windows ? [] : tiesWith(() => 1);
  const { nodes, place } = withTies(all, [edges, ...(windows ?? []).map((window) => window.edges)], options);
  const shown = windows?.map((window) => ({ ...window, edges: window.edges.map(place) }));
  return {
    ...{ nodes, edges: edges.map(place), ...(shown && { windows: shown }), directed: true, modes: [options.by] },
    left: {
      unresolved: found.unresolved,
      undated: undated(kept, options),
      repeated: found.repeated + repeated,
      balanced: 0,
    },
  };
}

/** Without what a source says again of a target in the stretch of time that counts once. */
function withoutRepeats(
  pairs: readonly Pair[],
  { duplicates }: TargetNetworkOptions,
): { pairs: Pair[]; repeated: number } {
  let repeated = 0;
  const isRepeat = (seen: Set<string>, { date, document, value }: Spoken): boolean => {
    const period = periodOf(duplicates, document, date, dayOf(date));
    if (period === undefined || !hasOrAdds(seen, `${value}\n${period}`)) return false;
    repeated++;
    return true;
  };
  const kept = pairs.map((pair) => {
    const seen = new Set<string>();
    return { ...pair, spoken: pair.spoken.filter((one) => !isRepeat(seen, one)) };
  });
  return { pairs: kept, repeated };
}

function windowsOf(
  placed: readonly PlacedPair[],
  tiesWith: (weigh: Weigh) => Tie[],
  options: TargetNetworkOptions,
): NetworkWindow<Tie>[] {
  const dated = placed.flatMap(({ pair }) => pair.spoken.map(({ date }) => ({ day: dayOf(date) })));
  return stretchesOf(dated, options).map(({ at, start, end, weigh }: Stretch) => ({
    ...{ at, start, end, statements: dated.filter((one) => weigh(one) > 0).length },
    edges: tiesWith(({ date }) => weigh({ day: dayOf(date) })),
  }));
}

function undated(pairs: readonly Pair[], { window }: TargetNetworkOptions): number {
  if (window === undefined) return 0;
  return pairs.flatMap(({ spoken }) => spoken).filter(({ date }) => dayOf(date) === undefined).length;
}
