/** Tables with the figures that other programs give for them: krippendorff 0.9.0 (α) and irrCAC 0.4.4 (AC1, κ), both from PyPI. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alpha } from '../../src/validate/agreement/alpha.js';
import { ac1, kappa, percentAgreement } from '../../src/validate/agreement/chance.js';
import { CODES, type Code } from '../../src/validate/codes.js';
import '../helpers/property.js';

interface Fixture {
  table: (Code | '')[][];
  nominal: number;
  position: number;
  sign: number;
  ordinal: number;
  ac1: number;
  kappa: number;
}

const fixtures: Fixture[] = JSON.parse(readFileSync(new URL('./agreement.json', import.meta.url), 'utf8'));
const NOMINAL = Object.fromEntries(CODES.map((code, i) => [code, i])) as Record<Code, number>;
const POSITION: Record<Code, number> = { pro: 0, anti: 1, mixed: 2, mention: 3, none: 3 };
const SIGN: Record<Code, number> = { anti: 0, mixed: 1, mention: 1, none: 1, pro: 2 };

const coded = (table: Fixture['table'], places: Record<Code, number>): number[][] =>
  table.map((row) => row.filter((code): code is Code => code !== '').map((code) => places[code]));

describe('agreement', () => {
  it.each(fixtures.map((fixture, i) => [i, fixture] as const))('is that of other programs, table %i', (_, fixture) => {
    const { table } = fixture;
    expect(alpha(coded(table, NOMINAL), 5, 'nominal')).toBeCloseTo(fixture.nominal, 9);
    expect(alpha(coded(table, POSITION), 4, 'nominal')).toBeCloseTo(fixture.position, 9);
    expect(alpha(coded(table, SIGN), 3, 'nominal')).toBeCloseTo(fixture.sign, 9);
    expect(alpha(coded(table, SIGN), 3, 'ordinal')).toBeCloseTo(fixture.ordinal, 9);
    expect(ac1(coded(table, NOMINAL), 5)).toBeCloseTo(fixture.ac1, 6);
    const pairs = table.flatMap(([a, b]): [number, number][] => (a && b ? [[NOMINAL[a], NOMINAL[b]]] : []));
    expect(kappa(pairs, 5)).toBeCloseTo(fixture.kappa, 6);
  });

  it('is 1 where all agree and there are two values, whatever the metric', () => {
    const units = [
      [0, 0],
      [2, 2],
      [0, 0, 0],
    ];
    expect([alpha(units, 3, 'nominal'), alpha(units, 3, 'ordinal'), ac1(units, 3), percentAgreement(units)]).toEqual([
      1, 1, 1, 1,
    ]);
  });

  it('is not known, and no number, where everything is one value or nothing was coded twice', () => {
    expect(alpha([[1, 1], [1]], 3, 'nominal')).toBeNull();
    expect(alpha([[0], [1]], 3, 'nominal')).toBeNull();
    expect(kappa([], 5)).toBeNull();
    expect(ac1([[0], [1]], 5)).toBeNull();
    expect(percentAgreement([])).toBeNull();
    expect(ac1([[1, 1]], 5)).toBe(1); // AC1 stays where alpha is undefined
  });

  it('does not depend on the order of units or coders, nor on units that one coder coded', () => {
    const units = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 }), { maxLength: 30 });
    fc.assert(
      fc.property(units, (some) => {
        const turned = [...some].reverse().map((codes) => [...codes].reverse());
        const several = some.filter((codes) => codes.length > 1);
        const one = alpha(some, 5, 'nominal');
        const others = [alpha(turned, 5, 'nominal'), alpha(several, 5, 'nominal')];
        for (const other of others) {
          if (one === null) expect(other).toBeNull();
          else expect(other).toBeCloseTo(one, 9);
        }
      }),
    );
  });
});
