import { compare, getOrInsert } from '../../base/order.js';
import type { Code } from '../codes.js';
import { type Allocation, allocate } from './allocate.js';
import { type Candidate, machineValue, type StratumKey, spansKey, stratumValue } from './candidate.js';
import { hashOf } from './hash.js';

export interface DrawOptions {
  /** Units to draw. */
  readonly n: number;
  readonly strata: readonly StratumKey[];
  readonly allocate: Allocation;
  /** Units of each stratum at least, if there are as many. */
  readonly min: number;
  readonly seed: number;
}

/** Units that have these keys in common, and how many of them were drawn: the chance of each was drawn / population. */
export interface Stratum {
  readonly keys: Readonly<Record<string, string>>;
  readonly population: number;
  readonly drawn: number;
}

/** A unit of the sample: a candidate on one dimension. */
export interface Drawn {
  readonly candidate: Candidate;
  readonly dimension: string;
  /** Its place in the list of strata. */
  readonly stratum: number;
}

/** Of all units that could have been drawn, the stratum of each dimension, by document and spans. */
export type Population = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

export interface Draw {
  readonly strata: readonly Stratum[];
  readonly units: readonly Drawn[];
  readonly population: Population;
}

interface Member extends Drawn {
  readonly hash: string;
}

/**
 * Draws a stratified sample without replacement: of each stratum the units with the smallest hashes of seed, document, spans and
 * dimension, which serve as permanent random numbers (Ohlsson 1995). Neither the order of the candidates nor the size of the sample
 * changes a hash, so the same units are drawn in any order, and a larger sample holds the smaller one.
 */
export function draw(candidates: readonly Candidate[], dimensions: readonly string[], options: DrawOptions): Draw {
  const { strata: keys, seed, n, min } = options;
  const names = new Map<string, { keys: Record<string, string>; members: Member[]; values: Set<Code> }>();
  for (const candidate of candidates)
    for (const dimension of dimensions) {
      const values = keys.map((key) => stratumValue(key, candidate, dimension));
      const stratum = getOrInsert(names, values.join('\n'), () => ({
        keys: Object.fromEntries(keys.map((key, i) => [key, values[i]])),
        members: [],
        values: new Set<Code>(),
      }));
      const hash = hashOf(seed, candidate.document, spansKey(candidate.spans), dimension);
      stratum.members.push({ candidate, dimension, stratum: -1, hash });
      stratum.values.add(machineValue(candidate, dimension).value);
    }
  const sorted = [...names].sort(([a], [b]) => compare(a, b));
  const cells = sorted.map(([name, { members, values }]) => ({
    name,
    population: members.length,
    value: values.size === 1 ? [...values][0] : undefined,
  }));
  const sizes = allocate(cells, n, options.allocate, min);
  const places = new Map<string, Map<string, number[]>>();
  const units = sorted.flatMap(([, { members }], stratum) => {
    for (const { candidate, dimension } of members) note(places, candidate, dimensions.indexOf(dimension), stratum);
    return members
      .sort((a, b) => compare(a.hash, b.hash))
      .slice(0, sizes[stratum])
      .map(({ candidate, dimension }) => ({ candidate, dimension, stratum }));
  });
  return {
    strata: sorted.map(([, { keys: own, members }], i) => ({ keys: own, population: members.length, drawn: sizes[i] })),
    units,
    population: places,
  };
}

function note(
  places: Map<string, Map<string, number[]>>,
  { document, spans }: Candidate,
  dimension: number,
  stratum: number,
): void {
  const own = getOrInsert(places, document, () => new Map<string, number[]>());
  getOrInsert(own, spansKey(spans), () => [])[dimension] = stratum;
}
