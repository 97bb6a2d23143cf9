import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { causeOf, OwnError } from '../../src/base/problems/causes.js';
import { jsonProblem } from '../../src/base/problems/json-problem.js';
import { parseYaml } from '../../src/knowledge/files/yaml.js';
import { schemaProblems } from '../../src/knowledge/schema.js';
import { stance, testFolder } from '../helpers/cli.js';
import '../helpers/property.js';

/** What libraries and the system say, in any of their versions. */
const FOREIGN =
  /Unexpected|in JSON at|is not valid JSON|ENOENT|EACCES|no such file or directory|must be (?:string|array|object|integer)|must NOT|must match|Flow|Map keys|Implicit|Nested mappings|Plain value|Invalid|unterminated|incorrect header|Cannot read prop|undefined/;

describe('what is wrong with JSON', () => {
  it.each([
    ['{"a": 1,}', 8, 'a comma stands before'],
    ['[1, ]', 4, 'a value is missing'],
    ['{"a" 1}', 5, 'a colon is missing'],
    ['{"a": 1 "b": 2}', 8, 'a comma or } is missing'],
    ['[1 2]', 3, 'a comma or ] is missing'],
    ["{'a': 1}", 1, 'a name in double quotation marks'],
    ['{a: 1}', 1, 'a name in double quotation marks'],
    ['[1, 2', 5, 'the text ends before its last ]'],
    ['{"a": "b', 6, 'the quotation mark is never closed'],
    ['{"a": "b\nc"}', 8, 'a line break stands inside'],
    ['{"a": "\\x"}', 8, 'a backslash stands before'],
    ['[undefined]', 1, 'a value must stand here'],
    ['{} {}', 3, 'it ends before'],
    ['', 0, 'there is no text'],
    ['[NaN]', 1, 'a value must stand here'],
    ['[01]', 2, 'a comma or ] is missing'],
  ])('of %j is at %d', (text, offset, message) => {
    const found = jsonProblem(text);
    expect(found).toMatchObject({ offset, message: expect.stringContaining(message) });
    expect(found.message).not.toMatch(FOREIGN);
  });

  it('is found in whatever JSON.parse refuses, and not before it is broken', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '}', ']', '"', ':', 'x', '\\', '\n'),
        (json, at, junk) => {
          const cut = at % (json.length + 1);
          const text = json.slice(0, cut) + junk + json.slice(cut + (junk ? 0 : 1));
          try {
            JSON.parse(text);
          } catch {
            const { offset, line, column, message } = jsonProblem(text);
            expect(offset).toBeLessThanOrEqual(text.length);
            expect(text.split('\n')[line - 1].length).toBeGreaterThanOrEqual(column - 1);
            expect(message).not.toMatch(/this is not JSON$/);
          }
        },
      ),
    );
  });

  it('is found in linear time, however deep it is', () => {
    expect(jsonProblem('['.repeat(1_000_000)).message).toContain('ends before its last ]');
    expect(jsonProblem(`"${'\\"'.repeat(500_000)}`).message).toContain('never closed');
  });
});

describe('what is wrong with YAML', () => {
  it('is said in words of ours, with its place, for every code of the library', () => {
    const { parseDocument } = createRequire(import.meta.url)('yaml') as typeof import('yaml');
    for (const text of [
      'a: [b\nc: d',
      'a:\n\tb: c',
      'a: "b',
      'a: b: c',
      'a: @b',
      'a: *b*',
      '? a\n?b: [',
      'a: 1\na: 2',
      '--- a\n--- b',
      'a: !x!y z',
      '%A\n---\n',
      'a: "\\q"',
      'a\nb: c',
    ]) {
      const theirs = parseDocument(text, { prettyErrors: false });
      const { errors, warnings } = parseYaml(text);
      for (const { message, offset } of [...errors, ...warnings]) {
        expect(message).not.toMatch(FOREIGN);
        expect([...theirs.errors, ...theirs.warnings].map((one) => one.message)).not.toContain(message);
        expect(offset).toBeLessThanOrEqual(text.length);
      }
      expect(errors.length).toBeGreaterThanOrEqual(text.startsWith('%') || text.includes('!x') ? 0 : 1);
    }
    expect(parseYaml('a: &b [1]\nc: *b\n').errors).toEqual([]);
  });
});

describe('what a schema finds', () => {
  const said = (schema: object, data: unknown) =>
    schemaProblems(data, JSON.stringify(schema)).map(({ what }) => what.message);

  it('is said in words of ours', () => {
    expect(said({ type: 'string' }, 3)).toEqual(['must be text, not 3']);
    expect(said({ type: ['string', 'null'] }, [])).toEqual(['must be text or nothing, not a list']);
    expect(said({ type: 'array', minItems: 1 }, [])).toEqual(['must not be empty']);
    expect(said({ type: 'array', minItems: 2 }, [1])).toEqual(['must have at least 2 items']);
    expect(said({ minimum: 0, type: 'number' }, -1)).toEqual(['must be 0 or more']);
    expect(said({ exclusiveMinimum: 0, type: 'number' }, 0)).toEqual(['must be more than 0']);
    expect(said({ maximum: 10 }, 11)).toEqual(['must be 10 or less']);
    expect(said({ uniqueItems: true }, ['a', 'b', 'a'])).toEqual(['has the same item twice: numbers 1 and 3']);
    expect(said({ pattern: '^a$' }, 'b')).toEqual(['"b" is not written as it must be: ^a$']);
    expect(said({ type: 'string', minLength: 1 }, 'ok')).toEqual([]);
  });
});

describe('why something cannot be read', () => {
  it('is never told in words of others', () => {
    const errors = [
      new Error('Cannot read properties of undefined'),
      new TypeError('x is not a function'),
      'text',
      undefined,
      null,
      { code: 5 },
      Object.assign(new Error('ENOENT: x'), { code: 'ENOENT' }),
      Object.assign(new Error('?'), { code: 'EWHATEVER' }),
      new RangeError('Maximum call stack size exceeded'),
    ];
    for (const error of errors) expect(causeOf(error)).not.toMatch(/Cannot|function|ENOENT|stack/);
    expect(causeOf(new OwnError('it is Tuesday'))).toBe('it is Tuesday');
    expect(causeOf(Object.assign(new Error(), { code: 'EWHATEVER' }))).toBe('the system reports EWHATEVER');
  });
});

const work = testFolder({
  'bad.json': '{"text": "a",}',
  'bad.jsonl': '{"text": "a" "b"}\n[1\n',
  'front.md': '---\ntitle: a: b\n---\nText.\n',
  'bad.pdf': '%PDF-1.4\nnothing',
  'bad.docx': 'no zip',
  'bad.xlsx': 'no zip',
  'bad.epub': 'no zip',
  'bad.odt': 'no zip',
  'bad.xml': '<rss><channel>',
  'bad.yaml': 'dimension: a\nvalues: [b\n',
  'type.yaml': 'dimension: a\nvalues: 3\nclaims: []\n',
  'bad.dic': '%\n1\n',
  'bad.lcd': '<cnode name="a">',
  'part.jsonl': '{"schema": ',
  'good.txt': 'Ada Obi said that it rained.\n',
});

it.each([
  ['analyze', '.'],
  ['analyze', 'none.txt'],
  ['analyze', 'good.txt', '--lexicon', 'bad.yaml'],
  ['analyze', 'good.txt', '--lexicon', 'none.yaml'],
  ['analyze', 'good.txt', '--actors', 'type.yaml'],
  ['analyze', 'good.txt', '--overrides', 'bad.yaml'],
  ['analyze', 'good.txt', '--model', 'none.bin'],
  ['analyze', 'good.txt', '--split', '(a'],
  ['lexicon', 'check', 'type.yaml', 'bad.yaml'],
  ['lexicon', 'convert', 'bad.dic'],
  ['lexicon', 'convert', 'bad.lcd'],
  ['lexicon', 'convert', 'none.dic'],
  ['merge', 'part.jsonl'],
  ['merge', 'none.jsonl'],
  ['evaluate', 'bad.jsonl'],
  ['evaluate', 'none.jsonl'],
])('%s %s speaks in sentences of ours', async (...argv) => {
  const { status, stdout, stderr } = await stance(argv, { cwd: work.path });
  expect(status).toBeGreaterThan(0);
  const said = `${stdout}${stderr}`.split('\n').filter((line) => /\b(?:error|warning)\b/.test(line));
  expect(said.length).toBeGreaterThan(0);
  for (const line of said) expect(line).not.toMatch(FOREIGN);
});

it('of gzip too, and sound files are read', async () => {
  const damaged = gzipSync('Ada Obi said that it rained.').subarray(0, 20).toString('latin1');
  const { stderr } = await stance(['text', '-'], { stdin: damaged });
  expect(stderr).not.toMatch(FOREIGN);
  const sound = await stance(['text', 'good.txt'], { cwd: work.path });
  expect(sound).toEqual({ status: 0, stdout: 'Ada Obi said that it rained.\n', stderr: '' });
});
