import type { Expectation } from '../../knowledge/lexicon.js';
import type { Given } from './cases.js';

/** How often values are as coded: counts of signs (pro, anti). */
export interface SignCounts {
  coded: number;
  given: number;
  right: number;
}

export const isSign = (value: string): boolean => value === 'pro' || value === 'anti';

/** Counts the signs that pairs of coded and given values share; of one pole alone, where one is named. */
export function signCounts(pairs: Iterable<readonly [Expectation, Given]>, pole?: 'pro' | 'anti'): SignCounts {
  const counts = { coded: 0, given: 0, right: 0 };
  const isCounted = (value: string): boolean => (pole ? value === pole : isSign(value));
  for (const [coded, given] of pairs) {
    if (isCounted(coded)) counts.coded++;
    if (!isCounted(given)) continue;
    counts.given++;
    if (coded === given) counts.right++;
  }
  return counts;
}

/** Shares from 0 to 1; 0 where there is nothing to share. */
export const f1Of = ({ coded, given, right }: SignCounts): number => (right ? (2 * right) / (coded + given) : 0);
export const foundOf = ({ coded, right }: SignCounts): number => (coded ? right / coded : 0);
export const rightOf = ({ given, right }: SignCounts): number => (given ? right / given : 0);
