import { describe, expect, it } from '@jest/globals';
import { influence, valueWithout } from '../../src/compare/influence.js';
import { DEFAULT_FORMULA } from '../../src/table/formulas.js';
import type { SentenceSum, Stance, Statement } from '../../src/types/stance.js';

const LIMITS = [500, 500] as const;

/** A sentence with what entries add, for pro and for anti; the bias is −1 for both sides. */
const sum = (byEntry: Record<string, readonly [number, number]>, more: Partial<SentenceSum> = {}): SentenceSum => ({
  words: [-1000, -1000],
  entries: [0, 0],
  byEntry,
  limits: LIMITS,
  ...more,
});

const said = (value: Stance['value'], ...sums: SentenceSum[]): Statement => {
  const hits = sums.flatMap(({ byEntry }) => Object.keys(byEntry).map((term) => ({ dimension: 'd', term })));
  return { hits, stances: { d: { value, mode: 'affirm', pro: 0, anti: 0, sums } } } as unknown as Statement;
};

const byHand = (value: Stance['value'], term: string): Statement =>
  ({
    hits: [{ dimension: 'd', term }],
    override: 'corrected',
    stances: { d: { value, mode: 'affirm', pro: 0, anti: 0 } },
  }) as unknown as Statement;

describe('influence', () => {
  const statements = [
    said('pro', sum({ a: [2000, 0] })),
    said('pro', sum({ a: [2000, 0], b: [700, -200] })),
    said('anti', sum({ c: [-400, 1800] })),
    said('mention', sum({ c: [0, 0] })),
  ];

  it('ranks entries by what they add, and takes each away', () => {
    const { score, carriers } = influence(statements, 'd', 10, DEFAULT_FORMULA);
    expect(score).toBeCloseTo(1 / 4);
    expect(carriers.map(({ term, hits, shift }) => [term, hits, shift])).toEqual([
      ['a', 2, 4000],
      ['c', 2, -2200],
      ['b', 1, 900],
    ]);
    expect(carriers.reduce((all, { share }) => all + share, 0)).toBeCloseTo(1);
    // without a, neither of the first two is pro any more: b alone adds too little
    expect(carriers.map(({ without }) => without)).toEqual([-1 / 2, 2 / 3, 1 / 4]);
  });

  it('leaves out what somebody gave another value by hand', () => {
    const { carriers, score } = influence(
      [byHand('anti', 'z'), said('pro', sum({ x: [2000, 0] }))],
      'd',
      10,
      DEFAULT_FORMULA,
    );
    expect(carriers.map(({ term, without }) => [term, without])).toEqual([['x', -1 / 2]]);
    expect(score).toBe(0);
  });

  it('has no score where nothing is left, or nothing was there', () => {
    expect(influence(statements, 'd', 10, DEFAULT_FORMULA).withoutTop).toBeNull();
    expect(influence(statements, 'other', 10, DEFAULT_FORMULA)).toEqual({
      score: null,
      carriers: [],
      withoutTop: null,
    });
  });
});

describe('valueWithout', () => {
  const without = (statement: Statement, ...terms: string[]) => valueWithout(statement, 'd', new Set(terms));

  it('turns a mixed statement where one side is taken away', () => {
    const mixed = said('mixed', sum({ a: [2000, 0], b: [0, 2000] }));
    expect(without(mixed)).toBe('mixed');
    expect(without(mixed, 'a')).toBe('anti');
    expect(without(mixed, 'a', 'b')).toBeUndefined();
  });

  it('decides by each sentence, and by what entries add together as long as one is left', () => {
    const statement = said('pro', sum({ a: [100, 0], b: [100, 0] }, { entries: [950, 0] }), sum({ c: [0, 0] }));
    expect(without(statement)).toBe('pro');
    expect(without(statement, 'a')).toBe('pro');
    expect(without(statement, 'a', 'b')).toBe('mention');
    expect(without(statement, 'a', 'b', 'c')).toBeUndefined();
  });

  it('lets learned words speak alone where no entry is left, if they are sure enough', () => {
    const words = (wordLimits: readonly [number, number]) =>
      said('pro', sum({ a: [500, 0] }, { words: [1000, -1000], wordLimits }));
    expect(without(words([700, 700]), 'a')).toBe('pro');
    expect(without(words([800, 800]), 'a')).toBeUndefined();
  });

  it('keeps what was given by hand', () => {
    expect(without(byHand('anti', 'a'), 'a')).toBe('anti');
  });
});
