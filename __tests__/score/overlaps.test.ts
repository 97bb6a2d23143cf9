import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Match } from '../../src/score/match/match.js';
import { settleOverlaps } from '../../src/score/match/overlaps.js';
import type { Scorer } from '../../src/score/scorer.js';
import '../helpers/property.js';

/** Two dimensions with three entries each. */
const scorer = {
  terms: ['pro', 'concept', 'exclusion', 'anti', 'concept', 'exclusion'].map((role) => ({ role })),
  dimensionOf: Int32Array.of(0, 0, 0, 1, 1, 1),
} as unknown as Scorer;

const matches = fc.array(
  fc
    .tuple(fc.nat(5), fc.nat(15), fc.integer({ min: 1, max: 5 }))
    .map(([term, first, length]): Match => ({ term, first, last: first + length, verb: first })),
  { maxLength: 20 },
);
const overlap = (a: Match, b: Match): boolean =>
  scorer.dimensionOf[a.term] === scorer.dimensionOf[b.term] && a.first < b.last && b.first < a.last;

describe('settleOverlaps', () => {
  it('keeps no two of a dimension that overlap, and hides one only under another at least as long', () => {
    fc.assert(
      fc.property(matches, (all) => {
        const hidden: Match[] = [];
        const kept = settleOverlaps([...all], scorer, hidden);
        for (const one of kept) expect(kept.filter((other) => overlap(one, other))).toEqual([one]);
        const exclusions = all.filter(({ term }) => scorer.terms[term].role === 'exclusion');
        for (const one of hidden)
          expect(
            [...kept, ...exclusions].some(
              (other) => overlap(one, other) && other.last - other.first >= one.last - one.first,
            ),
          ).toBe(true);
      }),
    );
  });

  it('keeps matches that only touch', () => {
    const all = [0, 2, 4].map((first): Match => ({ term: 0, first, last: first + 2, verb: first }));
    expect(settleOverlaps([...all], scorer)).toEqual(all);
  });

  it('keeps matches of different dimensions', () => {
    const all = [0, 3].map((term): Match => ({ term, first: 0, last: 2, verb: 0 }));
    expect(settleOverlaps([...all], scorer)).toEqual(all);
  });
});
