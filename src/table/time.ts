import { compare, getOrInsert } from '../base/order.js';
import type { Sums } from './groups/group-sum.js';
import { isTimeKey } from './keys.js';
import { orderInTime } from './periods.js';

/** What the order in time looks at. */
type Group = Pick<Sums, 'keys' | 'named' | 'statements'>;

/**
 * Groups key by key: those of a date, month, year, decade or period in the order of time, the empty one last; those of other keys by how many
 * statements they have at all times together, sources without a name last. So `actor,year` gives each actor's years one after the other.
 */
export function inTime<G extends Group>(groups: readonly G[], by: readonly string[]): G[] {
  const totals = by.map((key, depth) => (isTimeKey(key) ? undefined : totalsOf(groups, by, depth)));
  return [...groups].sort((a, b) => {
    for (const [depth, key] of by.entries()) {
      const [one, other] = [a.keys[key], b.keys[key]];
      if (one === other) continue;
      const total = totals[depth];
      if (!total) return Number(one === '') - Number(other === '') || compare(orderInTime(one), orderInTime(other));
      const [mine, others] = [a, b].map((group) => total.get(prefixOf(group, by, depth)) ?? 0);
      const named = key === 'actor' ? Number(b.named) - Number(a.named) : 0;
      return named || others - mine || compare(one, other);
    }
    return 0;
  });
}

/** The statements of all groups that share their keys up to a depth. */
function totalsOf(groups: readonly Group[], by: readonly string[], depth: number): Map<string, number> {
  const totals = new Map<string, number>();
  for (const group of groups) {
    const prefix = prefixOf(group, by, depth);
    totals.set(prefix, getOrInsert(totals, prefix, () => 0) + group.statements);
  }
  return totals;
}

const prefixOf = ({ keys }: Group, by: readonly string[], depth: number): string =>
  JSON.stringify(by.slice(0, depth + 1).map((key) => keys[key]));
