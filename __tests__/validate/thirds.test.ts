import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Judged } from '../../src/validate/machine/judged.js';
import { confidenceThirds } from '../../src/validate/machine/thirds.js';

const unit = (confidence: number, weight = 1) => ({ unit: { confidence }, weight }) as Judged;
const sizes = (units: Judged[]) => confidenceThirds(units).map(([name, own]) => [name, own.length]);

describe('thirds of confidence', () => {
  it('hold as many units each, and tell their range', () => {
    expect(sizes([0.9, 0.5, 0.7, 0.6, 1, 0.8].map((one) => unit(one)))).toEqual([
      ['lowest third (.50 to .60)', 2],
      ['middle third (.70 to .80)', 2],
      ['highest third (.90 to 1.00)', 2],
    ]);
  });

  it('are thirds of what the units stand for', () => {
    expect(sizes([unit(0.5, 4), unit(0.6, 1), unit(0.7, 1), unit(0.8, 2), unit(0.9, 4)])).toEqual([
      ['lowest third (.50)', 1],
      ['middle third (.60 to .80)', 3],
      ['highest third (.90)', 1],
    ]);
  });

  it('leave units of one confidence together', () => {
    expect(sizes([unit(1), unit(1), unit(1), unit(1)])).toEqual([['middle third (1.00)', 4]]);
    expect(confidenceThirds([])).toEqual([]);
  });

  it('hold every unit once, in order, whatever the order of the units', () => {
    const some = fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 9 })), { minLength: 1 });
    fc.assert(
      fc.property(some, (all) => {
        const units = all.map(([confidence, weight]) => unit(confidence / 20, weight));
        const thirds = confidenceThirds(units);
        const values = thirds.flatMap(([, own]) => own.map((one) => one.unit.confidence));
        expect(values).toEqual(units.map((one) => one.unit.confidence).sort((a, b) => a - b));
        expect(confidenceThirds([...units].reverse()).map(([name]) => name)).toEqual(thirds.map(([name]) => name));
        for (const [, own] of thirds.slice(1)) {
          const [first] = own;
          const before = thirds[thirds.findIndex(([, one]) => one === own) - 1][1];
          expect(before.every((one) => one.unit.confidence < first.unit.confidence)).toBe(true);
        }
      }),
    );
  });
});
