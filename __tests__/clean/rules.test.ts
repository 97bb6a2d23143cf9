import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type BoilerplateData, compileRules, indexRules, MATCHES } from '../../src/clean/boilerplate.js';
import { readLines } from '../../src/clean/lines.js';
import { mayMatch } from '../../src/clean/match.js';
import { PatternError } from '../../src/knowledge/pattern/grammar.js';
import '../helpers/property.js';

const WORDS = ['photo', 'By', 'news', 'e-mail', "editor's", 'naïve', '4', 'caf\u00e9', 'cafe\u0301', 'AP', 'photos'];
const SIGNS = [
  ':',
  ' - ',
  ' \u2013 ',
  '/',
  '(',
  ')',
  '"',
  '\u2019',
  '\u2026',
  '\u25b6',
  '\u00a9',
  '&',
  '.',
  ', ',
  ' | ',
];
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constant(' ') },
  { weight: 2, arbitrary: fc.constantFrom(...SIGNS) },
);
const escaped = (written: string): string => written.replace(/[()|<*?.\\]/g, '\\$&');
const patternPiece = fc.oneof(
  { weight: 5, arbitrary: piece.map(escaped) },
  {
    weight: 2,
    arbitrary: fc.array(piece.map(escaped), { maxLength: 2 }).map((some) => `(${[...some, ''].join('|')})`),
  },
  {
    weight: 2,
    arbitrary: fc.array(piece.map(escaped), { minLength: 1, maxLength: 3 }).map((some) => `(${some.join('|')})`),
  },
  { weight: 1, arbitrary: fc.constantFrom('<agency>', '<name>', '<text>', '*', '?', '...') },
);
const written = fc.array(patternPiece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
const line = fc.array(piece, { minLength: 1, maxLength: 7 }).map((pieces) => pieces.join(''));

const compiled = (pattern: string, match: (typeof MATCHES)[number]) => {
  const data: BoilerplateData = {
    ...{ unfinished: [], titles: ['of'], names: [], common: [], lists: { agency: ['AP', 'news', 'e-mail'] } },
    rules: [{ id: 'x', description: '', match, patterns: [pattern] }],
  };
  return indexRules(compileRules(data), data);
};
const firstLine = (text: string, match: (typeof MATCHES)[number], pattern: string) => {
  const boilerplate = compiled(pattern, match);
  const [read] = readLines(text, boilerplate);
  return { rule: boilerplate.rules[0], read };
};

describe('what a line needs for a rule', () => {
  it('is never missing where the pattern matches', () => {
    fc.assert(
      fc.property(written, line, fc.constantFrom(...MATCHES), (pattern, text, match) => {
        let found: ReturnType<typeof firstLine>;
        try {
          found = firstLine(text, match, pattern);
        } catch (error) {
          expect(error).toBeInstanceOf(PatternError);
          return;
        }
        const { read, rule } = found;
        if (read && new RegExp(rule.source).test(text.slice(read.start, read.end)))
          expect(mayMatch(rule, read)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['start', '(photo|picture) by', 'Photo by nobody'],
    ['start', '(photo|picture)(s|) by', 'Photos by nobody'],
    ['start', '(the |)news', 'The news'],
    ['line', '"news"', '“News”'],
    ['end', '(c) photo', 'Nobody’s C photo.'],
    ['start', '<agency> -', 'AP — Nobody'],
  ] as const)('%s: %s may match %s', (match, pattern, text) => {
    const { read, rule } = firstLine(text, match, pattern);
    expect(mayMatch(rule, read)).toBe(true);
  });

  it.each([
    ['start', '(photo|picture) by', 'The photo by nobody'],
    ['end', 'by the editor', 'By the editor of all'],
    ['start', '<name>: <text> news', 'Ada Obi has news'],
    ['line', 'more (news|photos)', 'More news from here'],
    ['start', '<agency> -', 'The AP - Nobody'],
    ['anywhere', 'photo/news', 'photo news'],
  ] as const)('%s: %s need not be tried at %s', (match, pattern, text) => {
    const { read, rule } = firstLine(text, match, pattern);
    expect(mayMatch(rule, read)).toBe(false);
  });
});
