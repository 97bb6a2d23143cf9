import { type CodedCell, codedIn, K, mergeEmpty } from './posterior.js';

/** Coded units that a row needs at least, and of each machine value. */
export const FEWEST_CODED = 30;
export const FEWEST_PER_VALUE = 5;

/** Width of the interval that the number of units is worked out for. */
const WIDTH = 0.4;
const Z = 1.96;

/** Whether enough was coded for a corrected score. */
export function isEnough(cells: readonly CodedCell[]): boolean {
  const byValue = new Map<string, { population: number; coded: number }>();
  for (const cell of cells) {
    const sum = byValue.get(cell.machine) ?? { population: 0, coded: 0 };
    byValue.set(cell.machine, { population: sum.population + cell.population, coded: sum.coded + codedIn(cell) });
  }
  const sums = [...byValue.values()];
  const total = sums.reduce((all, { population, coded }) => ({
    population: all.population + population,
    coded: all.coded + coded,
  }));
  return (
    total.coded >= Math.min(FEWEST_CODED, total.population) &&
    sums.every(({ population, coded }) => coded >= Math.min(FEWEST_PER_VALUE, population))
  );
}

/**
 * How many units to code for an interval of the width .4, if they are drawn where the score depends on them most: the variance of the
 * score by linearisation at the means of the posterior, under Neyman's allocation over the machine's values.
 *
 * @param rates by machine value the expected shares of the outcomes, from all coded units of that value
 */
export function neededUnits(cells: readonly CodedCell[], rates: ReadonlyMap<string, readonly number[]>): number {
  const known = mergeEmpty(cells).map((cell) => ({ ...cell, shares: expectedShares(cell, rates.get(cell.machine)) }));
  const total = (v: number): number => known.reduce((sum, { population, shares }) => sum + population * shares[v], 0);
  const sides = total(0) + total(1) + 1;
  const score = (total(0) - total(1)) / sides;
  let spread = 0;
  let spreadSquares = 0;
  for (const { population, shares } of known) {
    const [pro, anti] = [(1 - score) * shares[0], (1 + score) * shares[1]];
    const variance = (1 - score) * pro + (1 + score) * anti - (pro - anti) ** 2;
    spread += population * Math.sqrt(variance);
    spreadSquares += population * variance;
  }
  const aim = (WIDTH / (2 * Z)) ** 2 * sides ** 2;
  const population = known.reduce((sum, cell) => sum + cell.population, 0);
  return Math.min(population, Math.max(FEWEST_CODED, Math.ceil(spread ** 2 / (aim + spreadSquares))));
}

function expectedShares(cell: CodedCell, prior: readonly number[] | undefined): number[] {
  const coded = codedIn(cell);
  return cell.counts.map((count, v) => (count + (prior?.[v] ?? 1 / K)) / (coded + 1));
}
