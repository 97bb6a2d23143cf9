import { describe, expect, it } from '@jest/globals';
import { influence, valueWithout } from '../../src/compare/influence.js';
import { DEFAULT_FORMULA } from '../../src/table/formulas.js';
import type { Hit, Stance, Statement } from '../../src/types/stance.js';

const hit = (term: string, contribution: number, kind = 'predicate'): Hit => ({
  dimension: 'd',
  pole: contribution < 0 ? 'anti' : 'pro',
  term,
  weight: 1,
  contribution,
  effects: [{ kind, span: null, note: '', factor: 1 }],
  start: 0,
  end: 1,
});
const said = (value: Stance['value'], ...hits: Hit[]): Statement =>
  ({ hits, stances: { d: { value, mode: 'affirm', pro: 0, anti: 0 } } }) as unknown as Statement;

describe('influence', () => {
  const statements = [
    said('pro', hit('a', 1000)),
    said('pro', hit('a', 1000), hit('b', 500)),
    said('anti', hit('c', -1000)),
    said('mention', hit('c', 0)),
  ];

  it('ranks entries by what they contribute, and takes each away', () => {
    const { score, carriers } = influence(statements, 'd', 10, DEFAULT_FORMULA);
    expect(score).toBeCloseTo(1 / 4);
    expect(carriers.map(({ term, hits, contribution }) => [term, hits, contribution])).toEqual([
      ['a', 2, 2000],
      ['c', 1, -1000],
      ['b', 1, 500],
    ]);
    expect(carriers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(carriers.map(({ without }) => without)).toEqual([0, 2 / 3, 1 / 4]);
  });

  it('leaves out what somebody gave another value by hand', () => {
    const corrected: Statement = { ...said('anti', hit('z', 1000)), override: 'corrected' };
    const none = { ...said('pro', hit('y', 1000)), stances: {}, override: 'corrected' } as Statement;
    const renamed: Statement = { ...said('pro', hit('x', 1000)), override: 'corrected' };
    const { carriers } = influence([corrected, none, renamed], 'd', 10, DEFAULT_FORMULA);
    expect(carriers.map(({ term }) => term)).toEqual(['x']);
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
  it('turns a mixed statement where one side is taken away', () => {
    const mixed = said('mixed', hit('a', 1000), hit('b', -1000));
    expect(valueWithout(mixed, 'd', new Set())).toBe('mixed');
    expect(valueWithout(mixed, 'd', new Set(['a']))).toBe('anti');
    expect(valueWithout(mixed, 'd', new Set(['a', 'b']))).toBeUndefined();
  });

  it('keeps what depends on a condition mixed, and what was corrected by hand as it is', () => {
    expect(valueWithout(said('mixed', hit('a', 1000, 'condition')), 'd', new Set())).toBe('mixed');
    const corrected: Statement = { ...said('anti', hit('a', 1000)), override: 'corrected' };
    expect(valueWithout(corrected, 'd', new Set(['a']))).toBe('anti');
  });
});
