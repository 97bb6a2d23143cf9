import { compare, getOrInsert } from '../../base/order.js';
import { POLES, type Pole } from '../../types/stance.js';
import { CODES, type Code } from '../codes.js';
import { type Figure, resampled } from '../resample.js';
import { seedOf } from '../sample/hash.js';
import type { Judged } from './judged.js';
import { confidenceThirds } from './thirds.js';

/** How well the program finds one side: raw counts, and shares weighted by what each unit stands for. */
export interface SideFigures {
  readonly dimension: string;
  readonly pole: Pole;
  /** Right, wrong and missed, counted without weights. */
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  /** How many of those given are right, how many of those there are were found, and both together. */
  readonly precision: Figure;
  readonly recall: Figure;
  readonly f1: Figure;
  /** Of the units that a person puts on this side, the share that the program puts on the other one. */
  readonly reversed: Figure;
}

/** The same for a part of the sample. */
export interface PartFigures extends SideFigures {
  readonly by: 'actor' | 'kind' | 'confidence';
  readonly group: string;
}

/** All dimensions together first (dimension empty) where there are several, then each: pro, anti. */
export function sideFigures(judged: readonly Judged[], dimensions: readonly string[], seed: string): SideFigures[] {
  const own = (dimension: string) => judged.filter(({ unit }) => unit.dimension === dimension);
  const coded = dimensions.filter((dimension) => own(dimension).length);
  return [...(coded.length > 1 ? [''] : []), ...coded].flatMap((dimension) =>
    sides(dimension ? own(dimension) : judged, dimension, seed),
  );
}

/** Groups with fewer coded units are not shown apart. */
const FEWEST_IN_GROUP = 10;

/** By actor, kind and third of confidence, over all dimensions; groups of at least ten coded units. */
export function partFigures(judged: readonly Judged[], seed: string): PartFigures[] {
  const parts = {
    actor: grouped(judged, ({ unit }) => unit.actors),
    kind: grouped(judged, ({ unit }) => [unit.kind]),
    confidence: confidenceThirds(judged),
  };
  return (['actor', 'kind', 'confidence'] as const).flatMap((by) =>
    parts[by]
      .filter(([, own]) => own.length >= FEWEST_IN_GROUP)
      .flatMap(([group, own]) => sides(own, '', `${seed} ${by} ${group}`).map((side) => ({ by, group, ...side }))),
  );
}

/** The units of each group, in the order of their names; a unit may be in several. */
function grouped(judged: readonly Judged[], groupsOf: (one: Judged) => readonly string[]): [string, Judged[]][] {
  const groups = new Map<string, Judged[]>();
  for (const one of judged) for (const group of groupsOf(one)) getOrInsert(groups, group, () => []).push(one);
  return [...groups].sort(([a], [b]) => compare(a, b));
}

/** Sums per pole: weights of right, given, there and reversed. */
const SUMS = 4;

function sides(judged: readonly Judged[], dimension: string, seed: string): SideFigures[] {
  const documents = byDocument(judged, (sums, { human, machine, weight }) => {
    for (const [p, pole] of POLES.entries()) {
      const at = p * SUMS;
      if (human === pole && machine === pole) sums[at] += weight;
      if (machine === pole) sums[at + 1] += weight;
      if (human === pole) sums[at + 2] += weight;
      if (human === pole && machine === POLES[1 - p]) sums[at + 3] += weight;
    }
  });
  const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
  const figures = resampled(
    documents,
    (sums) =>
      POLES.flatMap((_, p) => {
        const [right, given, there, reversed] = sums.subarray(p * SUMS, (p + 1) * SUMS);
        return [ratio(right, given), ratio(right, there), ratio(2 * right, given + there), ratio(reversed, there)];
      }),
    seedOf('machine', seed, dimension),
  );
  return POLES.map((pole, p) => {
    const [precision, recall, f1, reversed] = figures.slice(p * SUMS, (p + 1) * SUMS);
    const count = (test: (one: Judged) => boolean) => judged.filter(test).length;
    return {
      dimension,
      pole,
      tp: count(({ human, machine }) => human === pole && machine === pole),
      fp: count(({ human, machine }) => human !== pole && machine === pole),
      fn: count(({ human, machine }) => human === pole && machine !== pole),
      ...{ precision, recall, f1, reversed },
    };
  });
}

/** What each document adds to the sums, in the order of their ids. */
function byDocument(judged: readonly Judged[], addTo: (sums: Float64Array, one: Judged) => void): Float64Array[] {
  const documents = new Map<string, Float64Array>();
  for (const one of judged)
    addTo(
      getOrInsert(documents, one.unit.document, () => new Float64Array(2 * SUMS)),
      one,
    );
  return [...documents].sort(([a], [b]) => compare(a, b)).map(([, sums]) => sums);
}

/** How often a person and the program gave a pair of values. */
export interface Confusion {
  readonly dimension: string;
  readonly human: Code;
  readonly machine: Code;
  readonly n: number;
  /** How many units of the population they stand for. */
  readonly weighted: number;
}

/** The pairs that occur, by dimension. */
export function confusions(judged: readonly Judged[], dimensions: readonly string[]): Confusion[] {
  return dimensions.flatMap((dimension) => {
    const own = judged.filter(({ unit }) => unit.dimension === dimension);
    return CODES.flatMap((human) =>
      CODES.flatMap((machine) => {
        const pairs = own.filter((one) => one.human === human && one.machine === machine);
        const weighted = pairs.reduce((sum, { weight }) => sum + weight, 0);
        return pairs.length ? [{ dimension, human, machine, n: pairs.length, weighted }] : [];
      }),
    );
  });
}
