import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Evidence, FORMULAS } from '../../src/table/formulas.js';
import { MIN_CLUSTERS, MIN_STATEMENTS } from '../../src/table/intervals/about-intervals.js';
import { type Cluster, interval } from '../../src/table/intervals/interval.js';

const formula = (name: string) => FORMULAS.find((one) => one.name === name)!;
const clusters = (...pairs: [number, number][]): Cluster[] =>
  pairs.map(([pro, anti]) => ({
    ...{ pro, anti, coded: pro + anti, words: 100 },
    ...{ touching: pro, statements: pro + anti },
  }));
const evidence = (all: Cluster[]): Evidence =>
  all.reduce(
    (sum, { pro, anti, coded, touching, statements, words }) => ({
      pro: sum.pro + pro,
      anti: sum.anti + anti,
      coded: sum.coded + coded,
      touching: sum.touching + touching,
      statements: sum.statements + statements,
      words: sum.words + words,
    }),
    { pro: 0, anti: 0, coded: 0, touching: 0, statements: 0, words: 0 },
  );
const of = (name: string, all: Cluster[]) => interval(formula(name), all, evidence(all));
const repeat = (times: number, pair: [number, number]): [number, number][] => Array.from({ length: times }, () => pair);

describe('interval', () => {
  it('is null on fewer than ten coded statements or five documents', () => {
    expect(of('smoothed', clusters(...repeat(5, [1, 0]), ...repeat(4, [1, 0])))).toBeNull();
    expect(of('smoothed', clusters(...repeat(4, [5, 0])))).toBeNull();
    expect(of('smoothed', clusters(...repeat(MIN_CLUSTERS, [2, 0])))).not.toBeNull();
  });

  it('never shows certainty only because no statement is on the other side', () => {
    const { low, high } = of('relative', clusters(...repeat(5, [2, 0])))!;
    expect(low).toBeLessThan(0.95);
    expect(high).toBe(1);
  });

  it('is Jeffreys’ where every document holds one statement', () => {
    const { low, high } = of('smoothed', clusters(...repeat(8, [1, 0]), ...repeat(2, [0, 1])))!;
    // quantiles of Beta(8.5, 2.5), from tables
    expect((low + 1) / 2).toBeCloseTo(0.497, 2);
    expect((high + 1) / 2).toBeCloseTo(0.956, 2);
  });

  it('is wider where the statements of a document agree', () => {
    const together = of('smoothed', clusters(...repeat(5, [4, 0]), ...repeat(5, [0, 4])))!;
    const apart = of('smoothed', clusters(...repeat(10, [2, 2])))!;
    expect(together.high - together.low).toBeGreaterThan(1.3 * (apart.high - apart.low));
  });

  it('holds the score, in order, for every formula and any counts', () => {
    const counts = fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 }));
    fc.assert(
      fc.property(fc.array(counts, { minLength: 5, maxLength: 30 }), (pairs) => {
        const all = clusters(...pairs);
        for (const one of FORMULAS) {
          const bounds = interval(one, all, evidence(all));
          const score = one.score(evidence(all));
          if (!bounds || score === null) continue;
          expect(evidence(all).coded).toBeGreaterThanOrEqual(MIN_STATEMENTS);
          expect(bounds.low).toBeLessThanOrEqual(score + 1e-9);
          expect(bounds.high).toBeGreaterThanOrEqual(score - 1e-9);
          expect(bounds.low).toBeGreaterThanOrEqual(one.range?.[0] ?? -Infinity);
          expect(bounds.high).toBeLessThanOrEqual(one.range?.[1] ?? Infinity);
        }
      }),
    );
  });
});
