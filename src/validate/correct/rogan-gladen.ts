import { generator } from '../../base/random.js';
import type { Formula } from '../../table/formulas.js';
import { quantile } from '../../table/intervals/quantile.js';
import type { Code } from '../codes.js';
import { scoreOf } from './corrected-score.js';
import { type CodedCell, codedIn, K } from './posterior.js';

/** Sides that are told apart: pro, anti, all else. With more, the matrix is near singular. */
const SIDES = 3;
const RESAMPLES = 400;
const TAIL = 0.025;

/** A corrected score with its interval; null where it cannot be worked out. */
export interface CorrectedFigure {
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

interface Pair {
  /** Side that a person gives, and that the program gives. */
  readonly human: number;
  readonly machine: number;
  readonly weight: number;
}

/**
 * The correction of Rogan & Gladen (1978) as a matrix: what the program gives is what there is, times how often it gives each side for
 * each true one; solved for what there is. It takes for granted that errors are alike in all parts of the corpus, and its interval is
 * wrong where they are not. Null where the equations have no solution.
 *
 * @param coded the cells that the error rates come from
 * @param rows the cells whose score is corrected
 */
export function roganGladen(
  coded: readonly CodedCell[],
  rows: readonly CodedCell[],
  formula: Formula,
  words: number,
  seed: number,
): CorrectedFigure {
  const observed = new Array<number>(SIDES).fill(0);
  for (const { machine, population } of rows) observed[sideOf(machine)] += population;
  const pairs = coded.flatMap((cell) => pairsOf(cell));
  const estimate = (of: readonly Pair[]): number | null => {
    const found = solve(errorRates(of), observed);
    if (!found) return null;
    const [pro, anti, rest] = found.map((value) => Math.max(0, value));
    return scoreOf([pro, anti, 0, rest], formula, words);
  };
  const score = estimate(pairs);
  const random = generator(seed);
  const again = Array.from({ length: RESAMPLES }, () => pairs.map(() => pairs[Math.floor(random() * pairs.length)]));
  const made = again.flatMap((of) => estimate(of) ?? []);
  const bounds = score !== null && made.length > RESAMPLES / 2;
  return {
    score,
    low: bounds ? quantile(made, TAIL) : null,
    high: bounds ? quantile(made, 1 - TAIL) : null,
  };
}

const sideOf = (code: Code): number => (code === 'pro' ? 0 : code === 'anti' ? 1 : 2);

function pairsOf(cell: CodedCell): Pair[] {
  const weight = cell.population / Math.max(1, codedIn(cell));
  return Array.from({ length: K }, (_, v) => v).flatMap((v) =>
    Array.from({ length: cell.counts[v] }, () => ({
      human: Math.min(v, SIDES - 1),
      machine: sideOf(cell.machine),
      weight,
    })),
  );
}

/** By side that the program gives (row) and true side (column), how often. */
function errorRates(pairs: readonly Pair[]): number[][] {
  const sums = Array.from({ length: SIDES }, () => new Array<number>(SIDES).fill(0));
  const there = new Array<number>(SIDES).fill(0);
  for (const { human, machine, weight } of pairs) {
    sums[machine][human] += weight;
    there[human] += weight;
  }
  return sums.map((row) => row.map((sum, human) => (there[human] ? sum / there[human] : Number.NaN)));
}

/** Solves three equations by Cramer's rule; undefined where the matrix is singular or has gaps. */
function solve(m: readonly (readonly number[])[], right: readonly number[]): number[] | undefined {
  const whole = determinant(m);
  if (!(Math.abs(whole) > 1e-6)) return undefined;
  return right.map(
    (_, column) => determinant(m.map((row, i) => row.map((v, j) => (j === column ? right[i] : v)))) / whole,
  );
}

function determinant([[a, b, c], [d, e, f], [g, h, i]]: readonly (readonly number[])[]): number {
  return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
}
