import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Diagnostic } from '../../src/base/errors.js';
import type { EnglishKnowledge } from '../../src/english/english.js';
import { KINDS_OF_TOKEN } from '../../src/english/kinds.js';
import { WORD_CLASSES } from '../../src/english/word-classes.js';
import { ENGLISH_FOLDER, loadEnglish } from '../../src/knowledge/load/english.js';

let folder: string;
beforeEach(() => {
  folder = `${mkdtempSync(join(tmpdir(), 'english-'))}/`;
});
afterEach(() => rmSync(folder, { recursive: true }));

type Loaded = Partial<EnglishKnowledge> & { problems: Diagnostic[] };

/** Loads the bundled files, with the classes of a text in a file of their own beside them; `change` edits the bundled ones. */
function load(more: string, change = (text: string) => text): Loaded {
  for (const name of readdirSync(ENGLISH_FOLDER))
    writeFileSync(folder + name, change(readFileSync(ENGLISH_FOLDER + name, 'utf8')));
  if (more) writeFileSync(`${folder}zz.yaml`, `description: More.\nclasses:\n${more}`);
  const problems: Diagnostic[] = [];
  return { ...loadEnglish((problem) => problems.push(problem), folder), problems };
}
const said = ({ problems }: { problems: Diagnostic[] }): string[] =>
  problems.map(({ level, code, message, file = '', line }) =>
    [level, code, file.slice(folder.length) + (line ? `:${line}` : ''), message].join(' | '),
  );

describe('the bundled word classes', () => {
  it('load without a problem, and each class has words in lower case', () => {
    const { classes, problems } = load('');
    expect(problems).toEqual([]);
    for (const name of WORD_CLASSES) {
      expect([name, classes![name].size > 0]).toEqual([name, true]);
      for (const word of classes![name]) expect(word).toBe(word.toLowerCase());
    }
  });

  it('give every kind of token behind the tags, marks and verb forms its words, references resolved', () => {
    const { kinds } = load('');
    expect(Object.keys(kinds!)).toEqual(KINDS_OF_TOKEN.slice(KINDS_OF_TOKEN.indexOf('that')));
    expect(kinds!.relative).toEqual(['who', 'whom', 'whose', 'which']);
  });

  it('are not read from the code: a word that is taken out of the file is out of the class', () => {
    expect(load('').classes!['relative-pronoun'].has('whom')).toBe(true);
    expect(load('', (text) => text.replace('    - whom\n', '')).classes!['relative-pronoun'].has('whom')).toBe(false);
  });
});

describe('a folder of word classes', () => {
  it('may name another class in angle brackets', () => {
    const { classes, problems } = load('  archaic:\n    - whoso\n', (text) =>
      text.replace('    - whom\n', '    - <archaic>\n'),
    );
    expect(problems).toEqual([]);
    expect(classes!['relative-pronoun'].has('whoso')).toBe(true);
    expect(classes!['relative-pronoun'].has('<archaic>')).toBe(false);
  });

  it.each([
    ['  Modal: [can]\n', /^error \| \S+ \| zz\.yaml:3 \| /],
    ['  extra: []\n', /^error \| bad-value \| zz\.yaml:3 \| must not be empty/],
    ['  extra: [Can]\n', /^error \| bad-value \| zz\.yaml:3 \| "Can" is not written as it must be/],
    ['  extra: [no]\n  extra: [none]\n', /^error \| duplicate-key \| zz\.yaml:4 \| /],
    ['  relative-pronoun: [that]\n', /^error \| duplicate-class \| zz\.yaml:3 \| "relative-pronoun" is defined in/],
  ])('is refused with %j', (more, message) => {
    const loaded = load(more);
    expect(loaded.classes).toBeUndefined();
    expect(said(loaded)[0]).toMatch(message);
  });

  it('is refused where a class is missing', () => {
    const loaded = load('', (text) => text.replace('relative-pronoun:', 'relative-pronouns:'));
    expect(loaded.classes).toBeUndefined();
    expect(said(loaded)).toContain('error | missing-class |  | no file defines the word class "relative-pronoun"');
  });

  it('is refused where a name in brackets is unknown, or leads back to its class', () => {
    const unknown = load('', (text) => text.replace('- whom', '- <whoms>'));
    expect(unknown.classes).toBeUndefined();
    expect(said(unknown)).toEqual([
      expect.stringMatching(/bad-class \| pronouns\.yaml:\d+ \| there is no class <whoms>/),
    ]);
    const circle = load('', (text) => text.replace('- whom', '- <relative-pronoun>'));
    expect(circle.classes).toBeUndefined();
    expect(said(circle)).toEqual([expect.stringMatching(/bad-class \| .* \| "relative-pronoun" contains itself/)]);
  });

  it('is refused where a kind of token has no words, or one that no model knows', () => {
    const empty = load('', (text) => text.replace('  than:\n    - than\n', ''));
    expect(empty.kinds).toBeUndefined();
    expect(said(empty)).toEqual([expect.stringMatching(/missing-key \| kinds\.yaml:\d+ \| "than" is missing/)]);
    const unknown = load('', (text) => text.replace('  than:\n', '  then: [then]\n  than:\n'));
    expect(unknown.kinds).toBeUndefined();
    expect(said(unknown)).toEqual([expect.stringMatching(/unknown-key \| kinds\.yaml:\d+ \| unknown key "then"/)]);
  });

  it('is accepted with a warning where nothing reads a class', () => {
    const loaded = load('  interjection: [oh]\n');
    expect(loaded.classes).toBeDefined();
    expect(said(loaded)).toEqual(['warning | unused-class | zz.yaml:3 | nothing reads "interjection"']);
  });
});
