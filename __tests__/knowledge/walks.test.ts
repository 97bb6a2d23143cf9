import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Matcher } from '../../src/knowledge/pattern/matcher.js';
import { articleOf } from '../helpers/article.js';
import '../helpers/property.js';

/** Where an entry is found, as often as it is. */
function found(text: string, ...terms: string[]): string[] {
  const { tokens, vocabulary } = articleOf(text);
  const at = Int32Array.from({ length: tokens.count }, (_, i) => i);
  const places: string[] = [];
  new Matcher(
    terms.map((term) => ({ term })),
    vocabulary,
  ).match(tokens, at, tokens.count, (entry, first, last) => places.push(`${entry} ${first} ${last}`));
  return places;
}

describe('an entry whose alternatives mean the same', () => {
  it('is found once at each place, however many ways lead there', () => {
    const place = fc.constantFrom('(a*|aa*|aa)', '(aa|a?)', '(aa aa|aa)', 'aa');
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 14 }),
        (places, times) => {
          const term = `aa ${places.join(' ')}`;
          const all = found('aa '.repeat(times), term);
          expect(new Set(all).size).toBe(all.length);
        },
      ),
    );
  });

  it('does not take a walk for each of four to the power of thirty ways', () => {
    const term = Array.from({ length: 30 }, () => '(a*|aa*|aa|?a)').join(' ');
    expect(found('aa '.repeat(40), term)).toHaveLength(11);
  });
});

describe('what is still found', () => {
  it.each([
    ['red lines', '(red|crimson) (lines|line)', 1],
    ['red lines and red lines', 'red lines', 2],
    ['free and open and fair', 'free ... fair', 1],
    ['a b c d', '(a|a b) (b c|c) d', 1],
    ['red tape', '(red|crimson) (lines|line)', 0],
    ['free and open and quite very fair', 'free ... fair', 0],
  ])('in %j of %j: %i', (text, term, times) => {
    expect(found(text, term)).toHaveLength(times);
  });

  it('leads on from a word by more ways than are looked ahead', () => {
    const terms = Array.from({ length: 100 }, (_, i) => `red w${String.fromCharCode(97 + (i % 26))}${i}`);
    expect(found('a red wb27 and a red wz', ...terms)).toEqual(['27 1 3']);
  });
});
