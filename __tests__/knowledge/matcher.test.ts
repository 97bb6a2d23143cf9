import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Entry, Matcher } from '../../src/knowledge/pattern/matcher.js';
import { Vocabulary } from '../../src/segment/vocabulary.js';
import { articleOf } from '../helpers/article.js';

const vocabulary = new Vocabulary();

/** What entries meet in a text: "entry first last", sorted. */
function found(entries: readonly Entry[], text: string): string[] {
  const { tokens } = articleOf(text, {}, vocabulary);
  const at = Int32Array.from({ length: tokens.count }, (_, i) => i);
  const all: string[] = [];
  new Matcher(entries, vocabulary).match(tokens, at, tokens.count, (...one) => all.push(one.join(' ')));
  return all.sort();
}

const words = 'open skies river toll raids free the of law ferries denied port'.split(' ');
const word = fc.constantFrom(...words);
const step = fc.oneof({ weight: 4, arbitrary: word }, fc.constantFrom('(open|free)', '(the|)', 'fer*', 'r?ver'));
/** A term of one to four words, with gaps between some. */
const term = fc
  .tuple(word, fc.array(fc.tuple(fc.boolean(), step, word), { maxLength: 2 }))
  .map(([first, rest]) =>
    [first, ...rest.flatMap(([gap, one, last]) => [...(gap ? ['...'] : []), one, last])].join(' '),
  );
const text = fc
  .array(fc.oneof({ weight: 5, arbitrary: word }, fc.constantFrom('-', '“', ',')), { minLength: 1, maxLength: 20 })
  .map((all) => `${all.join(' ')}.`);

describe('entries that are looked for together', () => {
  it('are found as if each were looked for alone', () => {
    fc.assert(
      fc.property(fc.array(term, { minLength: 2, maxLength: 40 }), text, (terms, read) => {
        const entries = terms.map((one) => ({ term: one }));
        const alone = entries.flatMap((entry, i) => found([entry], read).map((one) => one.replace(/^0/, String(i))));
        expect(found(entries, read)).toEqual(alone.sort());
      }),
    );
  });

  it.each([
    ['open skies', 'Open skies.'],
    ['open skies', 'Open “skies” here.'],
    ['open skies', 'Open - skies.'],
    ['open ... law', 'Open to the law.'],
    ['open ... law', 'Open to the “law” of all.'],
    ['toll', 'A toll'],
  ])('%s: %s', (entry, read) => {
    expect(new Set(found([{ term: entry }], read)).size).toBe(1);
  });

  it.each([
    ['open skies', 'Open.'],
    ['open skies', 'Skies open.'],
    ['open skies', 'Open, skies.'],
    ['open skies', 'Open the skies.'],
    ['open ... law', 'Open one two three four five law.'],
    ['open ... law', 'Open.'],
  ])('are not found: %s: %s', (entry, read) => {
    expect(found([{ term: entry }], read)).toEqual([]);
  });
});
