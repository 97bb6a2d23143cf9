import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import '../helpers/property.js';
import { confidenceOf, NO_MODEL } from '../../src/target/model.js';
import { calibrationOf } from '../../src/train/targets/calibration.js';

/** Sentences of which a share is right, at one probability. */
const at = (p: number, right: number, wrong: number) => [
  ...Array.from({ length: right }, () => ({ p, isCriticised: true })),
  ...Array.from({ length: wrong }, () => ({ p, isCriticised: false })),
];

describe('confidence', () => {
  it('is the share that is right, where the log-odds are too low', () => {
    const calibration = calibrationOf([...at(150, 40, 60), ...at(300, 60, 40), ...at(500, 80, 20)]);
    const model = { ...NO_MODEL, calibration };
    for (const [p, share] of [
      [150, 400],
      [300, 600],
      [500, 800],
    ] as const)
      expect(Math.abs(confidenceOf(model, p) - share)).toBeLessThan(60);
    expect(calibrationOf([...at(500, 80, 20), ...at(150, 40, 60), ...at(300, 60, 40)])).toEqual(calibration);
  });

  it('keeps the order of probabilities, and is one itself', () => {
    const p = fc.integer({ min: 0, max: 1000 });
    const calibration = fc.record({
      bias: fc.integer({ min: -3000, max: 3000 }),
      slope: fc.integer({ min: 1, max: 3000 }),
    });
    fc.assert(
      fc.property(p, p, calibration, (one, other, made) => {
        const [a, b] = [one, other].map((value) => confidenceOf({ ...NO_MODEL, calibration: made }, value));
        expect(a).toBeGreaterThanOrEqual(0);
        expect(a).toBeLessThanOrEqual(1000);
        if (one < other) expect(a).toBeLessThanOrEqual(b!);
      }),
    );
    expect(confidenceOf(NO_MODEL, 700)).toBe(700);
  });
});
