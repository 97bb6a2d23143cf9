import { describe, expect, it } from '@jest/globals';
import { FORMULAS } from '../../src/table/formulas.js';
import { type Cluster, interval } from '../../src/table/intervals/interval.js';

const formula = (name: string) => FORMULAS.find((one) => one.name === name)!;
const cluster = (pro: number, anti: number, words = 100, coded = pro + anti): Cluster => ({
  ...{ pro, anti, coded, words },
  ...{ touching: coded, statements: coded },
});
const total = (all: Cluster[]): Cluster =>
  all.reduce((a, b) => cluster(a.pro + b.pro, a.anti + b.anti, a.words + b.words, a.coded + b.coded));
const of = (name: string, all: Cluster[]) => interval(formula(name), all, total(all));

/** Mixed evidence in seven documents of different lengths; one says nothing on the dimension. */
const MIXED = [
  cluster(3, 1, 120),
  cluster(2, 0, 80),
  cluster(0, 2, 60),
  cluster(4, 1, 300),
  cluster(1, 1, 45),
  cluster(2, 0, 210),
  cluster(0, 0, 90),
];
const STUDENT = { 4: 2.776445, 6: 2.446912 }; // two-sided, 95 %, by degrees of freedom

describe('the interval of a share', () => {
  it.each([
    ['all for', Array.from({ length: 10 }, () => cluster(1, 0)), 0.8292, 1],
    ['all against', Array.from({ length: 10 }, () => cluster(0, 1)), 0, 1 - 0.8292],
  ] as [string, Cluster[], number, number][])('has one bound where documents are %s', (_, all, low, high) => {
    // the 5 % quantile of Beta(10.5, 0.5), from tables
    const bounds = of('relative', all)!;
    expect((bounds.low + 1) / 2).toBeCloseTo(low, 2);
    expect((bounds.high + 1) / 2).toBeCloseTo(high, 2);
    expect([bounds.low, bounds.high].filter((end) => Math.abs(end) === 1)).toHaveLength(1);
  });

  it('is the same for both formulas of a share, and mirrored where the sides change places', () => {
    const bounds = of('smoothed', MIXED)!;
    expect(of('relative', MIXED)).toEqual(bounds);
    const turned = of(
      'smoothed',
      MIXED.map(({ pro, anti, words }) => cluster(anti, pro, words)),
    )!;
    expect(turned.low).toBeCloseTo(-bounds.high, 9);
    expect(turned.high).toBeCloseTo(-bounds.low, 9);
    expect(bounds.low).toBeLessThan(bounds.high);
  });

  it('is that of its log-odds', () => {
    const share = of('smoothed', MIXED)!;
    const odds = of('logit', MIXED)!;
    for (const end of ['low', 'high'] as const)
      expect(odds[end]).toBeCloseTo(Math.log((1 + share[end]) / (1 - share[end])), 9);
  });

  it('has finite log-odds where all say the same', () => {
    const { low, high } = of(
      'logit',
      Array.from({ length: 10 }, () => cluster(1, 0)),
    )!;
    // the 2.5 % and 97.5 % quantiles of Beta(10.5, 0.5), from tables
    expect(1 / (1 + Math.exp(-low))).toBeCloseTo(0.783, 2);
    expect(Number.isFinite(high)).toBe(true);
    expect(high).toBeGreaterThan(5);
  });

  it('is null where no statement takes a side', () => {
    const mixed = Array.from({ length: 6 }, () => cluster(0, 0, 100, 2));
    for (const name of ['smoothed', 'relative', 'logit']) expect(of(name, mixed)).toBeNull();
    expect(of('rate', mixed)).not.toBeNull();
  });
});

describe('the interval of a ratio', () => {
  /** By the book: residuals one by one. */
  function ratio(all: Cluster[], count: (one: Cluster) => number, student: number): [number, number] {
    const { length } = all;
    const words = total(all).words;
    const centre = all.reduce((sum, one) => sum + count(one), 0) / words;
    const residuals = all.reduce((sum, one) => sum + (count(one) - centre * one.words) ** 2, 0);
    const error = (student * Math.sqrt((residuals * length) / (length - 1))) / words;
    return [centre - error, centre + error];
  }

  it('is Student’s over documents, for documents of equal length', () => {
    const all = [cluster(2, 0), cluster(3, 0), cluster(1, 0), cluster(2, 1), cluster(4, 1)];
    const bounds = of('absolute', all)!;
    // values 2, 3, 1, 1, 3 in 100 words each: mean 2, residuals 4 in all; 2 ± 2.776 · √5 / 5, per hundred words
    expect(bounds.low).toBeCloseTo(0.02 - (STUDENT[4] * Math.sqrt(5)) / 500, 6);
    expect(bounds.high).toBeCloseTo(0.02 + (STUDENT[4] * Math.sqrt(5)) / 500, 6);
  });

  it('counts documents that say nothing on the dimension, and weighs all by their words', () => {
    const absolute = of('absolute', MIXED)!;
    const [low, high] = ratio(MIXED, ({ pro, anti }) => pro - anti, STUDENT[6]);
    expect(absolute.low).toBeCloseTo(low, 6);
    expect(absolute.high).toBeCloseTo(high, 6);
  });

  it('is per thousand words for the rate', () => {
    const rate = of('rate', MIXED)!;
    const [low, high] = ratio(MIXED, ({ coded }) => 1000 * coded, STUDENT[6]);
    expect(rate.low).toBeCloseTo(low, 3);
    expect(rate.high).toBeCloseTo(high, 3);
  });

  it('is a point where every document has the same rate, and null without words', () => {
    const same = of(
      'rate',
      Array.from({ length: 6 }, () => cluster(2, 0)),
    )!;
    expect(same.low).toBeCloseTo(20, 9);
    expect(same.high).toBeCloseTo(20, 9);
    expect(
      of(
        'rate',
        Array.from({ length: 6 }, () => cluster(2, 0, 0)),
      ),
    ).toBeNull();
  });

  it('needs ten coded statements in five documents that have any', () => {
    const silent = Array.from({ length: 5 }, () => cluster(0, 0));
    const spread = (counts: number[]) => [...counts.map((count) => cluster(count, 0)), ...silent];
    expect(of('rate', spread([2, 2, 2, 2, 2]))).not.toBeNull();
    expect(of('rate', spread([2, 2, 2, 2, 1]))).toBeNull();
    expect(of('rate', spread([3, 3, 3, 3]))).toBeNull();
  });
});
