import type { Sides, Value } from '../types/stance.js';
import type { Scorer } from './scorer.js';

/** Log-odds in thousandths as a probability. */
export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds / 1000));

/** Whether a side counts: its log-odds and the probability needed, both in thousandths. */
export const counts = (logOdds: number, threshold: number): boolean => 1000 * probability(logOdds) >= threshold;

export const valueOfSides = (isPro: boolean, isAnti: boolean): Value =>
  isPro ? (isAnti ? 'mixed' : 'pro') : isAnti ? 'anti' : 'mention';

/** The probabilities from which the sides of a dimension count, in thousandths: where an entry hits, and where words alone speak. */
export function limitsOf({ thresholds }: Scorer, dimension: number, isHit: boolean): Sides {
  const { pro, anti, wordsPro, wordsAnti } = thresholds[dimension];
  return isHit ? [pro, anti] : [wordsPro, wordsAnti];
}
