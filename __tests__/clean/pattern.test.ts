import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Diagnostic } from '../../src/base/errors.js';
import { clean } from '../../src/clean/clean.js';
import { PatternCompiler } from '../../src/clean/pattern.js';
import { loadBoilerplate } from '../../src/knowledge/load/boilerplate.js';
import { PatternError } from '../../src/knowledge/pattern/grammar.js';

const compiler = new PatternCompiler({
  lists: { agency: ['AP', 'AP Photo', 'Reuters'] },
  names: ['van', 'der'],
  common: ['for', 'our'],
});
const matches = (pattern: string, text: string) => new RegExp(compiler.compile(pattern).source).test(text);

describe('patterns', () => {
  it.each([
    ['read more', 'READ  More'],
    ['Read more', 'Read MORE'],
    ['(by|from) <agency>', 'from Reuters'],
    ['(by |)<agency>', 'AP Photo'],
    ['((re|)print|copy) this', 'reprint this'],
    ['<name> for <agency>', 'Per van der Holm-Ås for AP'],
    ['<number> min read', '4 min read'],
    ["editor's note", 'Editor’s note'],
    ['- with files', '— With files'],
    ['see <text> below', 'See all of the list below'],
    ['is a ... reporter', 'is a reporter'],
    ['is a ... reporter', 'is a very good local reporter'],
    ['follow @*', 'Follow @ida_lund'],
    ['organi?e', 'organise'],
    ['… more', '... more'],
    ['\\(c\\) <number>', '(c) 2021'],
    ['who\\?', 'Who?'],
    ['a < b > c', 'a < b > c'],
    ['a+b.c', 'a+b.c'],
  ])('%s finds %s', (pattern, text) => {
    expect(matches(pattern, text)).toBe(true);
  });

  it.each([
    ['Read more', 'read more'],
    ['read more', 'bread more'],
    ['read more', 'read moreover'],
    ['<agency>', 'APEC'],
    ['<agency>', 'ap'],
    ['((re|)print|copy) this', 'preprint this'],
    ['is a ... reporter', 'is a one two three four five six seven reporter'],
    ['organi?e', 'organie'],
    ['who\\?', 'whom'],
    ['\\*', 'word'],
    ['a+b.c', 'aab.c'],
    ['a+b.c', 'a+bxc'],
    ['<name> said', 'the minister said'],
  ])('%s does not find %s', (pattern, text) => {
    expect(matches(pattern, text)).toBe(false);
  });

  it.each([
    ['read <more', 'has "<" without ">"', 5],
    ['(a|b', 'has "(" without ")"', 0],
    ['a ((b|c)', 'has "(" without ")"', 2],
    ['a ) b', 'has ")" or "|" without "("', 2],
    ['by <nobody>', 'names a list that is not known: <nobody>', 3],
    ['', 'is empty', 0],
  ])('%s is refused', (pattern, message, at) => {
    const refused = expect.objectContaining({ message, at });
    expect(() => compiler.compile(pattern)).toThrow(refused);
  });

  it('any string is a pattern that compiles or is refused, and finds itself where it has no signs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (pattern) => {
        let source: string;
        try {
          source = compiler.compile(pattern).source;
        } catch (error) {
          expect(error).toBeInstanceOf(PatternError);
          return;
        }
        const found = new RegExp(source).test(pattern);
        if (!/[()|*?\\]|\.\.\./.test(pattern)) expect(found).toBe(true);
      }),
    );
  });

  it('takes a sign of two units as one', () => {
    expect(compiler.compile('\\\u{10280}').source).toContain('\u{10280}');
    expect(new RegExp(`^${compiler.compile('\\\u{10280}').source}$`).test('\u{10280}')).toBe(true);
  });

  it('knows a word that every match holds', () => {
    expect(compiler.compile('(sign up|subscribe) for our newsletter').keys).toEqual(['newsletter']);
    expect(compiler.compile('<name>/<agency>').keys?.sort()).toEqual(['ap', 'photo', 'reuters']);
    expect(compiler.compile('photo(s|)').keys).toBeUndefined();
    expect(compiler.compile('<name> - <number>').keys).toBeUndefined();
  });
});

describe('boilerplate files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stance-boilerplate-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const load = (yaml: string) => {
    const path = join(folder, 'boilerplate.yaml');
    writeFileSync(path, yaml);
    const problems: Diagnostic[] = [];
    return { loaded: loadBoilerplate((problem) => problems.push(problem), path), problems };
  };
  const RULE =
    'unfinished: []\nnames: []\ntitles: [of]\ncommon: []\nlists: { shop: [Holm & Sons] }\nrules:\n  - id: shop\n    description: Shops.\n    match: anywhere\n    patterns:\n';

  it('change what is passed over', () => {
    const { loaded, problems } = load(`${RULE}      - sponsored by <shop>\n`);
    expect(problems).toEqual([]);
    const text =
      'The ferry is late again, as it was on every other cold morning.\n\nThis page is sponsored by Holm & Sons of Oslo.\n\nAdvertisement';
    const result = loaded && clean({ id: 'x', text, metadata: {} }, loaded.boilerplate);
    expect(result?.passed.map(({ start, end, reason }) => [reason, text.slice(start, end)])).toEqual([
      ['shop', 'This page is sponsored by Holm & Sons of Oslo.'],
    ]);
  });

  it('are checked pattern by pattern, with line and column, and the sound ones are kept', () => {
    const { loaded, problems } = load(
      `${RULE}      - sound words\n      - "(broken"\n      - "<name>*"\n      - by <nobody>\n`,
    );
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['invalid-pattern', 12, 9],
      ['invalid-pattern', 13, 9],
      ['invalid-pattern', 14, 9],
    ]);
    expect(loaded?.boilerplate.rules).toHaveLength(1);
  });

  it('must have the shape that the schema gives', () => {
    const { loaded, problems } = load(
      'unfinished: []\nnames: []\ntitles: []\ncommon: []\nlists: {}\nrules:\n  - id: x\n    description: y\n    match: sideways\n    patterns: [a]\n',
    );
    expect(loaded).toBeUndefined();
    expect(problems).toMatchObject([{ line: 9 }]);
  });
});
