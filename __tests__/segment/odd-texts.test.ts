import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkArticle } from '../../bench/fuzz/invariants.mjs';
import { StanceError } from '../../src/base/errors.js';
import { findQuotations } from '../../src/segment/quotations.js';
import { segment } from '../../src/segment/segment.js';
import { Vocabulary } from '../../src/segment/vocabulary.js';
import { abbreviations, articleOf, lines } from '../helpers/article.js';

const MARKS = ['"', "'", '“', '”', '„', '‟', '«', '»', '‘', '’', '``', "''", '\\"'];
const ODD = [
  '\u0000',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ud800',
  '\udc00',
  '😀',
  '\u0301',
  '\u00ad',
  '\u2028',
  '\u3000',
  '\u001b[0m',
];
const WORDS = [
  'said',
  'Ann',
  'http://example.org/',
  'www.a.b',
  '//',
  '.',
  ',',
  '中国',
  '说',
  'العربية',
  'x',
  '10:30',
  '(',
  ')',
  '—',
  '\n',
  ' ',
  ' ',
  ' ',
];
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...MARKS),
      fc.constantFrom(...ODD),
      fc.constantFrom(...WORDS),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('segmentation of odd texts', () => {
  it('keeps its invariants: every quotation has tokens, every token a sentence, offsets hold', () => {
    fc.assert(fc.property(texts, (text) => expect(checkArticle(articleOf(text))).toEqual([])));
  });

  it.each(['See http://example.org/"\\""', '中国„说', '//“.rg'])('marks inside a token quote nothing: %s', (text) => {
    expect(checkArticle(articleOf(text))).toEqual([]);
    expect(articleOf(text).quotations).toEqual([]);
  });

  it.each([
    ['See http://a.b/“c” and “this.”', ['“c”', '“this.”']],
    ['He said: “No.”', ['“No.”']],
    ['“a”', ['“a”']],
  ])('marks around tokens quote them: %s', (text, quoted) =>
    expect(articleOf(text).quotations.map(({ start, end }) => text.slice(start, end))).toEqual(quoted),
  );

  it('reads each block once, however many have no mark', () => {
    const text = 'A line without any mark at all in it.\n'.repeat(60_000);
    const began = performance.now();
    expect(findQuotations(text, lines(text))).toEqual([]);
    expect(performance.now() - began).toBeLessThan(20_000); // minutes if each block were searched to the end of the text
  });
});

describe('the limit on tokens', () => {
  const cut = (text: string, most?: number) =>
    segment(
      { document: { id: 'x', text, metadata: {} }, blocks: lines(text), passed: [] },
      new Vocabulary(),
      abbreviations,
      most,
    );

  it.each([
    ['one two three four', 3],
    ['a, b, c', 4],
    ['word '.repeat(500), 100],
    ['中 国 说 '.repeat(50), 20],
    ['!?'.repeat(50), 99],
  ])('refuses %p with more than %d', (text, most) => {
    let thrown: unknown;
    try {
      cut(text, most);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(StanceError);
    expect((thrown as StanceError).diagnostic).toMatchObject({ level: 'error', code: 'too-many-tokens' });
  });

  it.each([
    ['one two three four', 4],
    ['unbelievably long words here', 4],
    [' '.repeat(1000), 1],
    ['word '.repeat(500), undefined],
  ])('lets %p through with a limit of %p', (text, most) => expect(() => cut(text, most)).not.toThrow());
});
