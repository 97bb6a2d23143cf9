import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stance, testFolder } from '../helpers/cli.js';
import { readPart } from '../helpers/parts.js';
import '../helpers/property.js';

const TEXT = 'Foreign Minister Ann Ash of Norway said on Friday: "We must defend our lighthouses and human rights."';
const row = (id: string) => JSON.stringify({ id, text: TEXT, Desk: 'world', desk: 'home', 'a b': '1', a_b: '2' });

const work = testFolder({
  'news.jsonl': `${row('one')}\n${row('two')}\n`,
  'set/stance.yaml': 'by: [outlet, outlet]\n',
  'set/a.txt': `${TEXT}\n`,
  'empty/.keep': '',
  'other/notes.txt': 'no lexicon',
  'examples/mine.examples.yaml': 'examples: []\n',
  'lexicons/deep/mine.yml': 'dimension: harbours\nvalues: [ lighthouse ]\n',
});

const run = (...argv: string[]) => stance(argv, { cwd: work.path });
const analyze = (...argv: string[]) => run('analyze', 'news.jsonl', ...argv);

describe('a key that is given twice in --by', () => {
  it.each([
    [['--by', 'actor,actor'], 'actor'],
    [['--by', 'desk', '--by', 'actor,desk'], 'desk'],
    [['--by', 'year, year ,year'], 'year'],
  ])('is a warning and counts once: %j', async (argv, key) => {
    const { status, stdout, stderr } = await analyze(...argv, '--format', 'csv');
    expect(status).toBe(0);
    expect(stderr).toMatch(new RegExp(`^warning repeated-key "${key}" .*\n {2}hint: .*--by`));
    const unique = [
      ...new Set(argv.filter((one) => one !== '--by').flatMap((one) => one.split(',').map((each) => each.trim()))),
    ];
    expect((await analyze('--by', unique.join(','), '--format', 'csv')).stdout).toBe(stdout);
  });

  it('is seen in stance.yaml too', async () => {
    expect((await run('analyze', 'set/a.txt')).stderr).toMatch(/warning repeated-key "outlet"/);
  });

  it('is none where keys differ, in case too', async () => {
    for (const by of ['actor,desk', 'desk,Desk', 'year,month'])
      expect((await analyze('--by', by, '--format', 'json')).stderr).not.toMatch(/repeated-key|same-column/);
  });
});

describe('columns of one name in CSV', () => {
  it.each([
    ['desk,Desk', 'desk'],
    ['a b,a_b', 'a_b'],
  ])('are a warning: --by %s', async (by, column) => {
    const { status, stdout, stderr } = await analyze('--by', by, '--format', 'csv');
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringMatching(new RegExp(`^warning same-column .*"${column}"\n {2}hint: .+\n$`)),
    });
    expect(stdout).toMatch(new RegExp(`^${column},${column},dimension,`));
  });

  it('are none with --format ndjson, or where names stay apart', async () => {
    expect((await analyze('--by', 'desk,Desk', '--format', 'ndjson')).stderr).toBe('');
    expect((await analyze('--by', 'actor,desk', '--format', 'csv')).stderr).toBe('');
  });
});

describe('a folder of knowledge files', () => {
  it.each([
    ['--lexicon', 'empty'],
    ['--lexicon', 'other'],
    ['--lexicon', 'examples'],
    ['--actors', 'empty'],
    ['--overrides', 'other'],
  ])('is an error with its place where it holds none: %s %s', async (option, path) => {
    const { status, stderr } = await analyze(option, path);
    expect(status).toBe(2);
    expect(stderr).toMatch(new RegExp(`^${path} error no-yaml .*\n {2}hint: `));
  });

  it('is read where one is deep in it, or is named itself', async () => {
    for (const path of ['lexicons', 'lexicons/deep', 'lexicons/deep/mine.yml']) {
      const { status, stdout, stderr } = await analyze('--lexicon', path, '--no-bundled', '--format', 'csv');
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(/harbours/);
    }
  });
});

describe('a part that was cut', () => {
  it('is never taken for a whole one, wherever it was cut', async () => {
    const { stdout } = await analyze('--partial');
    const read = (text: string) => readPart(text.split('\n').slice(0, -1));
    expect(read(stdout).documents.size).toBe(2);
    const cut = (length: number) => () => read(stdout.slice(0, length));
    fc.assert(fc.property(fc.nat(stdout.length - 1), (length) => expect(cut(length)).toThrow(/./)));
  });
});
