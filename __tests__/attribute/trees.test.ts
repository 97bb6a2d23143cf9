import { scoreTrees } from '../../src/attribute/judge/trees.js';
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
