import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tokenize } from '../../src/segment/tokens.js';
import { Vocabulary } from '../../src/segment/vocabulary.js';
import { articleOf } from '../helpers/article.js';
import '../helpers/property.js';

const vocabulary = new Vocabulary();
/** The tokens of a text with their offsets. */
function tokensOf(text: string) {
  const { count, form, start, end } = tokenize(text, [{ start: 0, end: text.length }], vocabulary);
  return Array.from({ length: count }, (_, i) => ({ form: vocabulary.text(form[i]), start: start[i], end: end[i] }));
}

describe('a stretch without blanks that is longer than any word', () => {
  const stretch = fc
    .tuple(
      fc.constantFrom('a', '1', 'a1', 'a.', '1,', '-', '"', '😀', 'é', '中', 'a’', 'http://a.', '&', ':)'),
      fc.integer({ min: 201, max: 900 }),
    )
    .map(([piece, times]) => piece.repeat(times));
  const word = fc.constantFrom('Obi', 'said', 'so', '“Yes,”', 'he', 'U.S.', 'can’t');
  const text = fc.array(fc.oneof(word, word, stretch), { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));

  it('is cut, and every offset still holds', () => {
    fc.assert(
      fc.property(text, (written) => {
        const tokens = tokensOf(written);
        for (const { form, start, end } of tokens) expect(written.slice(start, end)).toBe(form);
        expect(tokens.map(({ form }) => form).join('')).toBe(written.replaceAll(' ', ''));
      }),
      { numRuns: 60 },
    );
  });

  it('is cut between characters', () => {
    for (const { form } of tokensOf(`x${'😀'.repeat(500)}`)) expect(form).not.toMatch(/[\ud800-\udfff]/u);
    expect(Math.max(...tokensOf('a'.repeat(5000)).map(({ form }) => form.length))).toBeLessThan(300);
  });

  it.each(['a'.repeat(200), `https://example.org/${'path/'.repeat(30)}`, 'Donaudampfschifffahrtsgesellschaftskapitän'])(
    'leaves %s as it is',
    (shorter) => {
      const forms = tokensOf(`See ${shorter} now`).map(({ form }) => form);
      expect(forms.join('')).toBe(`See${shorter}now`);
      expect(forms.length).toBe(tokensOf(`See ${shorter.slice(0, 40)} now`).length);
    },
  );

  it('joins three dots, and not ten thousand', () => {
    const forms = (written: string): string[] => {
      const { tokens, vocabulary: own } = articleOf(written);
      return Array.from({ length: tokens.count }, (_, i) => own.text(tokens.form[i]));
    };
    expect(forms('He left ... again')).toContain('...');
    expect(Math.max(...forms(`He left ${'.'.repeat(10_000)} again`).map(({ length }) => length))).toBeLessThan(500);
  });
});
