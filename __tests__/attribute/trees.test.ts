import fc from 'fast-check';
import { scoreTrees, type Trees } from '../../src/attribute/judge/trees.js';
import { learnTrees, TreeExamples, type TreeOptions } from '../../src/train/learn-trees.js';

const OPTIONS: TreeOptions = {
  count: 40,
  depth: 3,
  rate: 0.3,
  l2: 1,
  fewest: 5,
  rowShare: 0.9,
  featureShare: 1,
  seed: 1,
};

/** Right if exactly one of the first two features is high, which a sum over single features cannot express; the third is noise. */
function examples(): TreeExamples {
  const rows = new TreeExamples();
  for (let n = 0; n < 400; n++) {
    const [a, b, noise] = [n % 7, (n * 3) % 11, (n * 5) % 13];
    rows.add(Int16Array.of(a, b, noise), a > 3 !== b > 5);
  }
  return rows;
}

describe('boosted trees', () => {
  const rows = examples();
  const trees = learnTrees(rows, OPTIONS);

  it('learn what depends on two features together', () => {
    const right = rows.rows.filter((row, n) => scoreTrees(trees, row) > 0 === (rows.labels[n] === 1));
    expect(right.length).toBeGreaterThan(390);
  });

  it('give the odds of the whole where there is nothing to learn', () => {
    const same = new TreeExamples();
    for (let n = 0; n < 100; n++) same.add(Int16Array.of(7), n % 4 === 0);
    expect(scoreTrees(learnTrees(same, OPTIONS), Int16Array.of(7))).toBeCloseTo(Math.log(1 / 3), 1);
  });

  it('need neither two answers nor any examples', () => {
    const never = new TreeExamples();
    for (let n = 0; n < 50; n++) never.add(Int16Array.of(n), false);
    expect(scoreTrees(learnTrees(never, OPTIONS), Int16Array.of(3))).toBeLessThan(-3);
    expect(scoreTrees(learnTrees(new TreeExamples(), OPTIONS), Int16Array.of(3))).toBeCloseTo(0);
  });

  it('are the same each time', () => {
    expect(learnTrees(examples(), OPTIONS)).toEqual(trees);
  });
});

/** What a row comes to, tree by tree and node by node. */
function walked({ bias, count, depth, feature, leaf, limit, scale }: Trees, row: Int16Array): number {
  const [inner, leaves] = [2 ** depth - 1, 2 ** depth];
  let sum = 0;
  for (let t = 0; t < count; t++) {
    let k = 0;
    while (k < inner) k = row[feature[t * inner + k]] <= limit[t * inner + k] ? 2 * k + 1 : 2 * k + 2;
    sum += leaf[t * leaves + k - inner];
  }
  return sum * scale + bias;
}

describe('the score of a row', () => {
  const short = fc.integer({ min: -32768, max: 32767 });
  const WIDTH = 6;
  const shape = fc.record({ count: fc.nat(11), depth: fc.nat(6) });

  it('is the same as tree by tree, however many trees there are and however deep they are', () => {
    fc.assert(
      fc.property(shape, fc.array(short, { minLength: 97, maxLength: 97 }), ({ count, depth }, drawn) => {
        const inner = count * (2 ** depth - 1);
        const trees = {
          ...{ count, depth, scale: 0.25, bias: -1 },
          feature: Uint8Array.from({ length: inner }, (_, n) => Math.abs(drawn[n % 97]) % WIDTH),
          limit: Int16Array.from({ length: inner }, (_, n) => drawn[(n * 5) % 97]),
          leaf: Int16Array.from({ length: count * 2 ** depth }, (_, n) => drawn[(n * 7) % 97]),
        };
        const row = Int16Array.from({ length: WIDTH }, (_, n) => drawn[n * 11]);
        expect(scoreTrees(trees, row)).toBe(walked(trees, row));
      }),
    );
  });

  it('goes left at the limit itself, and right beyond it', () => {
    const trees = { count: 1, depth: 1, feature: Uint8Array.of(0), limit: Int16Array.of(4), scale: 1, bias: 0 };
    const leaf = Int16Array.of(-3, 8);
    expect([3, 4, 5, -32768, 32767].map((value) => scoreTrees({ ...trees, leaf }, Int16Array.of(value)))).toEqual([
      -3, -3, 8, -3, 8,
    ]);
  });

  it('is the bias where there are no trees, and one leaf a tree where they have no nodes', () => {
    const none = { count: 0, depth: 3, feature: new Uint8Array(), limit: new Int16Array(), scale: 2, bias: 0.5 };
    expect(scoreTrees({ ...none, leaf: new Int16Array() }, Int16Array.of(1))).toBe(0.5);
    expect(scoreTrees({ ...none, count: 5, depth: 0, leaf: Int16Array.of(1, 2, 3, 4, 5) }, Int16Array.of(1))).toBe(
      30.5,
    );
  });
});
