import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Vocabulary } from '../../src/segment/vocabulary.js';
import { tokenize } from '../../src/segment/wink.js';

const tokens = (text: string): string[] => {
  const vocabulary = new Vocabulary();
  const { count, form, tag } = tokenize(text, [{ start: 0, end: text.length }], vocabulary);
  return Array.from({ length: count }, (_, i) => `${vocabulary.text(form[i])}/${tag[i]}`);
};

describe('tokens', () => {
  const names = fc.constantFrom('Zorvak', 'Qelmira', 'Untoria', 'VROBEK', 'post-Zorvak', 'Qelmirans');
  const shapes = fc.constantFrom(
    'X',
    'X’s',
    '“X’s',
    '(X',
    'X)',
    'X’s”',
    '‘X’',
    'X/Y',
    'X–Y',
    'X.',
    '@X',
    'X...',
    "X's",
    'x’s',
  );
  const chunk = fc
    .tuple(names, shapes)
    .map(([name, shape]) => shape.replace('X', name).replace('x', name.toLowerCase()).replace('Y', 'Mordane'));
  const text = fc.array(chunk, { minLength: 1, maxLength: 12 }).map((chunks) => chunks.join(' '));

  it('do not depend on the texts read before, whatever new words these held', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const before = tokens(one);
        tokens(other);
        expect(tokens(one)).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('cut a word that an earlier text holds in one piece as a first reader would', () => {
    const fresh = tokens('The Drovnik’s gate opened.');
    for (const lure of ['Drovnik’s, and others', 'Drovnik’s', '“Drovnik’s”', 'a/Drovnik’s', 'drovnik’s', 'DROVNIK’S'])
      tokens(lure);
    expect(tokens('The Drovnik’s gate opened.')).toEqual(fresh);
  });
});
