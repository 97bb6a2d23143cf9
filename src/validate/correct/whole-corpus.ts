import { DEFAULT_FORMULA } from '../../table/formulas.js';
import { quantile } from '../../table/intervals/quantile.js';
import { CODES } from '../codes.js';
import { seedOf } from '../sample/hash.js';
import type { SampleKey } from '../sample/key.js';
import type { Gold } from '../sheets/merge-codes.js';
import { scoreOf } from './corrected-score.js';
import { isEnough } from './needed.js';
import { type CodedCell, drawTotals, K, OUTCOMES, outcomeOf } from './posterior.js';
import { type CorrectedFigure, roganGladen } from './rogan-gladen.js';

/** All units of a dimension together, as the program counts them and as corrected by coding. */
export interface WholeCorpus {
  readonly dimension: string;
  readonly units: number;
  readonly coded: number;
  readonly counted: { readonly pro: number; readonly anti: number; readonly score: number };
  /** Null where too little was coded. */
  readonly corrected: {
    readonly pro: number;
    readonly anti: number;
    readonly score: number;
    readonly low: number;
    readonly high: number;
  } | null;
  /** Only where it is asked for. */
  readonly roganGladen?: CorrectedFigure;
}

/**
 * Each dimension over the whole population of the sample, with what the program said at the time of the draw. Empty where the strata do
 * not tell the machine's values apart: then it is not known how many of each there are.
 */
export function wholeCorpus(key: SampleKey, gold: Gold, withRoganGladen: boolean): WholeCorpus[] {
  if (!key.options.strata.includes('value')) return [];
  return key.dimensions.flatMap((dimension, place): WholeCorpus[] => {
    const cells = cellsOn(key, gold, dimension, place);
    const coded = cells.reduce((sum, { counts }) => sum + counts.reduce((all, one) => all + one, 0), 0);
    if (!coded) return [];
    const [pro, anti] = OUTCOMES.slice(0, 2).map((value) => populationOf(cells, (cell) => cell.machine === value));
    return [
      {
        ...{ dimension, units: populationOf(cells, () => true), coded },
        counted: { pro, anti, score: scoreOf([pro, anti, 0, 0], DEFAULT_FORMULA, 0)! },
        corrected: isEnough(cells) ? corrected(cells, seedOf('corpus', key.id, dimension)) : null,
        ...(withRoganGladen && {
          roganGladen: roganGladen(cells, cells, DEFAULT_FORMULA, 0, seedOf('rg', key.id, dimension)),
        }),
      },
    ];
  });
}

const populationOf = (cells: readonly CodedCell[], test: (cell: CodedCell) => boolean): number =>
  cells.filter(test).reduce((sum, { population }) => sum + population, 0);

/** The cells of one dimension: the strata, each with its machine value. */
function cellsOn(key: SampleKey, { values }: Gold, dimension: string, place: number): CodedCell[] {
  const population = key.strata.map(() => 0);
  for (const document of Object.values(key.population))
    for (const strata of Object.values(document)) if (strata[place] !== undefined) population[strata[place]]++;
  const counts = key.strata.map(() => new Array<number>(K).fill(0));
  for (const unit of key.units) {
    const value = unit.dimension === dimension && values.get(unit.unit);
    if (value) counts[unit.stratum][outcomeOf(value)]++;
  }
  return key.strata.flatMap(({ keys }, i) => {
    const machine = CODES.find((code) => code === keys.value) ?? 'none';
    return population[i] ? [{ machine, population: population[i], counts: counts[i] }] : [];
  });
}

function corrected(cells: readonly CodedCell[], seed: number): WholeCorpus['corrected'] {
  const draws = drawTotals(cells, seed);
  const scores = draws.map((totals) => scoreOf(totals, DEFAULT_FORMULA, 0)!);
  const [pro, anti] = [0, 1].map((v) =>
    quantile(
      draws.map((totals) => totals[v]),
      0.5,
    ),
  );
  const [low, score, high] = [0.025, 0.5, 0.975].map((share) => quantile(scores, share));
  return { pro, anti, score, low, high };
}
