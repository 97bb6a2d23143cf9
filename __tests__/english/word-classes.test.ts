import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Diagnostic } from '../../src/base/errors.js';
import { WORD_CLASSES, type WordClasses } from '../../src/english/word-classes.js';
import { englishFiles, loadWordClasses } from '../../src/knowledge/load/english.js';

let folder: string;
beforeEach(() => {
  folder = `${mkdtempSync(join(tmpdir(), 'english-'))}/`;
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Loads the bundled classes, with those of a text in a file of their own beside them; `change` edits the bundled ones. */
function load(more: string, change = (text: string) => text): { classes?: WordClasses; problems: Diagnostic[] } {
  englishFiles().forEach((path, i) => {
    writeFileSync(`${folder}${i}.yaml`, change(readFileSync(path, 'utf8')));
  });
  if (more) writeFileSync(`${folder}more.yaml`, `description: More.\nclasses:\n${more}`);
  const problems: Diagnostic[] = [];
  return { classes: loadWordClasses((problem) => problems.push(problem), folder), problems };
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
    ['  Modal: [can]\n', /^error \| \S+ \| more\.yaml:3 \| /],
    ['  extra: []\n', /^error \| bad-value \| more\.yaml:3 \| must NOT have fewer than 1 items/],
    ['  extra: [Can]\n', /^error \| bad-value \| more\.yaml:3 \| must match pattern/],
    ['  extra: [no]\n  extra: [none]\n', /^error \| duplicate-key \| more\.yaml:4 \| /],
    ['  relative-pronoun: [that]\n', /^error \| duplicate-class \| more\.yaml:3 \| "relative-pronoun" is defined in/],
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
    expect(said(unknown)).toEqual([expect.stringMatching(/bad-class \| \d+\.yaml:\d+ \| there is no class <whoms>/)]);
    const circle = load('', (text) => text.replace('- whom', '- <relative-pronoun>'));
    expect(circle.classes).toBeUndefined();
    expect(said(circle)).toEqual([expect.stringMatching(/bad-class \| .* \| "relative-pronoun" contains itself/)]);
  });

  it('is accepted with a warning where nothing reads a class', () => {
    const loaded = load('  interjection: [oh]\n');
    expect(loaded.classes).toBeDefined();
    expect(said(loaded)).toEqual(['warning | unused-class | more.yaml:3 | nothing reads "interjection"']);
  });
});
