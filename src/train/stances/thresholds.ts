import { f1Of, rightOf, signCounts } from '../../evaluate/sign-counts.js';
import type { Thresholds } from '../../knowledge/learned.js';
import { type Case, valueAt } from './cases.js';

/** How one threshold is chosen. */
interface Choice {
  name: keyof Thresholds;
  /** Only this pole counts. */
  pole?: 'pro' | 'anti';
  /** Only sentences without a hit count. */
  isWords: boolean;
  /** The least share of the given signs that must be right. */
  right: number;
  /** The lowest threshold that may be chosen. */
  from: number;
  /** The strictest threshold whose F1 is nearly that of the best is taken: "nearly" is this much less. */
  margin: number;
}

/** A lexicon without learned words gives nobody's prior: half of the signs right is where F1 is best on real text and on lexicons never seen. */
const RIGHT = { learned: 0.66, reader: 0.5 };
const GRID = Array.from({ length: 39 }, (_, k) => 25 + 25 * k);
/** With learned words pro is given only where it is likelier than not. Anti, which is rare, may count from lower on, as what a reader says may. */
const FROM = { learned: 500, reader: GRID[0] };
/** Never reached. */
export const NEVER = 1001;
/** With fewer signs given to sentences without a hit, their share that is right says nothing. */
const FEWEST = 30;

const choices = (right: number, from: number): Choice[] => [
  { name: 'anti', pole: 'anti', isWords: false, right: 0, from: GRID[0], margin: 0.025 },
  { name: 'pro', isWords: false, right, from, margin: 0.005 },
];
const WORDS: Choice[] = [
  { name: 'wordsAnti', pole: 'anti', isWords: true, right: 0.5, from: FROM.learned, margin: 0 },
  { name: 'wordsPro', pole: 'pro', isWords: true, right: 0.5, from: FROM.learned, margin: 0 },
];

/**
 * The thresholds that do best on cases that the models did not learn from. Where a lexicon hits: for anti those with the best F1 of anti
 * positions, for pro those with the best F1 of all where enough of the given signs are right. Without a hit: those with the best F1 of
 * their pole where half of the signs are right. Pro is never given below .5. `way` says whose probabilities count; a reader alone says nothing without a hit.
 *
 * @param right the least share, from 0 to 1, of the given signs that must be right
 * @param forAnti the cases that the threshold of anti is chosen on, where they are others
 */
export function chooseThresholds(
  cases: readonly Case[],
  way: 'learned' | 'reader',
  right: number = RIGHT[way],
  forAnti: readonly Case[] = cases,
): Thresholds {
  const at: Thresholds = { pro: 500, anti: 500, wordsPro: NEVER, wordsAnti: NEVER };
  const order = [...choices(right, FROM[way]), ...(way === 'learned' ? WORDS : [])];
  const hitless = cases.filter(({ isHit }) => !isHit);
  for (let round = 0; round < 2; round++)
    for (const choice of order)
      at[choice.name] = choose(choice, choice.isWords ? hitless : choice.name === 'anti' ? forAnti : cases);
  return at;

  function choose({ name, pole, isWords, right: least, from, margin }: Choice, of: readonly Case[]): number {
    const options = [...GRID, NEVER]
      .filter((threshold) => threshold >= from)
      .map((threshold) => {
        const tried = { ...at, [name]: threshold };
        const counts = signCounts(
          of.map((one) => [one.coded, valueAt(one[way], one.isHit, tried)] as const),
          pole && ((value) => value === pole),
        );
        return { threshold, right: rightOf(counts), f1: f1Of(counts), given: counts.given };
      });
    const good = options.filter((one) => one.right >= least && (!isWords || one.given >= FEWEST));
    if (!good.length) return isWords ? NEVER : strictest(options, ({ right: share }) => share, 0);
    return strictest(good, ({ f1 }) => f1, margin);
  }
}

/** The highest threshold whose value is within `margin` of the best one. */
function strictest<T extends { threshold: number }>(
  list: readonly T[],
  value: (one: T) => number,
  margin: number,
): number {
  const best = Math.max(...list.map(value));
  return Math.max(...list.filter((one) => value(one) >= best - margin).map(({ threshold }) => threshold));
}
