/** How often values are as coded: counts of signs, or of other values that are asked for. */
export interface SignCounts {
  coded: number;
  given: number;
  right: number;
}

export const isSign = (value: string): boolean => value === 'pro' || value === 'anti';

/** Counts the values that count in pairs of coded and given ones, and those that are the same: signs (pro, anti), if nothing else is asked for. */
export function signCounts(
  pairs: Iterable<readonly [coded: string, given: string]>,
  isCounted: (value: string) => boolean = isSign,
): SignCounts {
  const counts = { coded: 0, given: 0, right: 0 };
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
