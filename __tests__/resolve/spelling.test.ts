import { describe, expect, it } from '@jest/globals';
import { nameKey, plain, slug, spellingKey } from '../../src/resolve/names/spelling.js';
import { read } from './annotated.js';

describe('slug', () => {
  it.each([
    ['Ada Obi', 'ada-obi'],
    ['Søren Ødegård', 'soren-odegard'],
    ['Łukasz Strauß', 'lukasz-strauss'],
    ['José Calderón', 'jose-calderon'],
    ['Ada Obi’s campaign', 'ada-obi-campaign'],
    ["The O'Brien Fund", 'the-obrien-fund'],
    ['U.N.', 'un'],
    ['Obi & Lund, Ltd.', 'obi-lund-ltd'],
    ['«Привет»', 'привет'],
  ])('%s is %s', (name, key) => {
    expect(slug(name)).toBe(key);
  });
});

describe('spellings', () => {
  it.each([
    ['Sergey', 'Sergei'],
    ['Zelenskyy', 'Zelensky'],
    ['Antony', 'Anthony'],
    ['Joseph', 'Josef'],
    ['Aleksandr', 'Alexandr'],
    ['Maya', 'Maja'],
    ['Petit-Roche', 'Petit Roche'],
    ['Hassan', 'Hasan'],
  ])('%s and %s are one', (one, other) => {
    expect(spellingKey(one)).toBe(spellingKey(other));
  });

  it.each([
    ['Maria', 'Mario'],
    ['Obi', 'Obu'],
    ['Lund', 'Land'],
    ['Karl', 'Carl'],
  ])('%s and %s are two', (one, other) => {
    expect(spellingKey(one)).not.toBe(spellingKey(other));
  });

  it('are asked for often, and always the same', () => {
    const all = Array.from({ length: 25_000 }, (_, i) => spellingKey(`Name${i}y`));
    expect(all[3]).toBe('name3i');
    expect(spellingKey('Name3y')).toBe('name3i');
  });
});

describe('plain', () => {
  it('is without capitals and accents', () => {
    expect(plain('Élan VITAL')).toBe('elan vital');
    expect(plain('Ødegård')).toBe('ødegard');
  });

  it('makes a name’s key with single blanks and no commas', () => {
    expect(nameKey(' Obi,  Ada ')).toBe('obi ada');
  });
});

describe('the author of the metadata', () => {
  const by = (author: string) => read('{1:I} <1:argue> [1:that it is late].', { document: { metadata: { author } } });

  it('is a person, whose name is kept as written', () => {
    expect(by('bo LUND').actors).toEqual([expect.objectContaining({ name: 'bo LUND', type: 'person', known: false })]);
  });

  it('is what the actors files say, where they have the name', () => {
    expect(by('Norway').statements[0].speakers).toEqual([{ id: 'norway', name: 'Norway', via: 'metadata' }]);
  });
});
