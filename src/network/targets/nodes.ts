import { compare, getOrInsert } from '../../base/order.js';
import type { End, Pair, Pairs, Spoken } from '../../table/targets/pairs.js';
import { balanceOf } from '../../table/targets/rows.js';
import type { TargetNetworkOptions } from '../options.js';
import type { NetworkNode } from '../types.js';

interface Gathered {
  readonly end: End;
  /** What it says of others. */
  readonly given: Spoken[];
  /** How many statements of others speak of it. */
  received: number;
}

/** All who speak or are spoken of, in the order of their ids; with `isolates` also those who speak of nobody. */
export function nodesOf(
  pairs: readonly Pair[],
  said: Pairs['said'],
  { by, intervals, isolates }: TargetNetworkOptions,
): NetworkNode[] {
  const ends = new Map<string, Gathered>();
  const gathered = (end: End): Gathered => getOrInsert(ends, end.id, () => ({ end, given: [], received: 0 }));
  for (const { source, spoken, target } of pairs) {
    gathered(source).given.push(...spoken);
    gathered(target).received += spoken.length;
  }
  if (isolates) for (const { source } of said.values()) gathered(source);
  return [...ends.values()]
    .sort((a, b) => compare(a.end.id, b.end.id))
    .map(({ end, given, received }) => nodeOf(end, given, received));

  function nodeOf({ affiliation, id, name, type }: End, given: readonly Spoken[], received: number): NetworkNode {
    const count = (value: Spoken['value']): number => given.filter((one) => one.value === value).length;
    const half = count('mixed') / 2;
    const { balance, bounds } = balanceOf(given);
    return {
      ...{ id, label: name, mode: by, type, affiliation, statements: said.get(id)?.statements ?? 0 },
      ...{ pro: count('positive') + half, anti: count('negative') + half, received },
      ...(balance !== null && { score: balance }),
      ...(intervals && bounds),
    };
  }
}
