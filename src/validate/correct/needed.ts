import { type CodedCell, codedIn, K } from './posterior.js';

/** Coded units that a row needs at least, and of each machine value; of few units these shares are enough. */
const FEWEST_CODED = 30;
const FEWEST_PER_VALUE = 5;
const SHARE_CODED = 3 / 4;
const SHARE_PER_VALUE = 1 / 2;

const wantedOf = (population: number): number => Math.min(FEWEST_CODED, Math.ceil(SHARE_CODED * population));
const wantedOfValue = (population: number): number =>
  Math.min(FEWEST_PER_VALUE, Math.ceil(SHARE_PER_VALUE * population));

/** Width of the interval that the number of units is worked out for. */
const WIDTH = 0.4;
const Z = 1.96;

interface ValueCount {
  population: number;
  coded: number;
}

/** Units and coded ones of each machine value. */
function byValue(cells: readonly CodedCell[]): ValueCount[] {
  const values = new Map<string, ValueCount>();
  for (const cell of cells) {
    const { population, coded } = values.get(cell.machine) ?? { population: 0, coded: 0 };
    values.set(cell.machine, { population: population + cell.population, coded: coded + codedIn(cell) });
  }
  return [...values.values()];
}

/** How many more units must be coded before there is a corrected score: of each machine value, and in all. */
function missingUnits(cells: readonly CodedCell[]): number {
  const values = byValue(cells);
  const lacking = values.reduce(
    (sum, { population, coded }) => sum + Math.max(0, wantedOfValue(population) - coded),
    0,
  );
  const population = values.reduce((sum, one) => sum + one.population, 0);
  const coded = values.reduce((sum, one) => sum + one.coded, 0);
  return Math.max(lacking, wantedOf(population) - coded);
}

/** Whether enough was coded for a corrected score. */
export const isEnough = (cells: readonly CodedCell[]): boolean => missingUnits(cells) <= 0;

/**
 * How many units to code for an interval of the width .4, if they are drawn where the score depends on them most: the variance of the
 * score by linearisation at the means of the posterior, under Neyman's allocation over the machine's values.
 *
 * @param rates by machine value the expected shares of the outcomes, from all coded units of that value
 */
export function neededUnits(cells: readonly CodedCell[], rates: ReadonlyMap<string, readonly number[]>): number {
  const known = cells.map((cell) => ({ ...cell, shares: expectedShares(cell, rates.get(cell.machine)) }));
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
  const atLeast = known.reduce((sum, cell) => sum + codedIn(cell), 0) + Math.max(0, missingUnits(cells));
  return Math.min(population, Math.max(atLeast, Math.ceil(spread ** 2 / (aim + spreadSquares))));
}

function expectedShares(cell: CodedCell, prior: readonly number[] | undefined): number[] {
  const coded = codedIn(cell);
  return cell.counts.map((count, v) => (count + (prior?.[v] ?? 1 / K)) / (coded + 1));
}
