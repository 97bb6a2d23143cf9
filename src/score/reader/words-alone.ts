import type { SideModel, Thresholds, WordModel } from '../../knowledge/learned.js';
import { columnOf, sideModel } from './model.js';
import { SIDES } from './side.js';

/** Log-odds, in thousandths, that pass for certain. */
const CERTAIN = 36_000;

/**
 * By column: what the words of a sentence must add up to before a side may count without an entry, in thousandths of log-odds. Infinity for
 * a side that words alone never take.
 */
export function neededAlone(
  words: readonly (WordModel | undefined)[],
  thresholds: readonly Thresholds[],
): Float64Array {
  const needed = new Float64Array(2 * words.length).fill(Infinity);
  words.forEach((model, dimension) => {
    const { wordsAnti, wordsPro } = thresholds[dimension];
    for (const side of SIDES)
      if (model) needed[columnOf(dimension, side)] = need(sideModel(model, side), side === 1 ? wordsPro : wordsAnti);
  });
  return needed;
}

/** The least log-odds that words must add to a side's bias, less a thousandth for rounding. */
function need({ bias }: SideModel, threshold: number): number {
  if (threshold > 1000) return Infinity;
  const odds = 1000 * Math.log(threshold / (1000 - threshold));
  return Math.min(odds, CERTAIN) - bias - 1;
}
