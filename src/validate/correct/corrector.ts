import { getOrInsert } from '../../base/order.js';
import type { RowCorrector } from '../../table/rows.js';
import { POLES } from '../../types/stance.js';
import type { Corrected } from '../../types/table.js';
import { CODES, type Code } from '../codes.js';
import { seedOf } from '../sample/hash.js';
import { correctedScore } from './corrected-score.js';
import { isEnough, neededUnits } from './needed.js';
import { type CodedCell, codedIn, K, outcomeOf } from './posterior.js';

/** A statement that rows count, on one dimension. */
export interface CountedUnit {
  /** The stratum that it was in when the sample was drawn; -1 if it could not be drawn. */
  readonly stratum: number;
  /** What the program says today. */
  readonly machine: Code;
  /** What people say, where it was coded. */
  readonly human?: Code;
  /** How many statements of its stratum a coded one stands for. */
  readonly weight: number;
}

/** Looks up a statement by the place that tallies have it at, `document#n`. */
export type UnitLookup = (place: string, dimension: string) => CountedUnit;

/**
 * Corrects the scores of rows by what was coded. The cells of a row are its statements by the stratum at the draw and the program's value
 * today: so a lexicon may be edited between, and errors may differ from one actor to another.
 *
 * @param places all counted statements; error rates over all of them say how many units a row with too few would need
 * @param dimensions those whose scores may be corrected
 */
export function rowCorrector(
  lookup: UnitLookup,
  places: readonly string[],
  dimensions: ReadonlySet<string>,
  sample: string,
): RowCorrector {
  const rates = new Map<string, ReadonlyMap<string, readonly number[]>>();
  return ({ keys, dimension, said, formula, clusters, evidence }): Corrected | undefined => {
    if (!dimensions.has(dimension) || formula.of !== 'coded') return undefined;
    const cells = cellsOf(said, dimension, lookup);
    const coded = cells.reduce((sum, cell) => sum + codedIn(cell), 0);
    const rest = { coded, method: 'calibrated', dsl: dslSums(said, dimension, lookup) } as const;
    if (isEnough(cells)) {
      const seed = seedOf(sample, dimension, JSON.stringify(keys), formula.name);
      const { score, low, high, coding } = correctedScore(cells, formula, { clusters, evidence }, seed);
      return {
        score: rounded(score),
        low: rounded(low),
        high: rounded(high),
        coding: coding && [rounded(coding[0])!, rounded(coding[1])!],
        needed: null,
        ...rest,
      };
    }
    const pooled = getOrInsert(rates, dimension, () => ratesOf(cellsOf(places, dimension, lookup)));
    return { score: null, low: null, high: null, coding: null, needed: neededUnits(cells, pooled), ...rest };
  };
}

function cellsOf(places: Iterable<string>, dimension: string, lookup: UnitLookup): CodedCell[] {
  const cells = new Map<string, { machine: Code; population: number; counts: number[] }>();
  for (const place of places) {
    const { stratum, machine, human } = lookup(place, dimension);
    const cell = getOrInsert(cells, `${stratum} ${machine}`, () => ({
      machine,
      population: 0,
      counts: new Array<number>(K).fill(0),
    }));
    cell.population++;
    if (human) cell.counts[outcomeOf(human)]++;
  }
  return [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}

/** Sums of ỹ = ŷ + w (y − ŷ) over statements, as `dslOutcomes` has it for each. */
function dslSums(places: Iterable<string>, dimension: string, lookup: UnitLookup): Corrected['dsl'] {
  const sums = { pro: 0, anti: 0 };
  for (const place of places) {
    const { machine, human, weight } = lookup(place, dimension);
    for (const pole of POLES) {
      const given = Number(machine === pole);
      sums[pole] += human ? given + weight * (Number(human === pole) - given) : given;
    }
  }
  return { pro: rounded(sums.pro)!, anti: rounded(sums.anti)! };
}

/** By machine value, the shares of the outcomes among what was coded, each stratum weighing as much as it has units. */
function ratesOf(cells: readonly CodedCell[]): Map<string, number[]> {
  return new Map(
    CODES.map((code) => {
      const own = cells.filter((cell) => cell.machine === code && codedIn(cell));
      const sums = new Array<number>(K).fill(0);
      for (const cell of own) for (let v = 0; v < K; v++) sums[v] += (cell.population * cell.counts[v]) / codedIn(cell);
      const all = sums.reduce((sum, one) => sum + one, 0);
      return [code, sums.map((sum) => (all ? sum / all : 1 / K))];
    }),
  );
}

/** To three digits; never negative zero. */
const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1000) / 1000 + 0);
