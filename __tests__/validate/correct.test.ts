import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { generator } from '../../src/base/random.js';
import { FORMULAS } from '../../src/table/formulas.js';
import { correctedScore } from '../../src/validate/correct/corrected-score.js';
import { rowCorrector } from '../../src/validate/correct/corrector.js';
import { isEnough, neededUnits } from '../../src/validate/correct/needed.js';
import { type CodedCell, drawTotals, mergeEmpty } from '../../src/validate/correct/posterior.js';
import { binomial, gamma } from '../../src/validate/correct/random.js';
import { roganGladen } from '../../src/validate/correct/rogan-gladen.js';
import { resampled } from '../../src/validate/resample.js';
import '../helpers/property.js';

const [SMOOTHED] = FORMULAS;
const cell = (machine: CodedCell['machine'], population: number, ...counts: number[]): CodedCell => ({
  machine,
  population,
  counts,
});
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const evidence = (pro: number, anti: number, words: number) => ({
  ...{ pro, anti, coded: pro + anti, touching: pro + anti, statements: pro + anti, words },
});
const NO_DOCUMENTS = { clusters: [], evidence: evidence(0, 0, 0) };

describe('random numbers', () => {
  it.each([0.25, 1 / 3, 1, 4.2, 80])('have the mean and variance of a gamma distribution: shape %d', (shape) => {
    const random = generator(1);
    const made = Array.from({ length: 20_000 }, () => gamma(random, shape));
    expect(mean(made)).toBeCloseTo(shape, -Math.log10(0.05 * shape + 0.02));
    expect(mean(made.map((x) => (x - shape) ** 2)) / shape).toBeCloseTo(1, 0);
  });

  it.each([
    [5, 0.3],
    [40, 0.5],
    [3000, 0.02],
    [3000, 0.9],
  ])('have the mean and variance of %d trials with the chance %d', (trials, chance) => {
    const random = generator(2);
    const made = Array.from({ length: 10_000 }, () => binomial(random, trials, chance));
    const variance = trials * chance * (1 - chance);
    expect(Math.abs(mean(made) - trials * chance)).toBeLessThan(5 * Math.sqrt(variance / 10_000));
    expect(mean(made.map((x) => (x - trials * chance) ** 2)) / variance).toBeCloseTo(1, 1);
    expect(made.every((x) => Number.isInteger(x) && x >= 0 && x <= trials)).toBe(true);
  });
});

describe('drawTotals', () => {
  const cells = fc.array(
    fc.tuple(fc.constantFrom('pro', 'anti', 'none'), fc.nat(200), fc.array(fc.nat(9), { minLength: 4, maxLength: 4 })),
    { minLength: 1, maxLength: 5 },
  );

  it('gives every unit an outcome, and keeps what was coded', () => {
    fc.assert(
      fc.property(cells, (some) => {
        const made = some.map(([machine, more, counts]) =>
          cell(machine as 'pro', more + counts.reduce((a, b) => a + b, 0), ...counts),
        );
        const all = made.reduce((sum, { population }) => sum + population, 0);
        for (const totals of drawTotals(made, 1, 5)) {
          expect(totals.reduce((a, b) => a + b, 0)).toBe(all);
          for (const v of [0, 1, 2, 3])
            expect(totals[v]).toBeGreaterThanOrEqual(made.reduce((sum, { counts }) => sum + counts[v]!, 0));
        }
      }),
    );
  });

  it('is near the calibration estimator where much was coded', () => {
    const made = [cell('pro', 1000, 80, 10, 0, 10), cell('none', 3000, 4, 16, 0, 180)];
    const totals = drawTotals(made, 3);
    expect(mean(totals.map(([pro]) => pro!)) / (800 + 60)).toBeCloseTo(1, 1);
    expect(mean(totals.map(([, anti]) => anti!)) / (100 + 240)).toBeCloseTo(1, 1);
  });

  it('has a prior that weighs as much as one unit', () => {
    const totals = drawTotals([cell('none', 1009, 0, 0, 0, 9)], 3);
    expect(mean(totals.map(([pro]) => pro!)) / (1000 * (0.25 / 10))).toBeCloseTo(1, 0);
    expect(mean(totals.map(([pro]) => pro!))).toBeLessThan(40);
  });

  it('knows everything where everything was coded', () => {
    expect(drawTotals([cell('pro', 9, 5, 2, 1, 1)], 1, 3)).toEqual([
      [5, 2, 1, 1],
      [5, 2, 1, 1],
      [5, 2, 1, 1],
    ]);
  });

  it('joins a cell without codes to those of its machine value, and shares none of it out evenly', () => {
    const made = [cell('none', 5000, 0, 0, 0, 0), cell('none', 1000, 0, 0, 0, 60), cell('pro', 50, 9, 1, 0, 0)];
    expect(mergeEmpty(made)).toEqual([cell('pro', 50, 9, 1, 0, 0), cell('none', 6000, 0, 0, 0, 60)]);
    expect(mean(drawTotals(made, 1).map(([pro]) => pro!))).toBeLessThan(150);
    expect(mergeEmpty([cell('anti', 8, 0, 0, 0, 0), cell('pro', 5, 1, 0, 0, 0)])).toEqual([
      cell('pro', 13, 1, 0, 0, 0),
    ]);
  });
});

describe('correctedScore', () => {
  const made = [cell('pro', 400, 30, 6, 0, 4), cell('anti', 100, 4, 16, 0, 5), cell('none', 900, 4, 10, 1, 85)];

  it('is the same each time, and inside its intervals', () => {
    const clusters = Array.from({ length: 30 }, (_, i) => evidence(2 + (i % 3), i % 2, 60 + 5 * i));
    const counted = evidence(90, 30, 2400);
    for (const formula of FORMULAS.filter(({ of }) => of === 'coded')) {
      const one = correctedScore(made, formula, { clusters, evidence: counted }, 5);
      expect(correctedScore(made, formula, { clusters, evidence: counted }, 5)).toEqual(one);
      const { score, coding, low, high } = one;
      expect(coding![0]).toBeLessThanOrEqual(score!);
      expect(coding![1]).toBeGreaterThanOrEqual(score!);
      // the error over articles comes on top
      expect(low!).toBeLessThan(coding![0]);
      expect(high!).toBeGreaterThan(coding![1]);
      if (formula.range) expect(low! >= -1 && high! <= 1).toBe(true);
    }
  });

  it('has no interval over articles where there are too few documents', () => {
    const { low, high, coding } = correctedScore(made, SMOOTHED!, NO_DOCUMENTS, 1);
    expect([low, high, coding === null]).toEqual([null, null, false]);
  });

  it('gets narrower with more codes', () => {
    const more = made.map(({ machine, population, counts }) =>
      cell(machine, population, ...counts.map((n) => 2.2 * n)),
    );
    const width = (cells: readonly CodedCell[]) => {
      const { coding } = correctedScore(cells, SMOOTHED!, NO_DOCUMENTS, 1);
      return coding![1] - coding![0];
    };
    expect(width(more)).toBeLessThan(0.8 * width(made));
  });
});

describe('enough codes', () => {
  it.each<[string, CodedCell[], boolean]>([
    ['thirty, five of each value', [cell('pro', 90, 20, 0, 0, 5), cell('none', 500, 0, 0, 0, 5)], true],
    ['twenty-nine', [cell('pro', 90, 20, 0, 0, 4), cell('none', 500, 0, 0, 0, 5)], false],
    ['four of a value', [cell('pro', 90, 20, 0, 0, 9), cell('none', 500, 0, 0, 0, 4)], false],
    ['two of a value that has four', [cell('pro', 90, 20, 0, 0, 9), cell('none', 4, 0, 0, 0, 2)], true],
    ['one of a value that has four', [cell('pro', 90, 20, 0, 0, 9), cell('none', 4, 0, 0, 0, 1)], false],
    ['all of a few', [cell('pro', 3, 2, 0, 0, 1), cell('none', 4, 0, 0, 0, 4)], true],
    ['half of a few', [cell('pro', 4, 1, 0, 0, 1), cell('none', 4, 0, 0, 0, 2)], false],
    ['nothing', [cell('none', 4, 0, 0, 0, 0)], false],
  ])('are %s: %#', (_, cells, expected) => {
    expect(isEnough(cells)).toBe(expected);
  });

  it('are about as many as give an interval of the width .4', () => {
    const shares = [
      { machine: 'pro' as const, population: 400, rates: [0.75, 0.1, 0, 0.15] },
      { machine: 'none' as const, population: 2000, rates: [0.05, 0.08, 0, 0.87] },
    ];
    const rates = new Map(shares.map(({ machine, rates: own }) => [machine as string, own]));
    const needed = neededUnits(
      shares.map(({ machine, population }) => cell(machine, population, 0, 0, 0, 0)),
      rates,
    );
    const spread = shares.map(({ population, rates: [pro, anti] }) => population * Math.sqrt(pro! + anti!));
    const coded = shares.map(({ machine, population, rates: own }, i) =>
      cell(machine, population, ...own.map((rate) => rate * needed * (spread[i]! / (spread[0]! + spread[1]!)))),
    );
    const { coding } = correctedScore(coded, SMOOTHED!, NO_DOCUMENTS, 1);
    expect(Math.abs(coding![1] - coding![0] - 0.4)).toBeLessThan(0.08);
  });

  it('say more than was coded where it was not enough, and never more than there is', () => {
    const some = fc.array(fc.tuple(fc.nat(60), fc.array(fc.nat(4), { minLength: 4, maxLength: 4 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(some, (list) => {
        const values = ['pro', 'anti', 'mention', 'none'] as const;
        const cells = list.map(([more, counts], i) =>
          cell(values[i]!, more + counts.reduce((a, b) => a + b, 0), ...counts),
        );
        const population = cells.reduce((sum, one) => sum + one.population, 0);
        if (isEnough(cells)) return;
        const coded = cells.flatMap(({ counts }) => counts).reduce((a, b) => a + b, 0);
        const needed = neededUnits(cells, new Map());
        expect(needed).toBeGreaterThan(coded);
        expect(needed).toBeLessThanOrEqual(population);
      }),
    );
  });
});

describe('rowCorrector', () => {
  const said = Array.from({ length: 200 }, (_, i) => `d#${i + 1}`);
  const number = (place: string) => Number(place.slice(2));
  const correct = rowCorrector(
    (place) => ({
      stratum: number(place) % 2,
      machine: number(place) % 2 ? 'pro' : 'none',
      human: number(place) <= 80 ? (number(place) % 2 ? 'anti' : 'none') : undefined,
      weight: 100 / 40,
    }),
    said,
    new Set(['rights']),
    'abcd',
  );
  const row = { keys: { actor: 'x' }, dimension: 'rights', said: new Set(said), formula: SMOOTHED!, ...NO_DOCUMENTS };

  it('turns a score whose sign is always wrong', () => {
    expect(correct(row)!.score).toBeLessThan(-0.9);
    expect(correct(row)!.coded).toBe(80);
  });

  it('sums the outcomes for regressions: what people say, each unit for those of its stratum', () => {
    expect(correct(row)!.dsl).toEqual({ pro: 0, anti: 100 });
  });

  it('leaves other dimensions alone, and rows of which little was coded', () => {
    expect(correct({ ...row, dimension: 'law' })).toBeUndefined();
    const little = correct({ ...row, said: new Set(said.slice(60, 200)) })!;
    expect(little.score).toBeNull();
    expect(little.coded).toBe(20);
    expect(little.needed).toBeGreaterThan(20);
  });

  it('does not depend on the order of the statements', () => {
    expect(correct({ ...row, said: new Set([...said].reverse()) })).toEqual(correct(row));
  });
});

describe('roganGladen', () => {
  it('finds the truth where errors are alike', () => {
    // pro is found in 60 of 100, anti in 40, and a tenth of the rest is taken for pro
    const coded = [cell('pro', 160, 60, 0, 0, 100), cell('anti', 40, 0, 40, 0, 0), cell('none', 1000, 40, 60, 0, 900)];
    const { score } = roganGladen(coded, coded, SMOOTHED!, 0, 1);
    expect(score).toBeCloseTo(0, 6);
  });

  it('gives null where a side was never coded', () => {
    expect(roganGladen([cell('pro', 5, 5, 0, 0, 0)], [cell('pro', 5, 5, 0, 0, 0)], SMOOTHED!, 0, 1).score).toBeNull();
  });
});

describe('resampled', () => {
  const share = (sums: Float64Array) => [sums[1] ? sums[0]! / sums[1] : null];
  const documents = Array.from({ length: 40 }, (_, i) => Float64Array.of(i % 2, 1));

  it('holds the value, and is narrower with more documents', () => {
    const [few, many] = [documents.slice(0, 10), documents].map((some) => resampled(some, share, 1)[0]!);
    expect(many!.low! < 0.5 && 0.5 < many!.high!).toBe(true);
    expect(many!.high! - many!.low!).toBeLessThan(few!.high! - few!.low!);
    expect(resampled(documents, share, 1)).toEqual(resampled(documents, share, 1));
  });

  it('has no bounds with fewer than five documents, or where the figure is mostly not known', () => {
    expect(resampled(documents.slice(0, 4), share, 1)[0]).toEqual({ value: 0.5, low: null, high: null });
    const rare = [Float64Array.of(1, 1), ...Array.from({ length: 20 }, () => new Float64Array(2))];
    expect(resampled(rare, share, 1)[0]).toEqual({ value: 1, low: null, high: null });
    expect(resampled([], share, 1)).toEqual([{ value: null, low: null, high: null }]);
  });
});
