import { compare } from '../../base/order.js';
import type { Pair, Said, Spoken } from '../../table/targets/pairs.js';
import { balanceOf } from '../../table/targets/rows.js';
import type { TargetValue } from '../../types/target.js';
import type { TargetNetworkOptions } from '../options.js';
import type { Tie } from '../types.js';

/** What a statement counts: 1, or what a kernel gives it; 0 where it is left out. */
export type Weigh = (one: Pick<Spoken, 'date'>) => number;

/** A pair with the places of its ends among the nodes. */
export interface PlacedPair {
  readonly pair: Pair;
  readonly source: number;
  readonly target: number;
}

/**
 * The tie of a pair: its weight is the number of its statements, or their share of all that the source said; undefined where none counts.
 * The sign is that of praise less criticism.
 */
export function tieOf(
  { pair, source, target }: PlacedPair,
  said: Said,
  weigh: Weigh,
  { evidence, intervals, minWeight, normalise }: TargetNetworkOptions,
): Tie | undefined {
  const here = pair.spoken.filter((one) => weigh(one) > 0);
  const sum = (value?: TargetValue): number =>
    here.reduce((all, one) => all + (value === undefined || one.value === value ? weigh(one) : 0), 0);
  const [negative, positive, mixed, neutral] = [sum('negative'), sum('positive'), sum('mixed'), sum('neutral')];
  const all = [...said.byDate].reduce((total, [date, count]) => total + count * weigh({ date }), 0);
  const weight = sum() / (normalise === 'activity' ? all : 1);
  if (!here.length || weight < minWeight) return undefined;
  const { balance, bounds } = balanceOf(here);
  const dates = here.flatMap(({ date }) => (date ? [date] : [])).sort(compare);
  return {
    ...{ source, target, weight, sign: Math.sign(positive - negative) as Tie['sign'] },
    ...{ negative, positive, mixed, neutral, explicit: here.filter((one) => one.explicit).length },
    ...{ rate: negative / all, balance: balance ?? undefined },
    ...(intervals && bounds && { ...bounds, certain: bounds.low > 0 || bounds.high < 0 }),
    documents: new Set(here.map(({ document }) => document)).size,
    ...{ first: dates[0] ?? '', last: dates[dates.length - 1] ?? '' },
    ...(evidence && { statements: here.flatMap(({ statement }) => (statement ? [statement] : [])) }),
  };
}
