/** Files of examples beside lexicons. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Diagnostic } from '../../src/base/errors.js';
import { exampleFilesOf, filesAt, filesOf } from '../../src/knowledge/knowledge.js';
import { loadStances } from '../../src/knowledge/load/stances.js';
import { testFolder } from '../helpers/cli.js';

const LEXICON = 'dimension: harbours\nvalues: [free passage]\n';
const work = testFolder({});
const at = (name: string) => join(work.path, name);

/** Loads `a.yaml` with what stands beside it, and takes the files away again. */
function load(beside: Record<string, string>, named: string[] = ['a.yaml'], lexicon = LEXICON) {
  const files = { 'a.yaml': lexicon, ...beside };
  for (const [name, text] of Object.entries(files)) writeFileSync(at(name), text);
  const diagnostics: Diagnostic[] = [];
  const lexicons = loadStances(named.map(at), (diagnostic) => diagnostics.push(diagnostic));
  const examples = lexicons.flatMap((one) => one.readExamples());
  const places = examples.map(({ file, path }) => file.at(path, { code: '', message: '' }));
  for (const name of Object.keys(files)) rmSync(at(name));
  return {
    lexicons,
    diagnostics,
    problems: diagnostics.map(({ line, code }) => `${line ?? '-'} ${code}`),
    examples: examples.map(({ text, expect: value }) => `${value}: ${text}`),
    lines: places.map(({ line }) => line),
  };
}

const YAML = `dimension: harbours
source: Own sentences.
examples:
  - { text: Let them pass., expect: pro }
  - { text: Ports were the subject., expect: mention, note: a topic }
`;

describe('the examples beside a lexicon', () => {
  it.each(['a.examples.yaml', 'a.examples.yml'])('are read from %s', (name) => {
    const { problems, examples, lines, lexicons } = load({ [name]: YAML });
    expect(problems).toEqual([]);
    expect(examples).toEqual(['pro: Let them pass.', 'mention: Ports were the subject.']);
    expect(lines).toEqual([4, 5]);
    expect(lexicons[0].tests).toEqual([]);
  });

  it('are read from lines of JSON, and a broken line is left out', () => {
    const { problems, examples, lines } = load({
      'a.examples.jsonl':
        '{"text": "Let them pass.", "expect": "pro", "dimension": "harbours"}\n\n{"text": "No."}\n{"text": \n' +
        '{"text": "Keep out.", "expect": "anti", "cue": "said"}\n',
    });
    expect(examples).toEqual(['pro: Let them pass.', 'anti: Keep out.']);
    expect(lines).toEqual([1, 5]);
    expect(problems).toEqual(['3 missing-key', '4 bad-json']);
  });

  it('are joined where there are both', () => {
    const { examples } = load({ 'a.examples.yaml': YAML, 'a.examples.jsonl': '{"text": "x", "expect": "none"}' });
    expect(examples).toHaveLength(3);
  });

  it('stand with the file, not with what it extends', () => {
    writeFileSync(at('b.yaml'), 'dimension: b\nextends: a.yaml\n');
    const { lexicons } = load({ 'a.examples.yaml': YAML }, ['a.yaml', 'b.yaml']);
    expect(lexicons.map(({ readExamples }) => readExamples().length)).toEqual([2, 0]);
    rmSync(at('b.yaml'));
  });

  it.each([
    ['another dimension', 'a.examples.yaml', YAML.replace('harbours', 'rivers'), '1 other-dimension'],
    [
      'another dimension in a line',
      'a.examples.jsonl',
      '\n{"text": "x", "expect": "pro", "dimension": "b"}',
      '2 other-dimension',
    ],
    ['no dimension', 'a.examples.yaml', 'examples: []\n', '1 missing-key'],
    ['an unknown value', 'a.examples.yaml', YAML.replace('expect: pro', 'expect: good'), '4 bad-value'],
    ['an entry of a lexicon', 'a.examples.yaml', `${YAML}values: [x]\n`, '6 unknown-key'],
  ])('are reported and left out with %s', (_, name, text, problem) => {
    const { problems, examples, lexicons } = load({ [name]: text });
    expect(problems).toEqual([problem]);
    expect(examples).toEqual([]);
    expect(lexicons).toHaveLength(1);
  });

  it.each([
    ['another name', 'b.examples.yaml'],
    ['no mark in its name', 'a-examples.yaml'],
    ['another ending', 'a.examples.json'],
  ])('are not those of a file with %s', (_, name) => {
    expect(load({ [name]: YAML })).toMatchObject({ examples: [], problems: [] });
  });

  it('are not read beside a plain dictionary', () => {
    expect(load({ 'a.examples.yaml': YAML }, ['a.yaml'], 'harbours: [quay]\nrivers: [bank]\n')).toMatchObject({
      examples: [],
      problems: [],
    });
  });
});

describe('a file of examples', () => {
  it('is reported as not being a lexicon where it is named alone', () => {
    const { diagnostics, lexicons } = load({ 'a.examples.yaml': YAML }, ['a.examples.yaml']);
    expect(lexicons).toEqual([]);
    expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
      ['no-lexicon', `Name the lexicon that it stands beside: ${at('a.yaml')}.`],
    ]);
  });

  it('is passed over where its lexicon is named, too', () => {
    const { problems, examples } = load({ 'a.examples.yaml': YAML }, ['a.examples.yaml', 'a.yaml']);
    expect(problems).toEqual([]);
    expect(examples).toHaveLength(2);
  });

  it('is not taken for a lexicon in a folder, and no result rests on it', () => {
    for (const [name, text] of Object.entries({ 'a.yaml': LEXICON, 'a.examples.yaml': YAML }))
      writeFileSync(at(name), text);
    const options = { lexicon: ['.'], bundled: false, cwd: work.path };
    expect(filesAt(['.'], work.path, () => {})).toEqual([at('a.yaml')]);
    expect(filesOf(options).map(({ path }) => path)).not.toContain('a.examples.yaml');
    const before = exampleFilesOf(options);
    expect(before.map(({ path }) => path)).toEqual(['a.examples.yaml']);
    writeFileSync(at('a.examples.yaml'), `${YAML}\n`);
    expect(exampleFilesOf(options)).not.toEqual(before);
  });
});
