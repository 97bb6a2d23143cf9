import type { Thresholds } from '../../knowledge/learned.js';
import { type Case, valueOf } from './cases.js';
import { f1Of, rightOf, signCounts } from './figures.js';

/** The least share of the given signs that must be right. */
const RIGHT = 0.62;
const GRID = Array.from({ length: 33 }, (_, k) => 160 + 25 * k);
/** Never reached. */
export const NEVER = 1001;

/**
 * The thresholds that do best on cases that the models did not learn from: for anti those with the best F1 of anti positions, for pro those
 * with the best F1 of all where at least 62 % of the given signs are right. `way` says whose probabilities count.
 */
export function chooseThresholds(cases: readonly Case[], way: 'learned' | 'reader'): Thresholds {
  const at: Thresholds = { pro: 500, anti: 500, wordsPro: NEVER, wordsAnti: NEVER };
  const withWords = way === 'learned';
  for (let round = 0; round < 2; round++) {
    for (const name of withWords ? (['anti', 'wordsAnti'] as const) : (['anti'] as const)) choose(name, 'anti');
    for (const name of withWords ? (['pro', 'wordsPro'] as const) : (['pro'] as const)) choose(name);
  }
  return at;

  function choose(name: keyof Thresholds, pole?: 'anti'): void {
    const isWords = name.startsWith('words');
    const options = [...GRID, NEVER].map((threshold) => {
      const tried = { ...at, [name]: threshold };
      const counts = signCounts(
        cases.map((one) => [one.coded, valueOf(one[way], one.isHit, tried)]),
        pole,
      );
      const right = rightOf(counts);
      return { threshold, right, f1: f1Of(counts), isGood: pole !== undefined || right >= RIGHT };
    });
    const good = options.filter(({ isGood }) => isGood);
    // where none is right often enough: the one that is most often right, but never a word without a hit
    const best = good.length ? maximum(good, ({ f1 }) => f1) : maximum(options, ({ right }) => right);
    at[name] = !good.length && isWords ? NEVER : best.threshold;
  }
}

/** The last of the best: of equals the stricter threshold. */
function maximum<T>(list: readonly T[], value: (one: T) => number): T {
  return list.reduce((best, one) => (value(one) >= value(best) ? one : best));
}
