import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { columns, linesOf } from '../../src/render/text/columns.js';
import { createStyle } from '../../src/render/text/style.js';

const plain = (width: number) => createStyle(0, width);
const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');

describe('lists in columns', () => {
  it('keep the width of their cells where there is room', () => {
    expect(columns(['n', 'name', 'as'], [['1', 'Ann', 'minister']], 'rll', plain(80))).toBe(
      'n  name  as\n1  Ann   minister\n',
    );
  });

  it('wrap a long name, so that the column behind it can be read', () => {
    const text = columns(['n', 'name', 'as'], [['1', words(12), 'minister of trade']], 'rll', plain(60));
    expect(text.replace(/\s+/g, ' ')).toContain('word0');
    for (const word of ['word11', 'minister', 'trade']) expect(text).toContain(word);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });

  it('cut no figure, however narrow they are', () => {
    const figure = fc.integer({ min: 0, max: 10 ** 9 }).map(String);
    fc.assert(
      fc.property(figure, figure, fc.string({ unit: 'grapheme', maxLength: 200 }), (a, b, name) => {
        const text = columns(['statements', 'documents', 'name', 'as'], [[a, b, name, name]], 'rrll', plain(60));
        const line = text.split('\n')[1];
        expect(line.trim().split(/\s+/).slice(0, 2)).toEqual([a, b]);
      }),
    );
  });

  it('keep an example on one line, ending in an ellipsis', () => {
    const rows = columns(['words', 'for example'], [['a', words(30)]], 'lx', plain(60))
      .trimEnd()
      .split('\n');
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatch(/…$/);
  });

  it('are never wider than asked where their text can wrap', () => {
    const cell = fc.string({ unit: 'grapheme-ascii', maxLength: 120 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }), (rows) => {
        const lines = columns(['name', 'as'], rows, 'll', plain(60)).split('\n');
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(60);
      }),
    );
  });
});

describe('linesOf', () => {
  it.each([
    ['Ann Ash', 10, 2, ['Ann Ash']],
    ['Ann Ash of Arboria', 10, 2, ['Ann Ash of', 'Arboria']],
    ['Ann Ash of Arboria and Elm', 10, 2, ['Ann Ash of', 'Arboria…']],
    ['Ann Ash of Arboria', 10, 1, ['Ann Ash o…']],
    ['Donaudampfschiff', 6, 3, ['Donaud', 'ampfsc', 'hiff']],
    ['rules-based-order', 13, 3, ['rules-based-', 'order']],
    ['Jean-Pierre Raffarin', 9, 4, ['Jean-', 'Pierre', 'Raffarin']],
    ['a - b -c', 5, 3, ['a - b', '-c']],
    ['', 6, 3, ['']],
  ])('%s in %d columns and at most %d lines', (text, room, most, lines) => {
    expect(linesOf(text, room, most)).toEqual(lines);
  });
});
