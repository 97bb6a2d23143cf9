import { describe, expect, it } from '@jest/globals';
import { Difference, OTHER, summed } from '../../src/compare/difference.js';
import type { Stance, Statement } from '../../src/types/stance.js';

/** A statement with hits "term start contribution" and the probabilities of its sides. */
const scored = (value: Stance['value'], [pro, anti]: readonly [number, number], ...hits: string[]): Statement =>
  ({
    hits: hits.map((hit) => {
      const [term, start, contribution] = hit.split(' ');
      return { dimension: 'd', term, start: Number(start), end: Number(start) + 1, contribution: Number(contribution) };
    }),
    stances: { d: { value, mode: 'affirm', pro, anti } },
  }) as unknown as Statement;

describe('Difference', () => {
  it('has the change of probability by the entries that changed, in equal parts', () => {
    const difference = new Difference();
    const moves = difference.add(
      scored('mention', [200, 100], 'a 1 0', 'b 5 1000'),
      scored('pro', [801, 100], 'b 5 1000', 'c 1 1000'),
    );
    expect(moves).toEqual([
      { dimension: 'd', term: 'a', before: 1, after: 0, revalued: 1, shift: 301 },
      { dimension: 'd', term: 'c', before: 0, after: 1, revalued: 1, shift: 300 },
    ]);
    expect([difference.statements, difference.revalued]).toEqual([1, 1]);
  });

  it('names an entry whose hit is read in another way', () => {
    const moves = new Difference().add(scored('pro', [900, 50], 'a 1 1000'), scored('anti', [50, 900], 'a 1 -1000'));
    expect(moves).toEqual([{ dimension: 'd', term: 'a', before: 1, after: 1, revalued: 1, shift: -1700 }]);
  });

  it('names an entry that adds something else in the same place', () => {
    const adding = (added: readonly [number, number], p: number): Statement => {
      const one = scored('pro', [p, 0], 'a 1 1000', 'b 5 1000');
      one.stances.d.sums = [{ words: [0, 0], entries: [0, 0], byEntry: { a: added, b: [0, 0] }, limits: [500, 500] }];
      return one;
    };
    const moves = new Difference().add(adding([500, 0], 600), adding([900, 0], 700));
    expect(moves).toEqual([{ dimension: 'd', term: 'a', before: 1, after: 1, revalued: 0, shift: 100 }]);
  });

  it('puts what no entry explains down to other words', () => {
    const moves = new Difference().add(scored('pro', [600, 50], 'a 1 1000'), scored('pro', [700, 50], 'a 1 1000'));
    expect(moves).toEqual([{ dimension: 'd', term: OTHER, before: 0, after: 0, revalued: 0, shift: 100 }]);
  });

  it('finds nothing where nothing changed', () => {
    const same = scored('pro', [600, 50], 'a 1 1000');
    expect(new Difference().add(same, same)).toEqual([]);
  });

  it('adds up what several statements have, the largest shift first', () => {
    const difference = new Difference();
    for (const p of [300, 900])
      difference.add(
        { ...scored('mention', [0, 0]), stances: {} },
        scored(p > 500 ? 'pro' : 'mention', [p, 0], 'a 1 1000'),
      );
    difference.add(scored('pro', [900, 0], 'b 1 1000'), scored('mention', [100, 0], 'b 1 0'));
    expect(difference.entries()).toEqual([
      { dimension: 'd', term: 'a', before: 0, after: 2, revalued: 2, shift: 1200 },
      { dimension: 'd', term: 'b', before: 1, after: 1, revalued: 1, shift: -800 },
    ]);
    expect(summed(difference.entries())).toEqual(difference.entries());
  });
});
