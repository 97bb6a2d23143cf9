// Figures that compare two ways of coding: how many signs one finds of the other's, and Krippendorff's alpha.

export const isSign = (value) => value === 'pro' || value === 'anti';

/** Of cases with the codes under `coded` and those of another way under `way`; shares from 0 to 1. */
export function signFigures(cases, way) {
  const signs = cases.filter(({ coded }) => isSign(coded));
  const given = cases.filter((one) => isSign(one[way]));
  const right = given.filter((one) => one[way] === one.coded).length;
  const turned = given.filter((one) => isSign(one.coded) && one[way] !== one.coded).length;
  return {
    signs: signs.length,
    found: right / signs.length,
    turned: turned / signs.length,
    given: given.length,
    right: right / given.length,
    f1: (2 * right) / (signs.length + given.length),
  };
}

const sided = (value) => (isSign(value) || value === 'mixed' ? value : 'none');

/**
 * Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", section C: two observers, nominal data, none missing. A mention
 * and nothing are one value, as neither is a position.
 */
export function krippendorff(codes) {
  const pairs = codes.map((pair) => pair.map(sided));
  const counts = new Map();
  for (const value of pairs.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const n = 2 * pairs.length;
  const observed = 2 * pairs.filter(([a, b]) => a !== b).length;
  const expected = n * n - [...counts.values()].reduce((sum, count) => sum + count * count, 0);
  return 1 - ((n - 1) * observed) / expected;
}
