import type { Thresholds } from '../../knowledge/learned.js';
import { type Case, valueAt } from './cases.js';
import { f1Of, rightOf, signCounts } from './figures.js';

/** The least share of the given signs that must be right: with learned words, with the reader alone, and of the anti signs. */
const RIGHT = { learned: 0.62, reader: 0.6, anti: 0.4 };
const GRID = Array.from({ length: 38 }, (_, k) => 50 + 25 * k);
/** Never reached. */
export const NEVER = 1001;

/**
 * The thresholds that do best on cases that the models did not learn from: for anti those with the best F1 of anti positions, for pro those
 * with the best F1 of all, each where a given share of the signs is right. `way` says whose probabilities count.
 */
export function chooseThresholds(cases: readonly Case[], way: 'learned' | 'reader'): Thresholds {
  const at: Thresholds = { pro: 500, anti: 500, wordsPro: NEVER, wordsAnti: NEVER };
  const names = (['anti', 'wordsAnti', 'pro', 'wordsPro'] as const).filter(
    (name) => way === 'learned' || !name.startsWith('words'),
  );
  for (let round = 0; round < 2; round++) for (const name of names) at[name] = best(name);
  return at;

  function best(name: keyof Thresholds): number {
    const pole = name === 'anti' || name === 'wordsAnti' ? 'anti' : undefined;
    const options = [...GRID, NEVER].map((threshold) => {
      const tried = { ...at, [name]: threshold };
      const pairs = cases.map((one) => [one.coded, valueAt(one[way], one.isHit, tried)] as const);
      const counts = signCounts(pairs, pole);
      return { threshold, right: rightOf(counts), f1: f1Of(counts) };
    });
    const good = options.filter(({ right }) => right >= RIGHT[pole ?? way]);
    // where none is right often enough: the one that is most often right, and never a word without a hit
    if (!good.length && name.startsWith('words')) return NEVER;
    return (good.length ? maximum(good, ({ f1 }) => f1) : maximum(options, ({ right }) => right)).threshold;
  }
}

/** The last of the best: of equals the stricter threshold. */
function maximum<T>(list: readonly T[], value: (one: T) => number): T {
  return list.reduce((best, one) => (value(one) >= value(best) ? one : best));
}
