import { generator } from '../../base/random.js';
import type { Code } from '../codes.js';
import { binomial, gamma, type Uniform } from './random.js';

/** What a score is worked out from: units with each side, with both, and all others. */
export const OUTCOMES = ['pro', 'anti', 'mixed', 'other'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const K = OUTCOMES.length;

export const outcomeOf = (code: Code): number => (code === 'pro' ? 0 : code === 'anti' ? 1 : code === 'mixed' ? 2 : 3);

/** Units of which some were coded: how many there are, and how many of those coded have each outcome. */
export interface CodedCell {
  /** What the program says of them today. */
  readonly machine: Code;
  readonly population: number;
  readonly counts: readonly number[];
}

export const codedIn = ({ counts }: CodedCell): number => counts.reduce((sum, count) => sum + count, 0);

/** Numbers of units with each outcome. */
export type Totals = readonly number[];

const DRAWS = 2000;

/**
 * Draws what the population may truly hold, given what was coded: in each cell the coded units are as coded, and those that were not
 * have a multinomial outcome with chances from a Dirichlet posterior with the prior 1/K, so that K values weigh as much as one unit.
 * With large samples the mean is that of the calibration estimator of double sampling (Tenenbein 1970, 1972).
 */
export function drawTotals(cells: readonly CodedCell[], seed: number, draws = DRAWS): Totals[] {
  const random = generator(seed);
  const merged = mergeEmpty(cells);
  return Array.from({ length: draws }, () => {
    const totals = new Array<number>(K).fill(0);
    for (const cell of merged) drawCell(totals, cell, random);
    return totals;
  });
}

function drawCell(totals: number[], cell: CodedCell, random: Uniform): void {
  let uncoded = cell.population - codedIn(cell);
  for (let v = 0; v < K; v++) totals[v] += cell.counts[v];
  if (uncoded <= 0) return;
  const shares = cell.counts.map((count) => gamma(random, count + 1 / K));
  let rest = shares.reduce((sum, share) => sum + share, 0);
  for (let v = 0; v < K - 1 && uncoded > 0; v++) {
    const made = binomial(random, uncoded, Math.min(1, shares[v] / rest));
    totals[v] += made;
    uncoded -= made;
    rest -= shares[v];
  }
  totals[K - 1] += uncoded;
}

/**
 * Cells without a coded unit say nothing by themselves, and the prior would share them out evenly. So all cells of their machine value
 * become one; where no unit of that value was coded, all cells do.
 */
export function mergeEmpty(cells: readonly CodedCell[]): CodedCell[] {
  const isEmpty = (cell: CodedCell): boolean => cell.population > 0 && !codedIn(cell);
  const present = cells.filter(({ population }) => population > 0);
  const values = [...new Set(present.filter(isEmpty).map(({ machine }) => machine))];
  const merged = values.reduce((now, value) => joined(now, (cell) => cell.machine === value), present);
  return merged.some(isEmpty) ? joined(merged, () => true) : merged;
}

function joined(cells: readonly CodedCell[], test: (cell: CodedCell) => boolean): CodedCell[] {
  const own = cells.filter(test);
  const sum = (of: (cell: CodedCell) => number): number => own.reduce((total, cell) => total + of(cell), 0);
  const one: CodedCell = {
    machine: own[0].machine,
    population: sum(({ population }) => population),
    counts: Array.from({ length: K }, (_, v) => sum(({ counts }) => counts[v])),
  };
  return [...cells.filter((cell) => !test(cell)), one];
}
