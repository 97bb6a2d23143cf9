import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Sides, shareOfPro } from '../../src/table/intervals/share-of-pro.js';

const sides = (...pairs: [number, number][]): Sides[] => pairs.map(([pro, anti]) => ({ pro, anti }));
const repeat = (times: number, pair: [number, number]): [number, number][] => Array.from({ length: times }, () => pair);

const GRID = 3000;
const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);

/** The same by the book: Jeffreys' prior on a fine grid, the beta-binomial as it is written, no sums taken together. */
function byTheBook(documents: Sides[], probability: number): number {
  const places = range(GRID).map((i) => Math.sin(((i + 0.5) / GRID) * (Math.PI / 2)) ** 2); // equal steps: density of Jeffreys' prior
  const pro = sum(documents.map((one) => one.pro));
  const n = sum(documents.map((one) => one.pro + one.anti));
  const size = sum(documents.map((one) => (one.pro + one.anti) ** 2)) / n;
  const likelihood = (p: number, rho: number): number =>
    documents.reduce((product, one) => {
      let value = product;
      const m = one.pro + one.anti;
      for (let k = 0; k < one.pro; k++) value *= p * (1 - rho) + k * rho;
      for (let k = 0; k < one.anti; k++) value *= (1 - p) * (1 - rho) + k * rho;
      for (let k = 0; k < m; k++) value /= 1 - rho + k * rho;
      return value;
    }, 1);
  const prior = [
    { rho: 0, weight: 0.4 },
    ...range(10).map((i) => ({ rho: (i + 0.5) / 10, weight: 0.12 * ((i + 0.5) / 10) })),
  ];
  const density = places.map(() => 0);
  for (const { rho, weight } of prior) {
    const effect = 1 + (size - 1) * rho;
    const posterior = places.map((p) => p ** (pro / effect) * (1 - p) ** ((n - pro) / effect));
    const scale = (weight * sum(places.map((p) => likelihood(p, rho)))) / sum(posterior);
    posterior.forEach((value, i) => {
      density[i] += scale * value;
    });
  }
  let before = 0;
  const end = probability * sum(density);
  return places[
    density.findIndex((value) => {
      before += value;
      return before >= end;
    })
  ];
}

describe('shareOfPro', () => {
  it.each([
    ['documents of one statement', [...repeat(8, [1, 0]), ...repeat(3, [0, 1])]],
    ['documents that agree with themselves', [...repeat(4, [3, 0]), ...repeat(3, [0, 3])]],
    ['documents that are mixed', repeat(6, [2, 1])],
    [
      'documents of unequal size',
      [
        [9, 1],
        [1, 0],
        [0, 2],
        [1, 1],
        [2, 0],
      ],
    ],
    ['documents of which some say nothing', [...repeat(5, [2, 1]), ...repeat(5, [0, 0])]],
    ['one-sided documents', repeat(6, [2, 0])],
  ] as [string, [number, number][]][])('is what the book says for %s', (_, pairs) => {
    const documents = sides(...pairs);
    const quantile = shareOfPro(documents);
    for (const probability of [0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975])
      expect(Math.abs(quantile(probability) - byTheBook(documents, probability))).toBeLessThan(0.006);
  });

  it('rises with the probability, from 0 to 1 at most', () => {
    const counts = fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 }));
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 12 }), (pairs) => {
        fc.pre(pairs.some(([pro, anti]) => pro + anti > 0));
        const quantile = shareOfPro(sides(...pairs));
        const at = [0, 0.01, 0.1, 0.5, 0.9, 0.99, 1].map(quantile);
        expect(at).toEqual([...at].sort((a, b) => a - b));
        expect(at[0]).toBeGreaterThanOrEqual(0);
        expect(at[6]).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is mirrored where the sides change places', () => {
    const one = shareOfPro(sides([3, 1], [2, 0], [4, 2]));
    const other = shareOfPro(sides([1, 3], [0, 2], [2, 4]));
    for (const probability of [0.05, 0.5, 0.9]) expect(one(probability)).toBeCloseTo(1 - other(1 - probability), 9);
  });

  it('is less sure of statements in few documents', () => {
    const width = (documents: Sides[]): number => shareOfPro(documents)(0.975) - shareOfPro(documents)(0.025);
    expect(width(sides(...repeat(2, [6, 6])))).toBeGreaterThan(1.1 * width(sides(...repeat(12, [1, 1]))));
    expect(width(sides([12, 0], [0, 12]))).toBeGreaterThan(2 * width(sides(...repeat(12, [1, 1]))));
  });
});
