import { compare, getOrInsert } from '../../base/order.js';
import type { LinkOf } from '../../link/types.js';
import { keyOf, TIME_KEYS } from '../../table/keys.js';
import type { RowOptions } from '../../table/options.js';
import type { Repeats } from '../../table/repeats.js';
import { type Group, groups } from '../../table/rows.js';
import type { CountedDocuments } from '../../tally/counted.js';
import type { DocumentTally } from '../../tally/tally.js';
import { type Every, LENGTHS, labelOf, labelsBetween, periodOf } from './periods.js';

/** Groups of a table cut by time. */
export interface PooledGroups {
  readonly every: Every;
  /** The labels of all periods from the first to the last, empty ones too. */
  readonly periods: readonly string[];
  /** One for each group and period: `keys` are those of the group, `period` is the place of its period. */
  readonly groups: readonly PooledGroup[];
}

export interface PooledGroup extends Group {
  readonly period: number;
}

/** What `corpus.groups` counts from. */
export interface Pooling {
  readonly tally: CountedDocuments;
  readonly links: LinkOf;
  readonly repeats: Repeats;
}

/** Coded statements on which a point should rest: with fewer there is no interval. */
const ENOUGH = 10;
/** Groups that decide how long periods are. */
const MOST_LOOKED_AT = 12;
/** More periods than this in a small plot run into each other. */
const MOST = 60;
/** With fewer periods than this there is little to see. */
const FEW = 4;
/** No field of a document can have this name: names of fields are words. */
const PERIOD = '\0period';

/** Whether groups are cut by time already. */
export const isCutByTime = (by: readonly string[]): boolean => by.some((key) => TIME_KEYS.has(key));

/**
 * Groups cut into periods of one length: those asked for, or the shortest in which half of the points rest on ten coded statements or
 * more, and else the longest that leaves four periods, or two. Undefined where fewer than two periods have statements.
 */
export function pooledGroups(
  counted: Pooling,
  options: RowOptions,
  { every, withPlaces = false }: { readonly every?: Every; readonly withPlaces?: boolean } = {},
): PooledGroups | undefined {
  const found = every ?? lengthFor(counted, options);
  return found && atLeastTwo(pooledBy(counted, options, found, withPlaces));
}

function lengthFor(counted: Pooling, options: RowOptions): Every | undefined {
  let longest: Every | undefined;
  for (const length of LENGTHS) {
    const pooled = atLeastTwo(pooledBy(counted, options, length));
    if (!pooled) continue;
    if (pooled.periods.length > MOST) continue;
    if (isDense(pooled)) return length;
    if (!longest || pooled.periods.length >= FEW) longest = length;
  }
  return longest;
}

const atLeastTwo = (pooled: PooledGroups): PooledGroups | undefined =>
  new Set(pooled.groups.map(({ period }) => period)).size > 1 ? pooled : undefined;

/** Looks at those groups alone that say most: of many there is next to nothing at any time. */
function isDense(pooled: PooledGroups): boolean {
  const points = seriesOf(pooled, MOST_LOOKED_AT)
    .flatMap(({ groups: own }) => own)
    .flatMap(({ rows }) => rows.filter(({ coded }) => coded > 0));
  return points.filter(({ coded }) => coded >= ENOUGH).length * 2 >= points.length;
}

/** The periods of one group, in the order of time. */
export interface Series {
  readonly group: Group;
  readonly coded: number;
  readonly groups: readonly PooledGroup[];
}

/** Named groups with their periods, those with most coded statements first. */
export function seriesOf({ groups: all }: PooledGroups, most: number): Series[] {
  const byGroup = new Map<string, PooledGroup[]>();
  for (const group of all)
    if (group.named) getOrInsert(byGroup, JSON.stringify(group.keys), (): PooledGroup[] => []).push(group);
  const series = [...byGroup].map(([key, own]) => ({
    key,
    group: own[0],
    coded: own.reduce((sum, { rows }) => sum + rows.reduce((total, { coded }) => total + coded, 0), 0),
    groups: own.sort((a, b) => a.period - b.period),
  }));
  return series.sort((a, b) => b.coded - a.coded || compare(a.key, b.key)).slice(0, most);
}

function pooledBy(
  { tally, links, repeats }: Pooling,
  options: RowOptions,
  every: Every,
  withPlaces = false,
): PooledGroups {
  const periods = new Set<number>();
  for (const [id, document] of tally.sorted()) {
    const period = periodIn(id, document, every);
    if (period !== undefined) periods.add(period);
  }
  const labels = labelsBetween(periods, every);
  const placeOf = new Map(labels.map((label, i) => [label, i]));
  // documents without a date stay: statements are numbered through all of them
  const dated: CountedDocuments = { sorted: () => withPeriods(tally, every) };
  const byPeriod = { ...options, by: [...options.by, PERIOD], minStatements: 1 };
  const all = groups(dated, links, byPeriod, repeats, { withPlaces }).filter(({ keys }) => placeOf.has(keys[PERIOD]));
  return { every, periods: labels, groups: all.map((group) => withoutPeriod(group, placeOf)) };
}

function* withPeriods(tally: CountedDocuments, every: Every): Generator<readonly [string, DocumentTally]> {
  for (const [id, document] of tally.sorted()) {
    const period = periodIn(id, document, every);
    const label = period === undefined ? '' : labelOf(period, every);
    yield [id, { ...document, fields: new Map(document.fields).set(PERIOD, label) }];
  }
}

function periodIn(id: string, document: DocumentTally, every: Every): number | undefined {
  const date = ['date', 'month', 'year'].map((key) => keyOf(key, id, document)).find((value) => value);
  return date === undefined ? undefined : periodOf(date, every);
}

function withoutPeriod({ keys, name, ...group }: Group, places: ReadonlyMap<string, number>): PooledGroup {
  const { [PERIOD]: label, ...others } = keys;
  return { ...group, keys: others, name: name.slice(0, name.lastIndexOf(' · ')), period: places.get(label)! };
}
