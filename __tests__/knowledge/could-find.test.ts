import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Matcher } from '../../src/knowledge/pattern/matcher.js';
import { articleOf } from '../helpers/article.js';
import '../helpers/property.js';

/** Whether terms are found in a text, and whether they could be by its words alone. */
function judged(text: string, ...terms: string[]): { isFound: boolean; couldBe: boolean } {
  const { tokens, vocabulary } = articleOf(text);
  const matcher = new Matcher(
    terms.map((term) => ({ term })),
    vocabulary,
  );
  let isFound = false;
  const at = Int32Array.from({ length: tokens.count }, (_, i) => i);
  matcher.match(tokens, at, tokens.count, () => {
    isFound = true;
  });
  const words = new Set([...tokens.lower.subarray(0, tokens.count), ...tokens.lemma.subarray(0, tokens.count)]);
  return { isFound, couldBe: matcher.couldFind(Array.from(words, (id) => vocabulary.text(id))) };
}

describe('what the words of a text tell of entries', () => {
  it('is never that there is none where there is one', () => {
    const word = fc.constantFrom(
      ...[
        'ports',
        'port',
        'Opened',
        'open',
        'free-trade',
        'free',
        'trade',
        'cities',
        'ill-treated',
        'U.S.',
        '“torture”',
      ],
      ...['went', 'better', 'organisations', 'organizing', "can't", 'co-operate', 'cooperates', ',', 'x'],
    );
    const part = fc.constantFrom(
      ...['port', 'open', 'free trade', 'city', 'ill-treat', 'organi?ation', 'co-operate', 'go', 'good', 'tortur*'],
      ...['(open|free) (port|trade)', 'free ... city', 'open (port|city)', '*ing', 'the (old )port'],
    );
    const term = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
    let found = 0;
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        fc.array(term, { minLength: 1, maxLength: 3 }),
        (words, terms) => {
          const { isFound, couldBe } = judged(words.join(' '), ...terms);
          if (isFound) found++;
          expect(couldBe || !isFound).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(30);
  });

  it.each([
    ['The old port was closed.', ['open port']],
    ['They opened the gates.', ['open port', '(open|free) trade']],
    ['Nothing of the kind was said.', ['word7', 'free ... city', 'tortur*']],
    ['', ['open port']],
  ])('is that %j has none of %j', (text, terms) => {
    expect(judged(text, ...terms)).toEqual({ isFound: false, couldBe: false });
  });

  it.each([
    ['A port can be open.', ['open port']],
    ['The city is anything but free.', ['free ... city']],
  ])('is no more than that words are there: %j may have %j', (text, terms) => {
    expect(judged(text, ...terms)).toEqual({ isFound: false, couldBe: true });
  });
});
