import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NameTable } from '../../src/resolve/names/name-table.js';
import { compileNicknames, type NameRules, partOf, samePerson, turnedForms } from '../../src/resolve/names/names.js';
import '../helpers/property.js';

const rules: NameRules = {
  nicknames: compileNicknames([
    ['William', 'Bill'],
    ['Robert', 'Bob', 'Bill'],
  ]),
  generations: new Set(['jr']),
  smallWords: new Set(),
  familyFirst: new Set(),
};
const word = fc.constantFrom(
  ...['Ada', 'A.', 'J.', 'Y.', 'I', 'Bill', 'William', 'Robert', 'Bob', 'Mohammed', 'Muhammad', 'Alexei', 'Aleksey'],
  ...['Obi', 'Óbi', 'Lund', 'García', 'Márquez', 'von', 'Jr.', 'El-Sayed', 'Elsayed', '’', ''],
);
const name = fc.array(word, { minLength: 1, maxLength: 4 });
const names = fc.array(name, { maxLength: 12 });
/** More of one family than are compared one by one. */
const ofFamily = fc.tuple(word, fc.constantFrom('Obi', 'Óbi')).map(([first, family]) => [first, family]);
const families = fc.array(ofFamily, { minLength: 10, maxLength: 30 });

const tableOf = (all: readonly string[][]): NameTable<number> => {
  const table = new NameTable<number>(rules);
  for (const [i, one] of all.entries()) table.add(one, i);
  return table;
};
const sorted = (found: Iterable<number>): number[] => [...found].sort((a, b) => a - b);
const whereOf = (all: readonly string[][], holds: (one: string[]) => boolean): number[] =>
  all.flatMap((one, i) => (holds(one) ? [i] : []));

describe('a table of names', () => {
  it('finds the same people as comparing all names would, and nobody else', () => {
    fc.assert(
      fc.property(names, name, (all, sought) => {
        expect(sorted(tableOf(all).same(sought))).toEqual(whereOf(all, (one) => samePerson(one, sought, rules)));
      }),
    );
  });

  it('finds them among many of one family, too', () => {
    fc.assert(
      fc.property(families, ofFamily, (all, sought) => {
        expect(sorted(tableOf(all).same(sought))).toEqual(whereOf(all, (one) => samePerson(one, sought, rules)));
      }),
    );
  });

  it('shares a word with every name that can be the same person’s, is longer or is turned round', () => {
    fc.assert(
      fc.property(names, name, (all, sought) => {
        const table = tableOf(all);
        const turned = turnedForms(sought).some((form) => table.has(form));
        const found = [...table.same(sought), ...table.wholes(sought, 'family'), ...table.wholes(sought, 'first')];
        if (found.length || turned) expect(table.sharesWord(sought)).toBe(true);
      }),
    );
  });

  it.each([
    [['Ada', 'Lund'], true],
    [['Kim', 'Óbi'], true],
    [['Kim', 'Lund'], false],
    [['Ad'], false],
  ])('shares a word with others or none: %j %s', (sought, shares) => {
    expect(tableOf([['Ada', 'Obi']]).sharesWord(sought)).toBe(shares);
  });

  it('finds the longer names that end or begin with a name, and no others', () => {
    fc.assert(
      fc.property(names, name, fc.constantFrom('family' as const, 'first' as const), (all, sought, part) => {
        expect(sorted(tableOf(all).wholes(sought, part))).toEqual(
          whereOf(all, (one) => partOf(sought, one, rules) === part),
        );
      }),
    );
  });

  it.each([
    [
      ['Bill', 'Obi'],
      ['William', 'Obi'],
    ],
    [
      ['J.', 'Obi'],
      ['Jane', 'Obi'],
    ],
    [
      ['Gabriel', 'García', 'Márquez'],
      ['Gabriel', 'García'],
    ],
    [
      ['J.', 'Robert', 'Lund'],
      ['Robert', 'Lund'],
    ],
  ])('matches %j with %j', (known, sought) => {
    expect(tableOf([known]).same(sought).size).toBe(1);
    expect(tableOf([sought]).same(known).size).toBe(1);
  });

  it.each([
    [
      ['Bob', 'Obi'],
      ['William', 'Obi'],
    ],
    [
      ['K.', 'Obi'],
      ['Jane', 'Obi'],
    ],
    [
      ['Ada', 'Obi'],
      ['Ada', 'Lund'],
    ],
    [
      ['Ada', 'Obi', 'Jr.'],
      ['Ada', 'Obi'],
    ],
    [['Obi'], ['Obi']],
  ])('does not match %j with %j', (known, sought) => {
    expect(tableOf([known]).same(sought).size).toBe(0);
  });
});
