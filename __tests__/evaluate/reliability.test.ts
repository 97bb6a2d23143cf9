import { describe, expect, it } from '@jest/globals';
import { calibrationError, reliability } from '../../src/evaluate/reliability.js';

const verdict = (confidence: number, right: boolean) => ({ confidence, right, cueClass: 'statement' as const });

describe('reliability', () => {
  it('puts what was found in groups of one size, the least sure first', () => {
    const table = reliability([verdict(0.9, true), verdict(0.2, false), verdict(0.8, true), verdict(0.4, true)], 2);
    expect(table).toEqual([
      { from: 0.2, to: 0.4, found: 2, promised: expect.closeTo(0.3), right: 0.5 },
      { from: 0.8, to: 0.9, found: 2, promised: expect.closeTo(0.85), right: 1 },
    ]);
    expect(calibrationError(table)).toBeCloseTo(0.175);
  });

  it('does not part verdicts of one confidence', () => {
    expect(reliability([verdict(0.5, true), verdict(0.5, false), verdict(0.5, true)], 3)).toHaveLength(1);
  });

  it('has nothing to say where nothing was found', () => {
    expect(reliability([])).toEqual([]);
    expect(calibrationError([])).toBe(0);
  });
});
