import { describe, expect, it } from '@jest/globals';
import { DEFAULT_FORMULA, FORMULAS } from '../../src/table/formulas.js';
import { DEFAULT_ROW_OPTIONS, rowOptions } from '../../src/table/options.js';

const score = (name: string, pro: number, anti: number, coded = pro + anti, words = 200): number | null =>
  FORMULAS.find((one) => one.name === name)!.score({ pro, anti, coded, words, touching: coded + 1, statements: 12 });

describe('formulas', () => {
  it.each([
    ['smoothed', 0.4],
    ['relative', 0.5],
    ['logit', Math.log(3.5 / 1.5)],
    ['absolute', 0.01],
    ['rate', 25],
    ['salience', 0.5],
  ])('%s of three for, one against, one mixed, in 200 words', (name, value) => {
    expect(score(name, 3, 1, 5)).toBeCloseTo(value, 9);
  });

  it.each(['smoothed', 'relative', 'logit', 'absolute'])('%s is the opposite where the sides change places', (name) => {
    expect(score(name, 1, 3)).toBeCloseTo(-score(name, 3, 1)!, 9);
    expect(score(name, 2, 2)).toBeCloseTo(0, 9);
  });

  it('rate does not ask which side', () => {
    expect(score('rate', 1, 3)).toBe(score('rate', 3, 1));
    expect(score('rate', 0, 0, 2, 100)).toBe(20);
  });

  it('are null where they divide by nothing, and only there', () => {
    expect(FORMULAS.map(({ name }) => score(name, 0, 0, 1))).toEqual([0, null, 0, 0, 5, 1 / 6]);
    expect(FORMULAS.map(({ name }) => score(name, 1, 0, 1, 0) === null)).toEqual([
      false,
      false,
      false,
      true,
      true,
      false,
    ]);
    const salience = FORMULAS.find(({ name }) => name === 'salience')!;
    expect(salience.score({ pro: 0, anti: 0, coded: 0, touching: 0, statements: 0, words: 0 })).toBeNull();
  });

  it('stay within the ends that they name', () => {
    for (const { name, range, from } of FORMULAS) {
      if (from === 'statements') continue;
      const ends = [score(name, 1000, 0), score(name, 0, 1000)];
      for (const end of ends) {
        expect(end).toBeGreaterThanOrEqual(range?.[0] ?? -Infinity);
        expect(end).toBeLessThanOrEqual(range?.[1] ?? Infinity);
      }
    }
    expect(FORMULAS.filter(({ range }) => range).map(({ name }) => name)).toEqual(['smoothed', 'relative', 'salience']);
  });
});

describe('rowOptions', () => {
  it('are the defaults where nothing is said', () => {
    expect(rowOptions({})).toEqual(DEFAULT_ROW_OPTIONS);
    expect(DEFAULT_FORMULA.name).toBe('smoothed');
  });

  it('take what is said, and a formula by its name', () => {
    const said = {
      by: ['outlet'],
      dimensions: ['law'],
      actors: ['obi'],
      minStatements: 3,
      sort: 'name',
      unnamed: 'hide',
      duplicates: 'keep',
    } as const;
    const { formula, ...others } = rowOptions({ ...said, score: 'logit', top: 5 });
    expect(formula.name).toBe('logit');
    expect(others).toEqual(said);
  });

  it('give sources without a name rows of their own where actors are asked for', () => {
    expect(rowOptions({ actors: ['officials'] }).unnamed).toBe('rows');
    expect(rowOptions({ actors: [] }).unnamed).toBe('group');
    expect(rowOptions({ actors: ['officials'], unnamed: 'group' }).unnamed).toBe('group');
  });
});
