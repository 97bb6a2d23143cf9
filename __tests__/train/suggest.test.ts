/** Dunning's log-likelihood ratio. */
import { describe, expect, it } from '@jest/globals';
import { logLikelihoodRatio } from '../../src/train/stances/suggest.js';

describe('the log-likelihood ratio', () => {
  it('is 0 for equal shares, and grows with the difference and with the counts', () => {
    expect(logLikelihoodRatio(10, 100, 20, 200)).toBeCloseTo(0, 9);
    expect(logLikelihoodRatio(30, 100, 20, 200)).toBeGreaterThan(logLikelihoodRatio(20, 100, 20, 200));
    expect(logLikelihoodRatio(200, 1000, 200, 2000)).toBeGreaterThan(logLikelihoodRatio(20, 100, 20, 200));
  });

  it('is what the formula gives by hand', () => {
    // 2 (10 ln(10·20/10·10) + 0): all of ten against none of ten
    expect(logLikelihoodRatio(10, 10, 0, 10)).toBeCloseTo(40 * Math.log(2), 9);
  });

  it('is negative for what stands elsewhere, and 0 without sentences', () => {
    expect(logLikelihoodRatio(0, 10, 10, 10)).toBeCloseTo(-40 * Math.log(2), 9);
    expect(logLikelihoodRatio(0, 0, 5, 10)).toBe(0);
  });
});
