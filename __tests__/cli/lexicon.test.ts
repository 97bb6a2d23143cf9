import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { lexiconTemplate } from '../../src/knowledge/template.js';
import { jsonLines, stance, testFolder } from '../helpers/cli.js';

const GOOD = `dimension: climate
title: Climate action
poles:
  pro:
    terms: [cut emissions, never met in any text]
  anti:
    terms: [emit as before]
tests:
  - { text: "We must cut emissions.", expect: pro }
`;
const FAILING = GOOD.replace('expect: pro', 'expect: anti');
const BAD = `${GOOD}extra: 1\n`;
const DUPLICATE = GOOD.replace('never met in any text', 'cut emissions');

const work = testFolder({
  'good.yaml': GOOD,
  'failing.yaml': FAILING,
  'bad.yaml': BAD,
  'duplicate.yaml': DUPLICATE,
  'text/a.txt': 'The minister Ann Ash said: "All of us will cut emissions by half."\n',
  'terms.csv': 'term,pole,weight\ncut emissions,pro,2\nemit as before,anti,1\n',
  'liwc.dic': '%\n1\tClimate\n%\nemission*\t1\n',
});
const at = (name: string) => join(work.path, name);

describe('stance lexicon', () => {
  it('check: 0 and a summary where all is well, 1 and the places where it is not', async () => {
    expect(await stance(['lexicon', 'check', at('good.yaml')])).toEqual({
      status: 0,
      stdout: '1 dimension, 3 entries: 0 errors, 0 warnings\n',
      stderr: '',
    });
    const bad = await stance(['lexicon', 'check', at('bad.yaml'), at('duplicate.yaml')]);
    expect(bad.status).toBe(1);
    expect(bad.stdout).toMatch(/bad\.yaml:10:1 error unknown-key/);
    expect(bad.stdout).toMatch(/duplicate\.yaml:5:\d+ warning duplicate-term/);
  });

  it('test: says what a sentence came to, with its place', async () => {
    expect(await stance(['lexicon', 'test', at('good.yaml')])).toMatchObject({
      status: 0,
      stdout: '1 test, 0 failures\n',
    });
    const { status, stdout } = await stance(['lexicon', 'test', at('failing.yaml')]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/failing\.yaml:9:\d+ error failed-test came to pro, not anti/);
    expect(stdout).toMatch(/1 test, 1 failure\n$/);
  });

  it('list: ours and theirs', async () => {
    const { stdout } = await stance(['lexicon', 'list', '--lexicon', at('good.yaml')]);
    expect(stdout).toMatch(/^climate +0 +0 +0 +2 +1 +1 +0$/m);
    expect(stdout).toMatch(/^sovereignty /m);
  });

  it('coverage: of your own lexicons where you name some, of others by --dimension', async () => {
    const dimensions = async (...argv: string[]) => {
      const { stdout } = await stance(['lexicon', 'coverage', at('text'), ...argv, '--format', 'ndjson']);
      return [...new Set(jsonLines(stdout).map(({ dimension }) => dimension))];
    };
    expect(await dimensions('--lexicon', at('good.yaml'))).toEqual(['climate']);
    expect(await dimensions('--lexicon', at('good.yaml'), '-d', 'sovereignty')).toEqual(['sovereignty']);
    expect((await dimensions()).length).toBeGreaterThan(5);
  });

  it('check: shows paths from here', async () => {
    const { stdout } = await stance(['lexicon', 'check', 'bad.yaml'], { cwd: at('.') });
    expect(stdout).toMatch(/^bad\.yaml:10:1 error unknown-key/m);
  });

  it('coverage: counts hits and names entries that never fire', async () => {
    const options = [at('text'), '--lexicon', at('good.yaml'), '--no-bundled'];
    expect((await stance(['lexicon', 'coverage', ...options])).stdout).toMatch(/^climate +3 +1 +1 +2$/m);
    const { stdout } = await stance(['lexicon', 'coverage', ...options, '--unused']);
    expect(stdout).toMatch(/good\.yaml:5 climate never met in any text/);
    expect(stdout).not.toMatch(/cut emissions/);
    const { stdout: csv } = await stance(['lexicon', 'coverage', ...options, '--format', 'csv']);
    const [head, ...entries] = csv.trim().split('\n');
    expect(head).toBe('dimension,entry,section,role,pole,hits,test_hits,file,line');
    expect(entries).toHaveLength(3);
    const idle = await stance(['lexicon', 'coverage', ...options, '--format', 'ndjson', '--unused']);
    const records = jsonLines(idle.stdout) as Record<string, unknown>[];
    expect(records.map(({ hits, test_hits }) => [hits, test_hits])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it('convert: makes lexicons that load, of tables and of LIWC', async () => {
    const { status } = await stance(['lexicon', 'convert', at('terms.csv'), '--out', at('new')]);
    expect(status).toBe(0);
    const files = readdirSync(at('new'));
    expect(files.length).toBeGreaterThan(0);
    expect((await stance(['lexicon', 'check', at('new')])).status).toBe(0);
    const liwc = await stance(['lexicon', 'convert', at('liwc.dic')]);
    expect(liwc).toMatchObject({ status: 0, stderr: '' });
    expect(liwc.stdout).toMatch(/dimension: climate[\s\S]*term: ["']?emission\*/);
  });

  it('convert: 2 for what is no dictionary, and writes nothing', async () => {
    const { status, stderr } = await stance(['lexicon', 'convert', at('text/a.txt'), '--out', at('none')]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/error unknown-format/);
    expect(existsSync(at('none')) && readdirSync(at('none')).length > 0).toBe(false);
  });
});

describe('converted and new lexicons', () => {
  const work = testFolder({
    'topics.dic': '%\n1\tTax\n2\tJobs\n%\ntax*\t1\nwork\t2\n',
    'more.csv': 'term,category\nlevy,Tax\n',
    'one.csv': 'term,category\nlevy,Duty\n',
  });
  const inWork = (...argv: string[]) => stance(['lexicon', ...argv], { cwd: work.path });
  const read = (name: string) => readFileSync(join(work.path, name), 'utf8');
  const schemaOf = (text: string) => /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? '';

  it('go to a folder where there are several, of several dictionaries too', async () => {
    expect(await inWork('convert', 'topics.dic')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/error several-lexicons this makes 2 lexicons.*\n {2}hint: .*--output/),
    });
    expect((await inWork('convert', 'topics.dic', '-o', 'two.yaml')).stderr).toContain('several-lexicons');
    const { status } = await inWork('convert', 'topics.dic', 'more.csv', '--output', 'all');
    expect(status).toBe(0);
    const names = readdirSync(join(work.path, 'all')).filter((name) => !name.includes('.examples.'));
    expect(names).toHaveLength(3);
    const listed = await inWork('list', '--lexicon', 'all', '--no-bundled', '--format', 'ndjson');
    expect(
      jsonLines(listed.stdout)
        .map(({ dimension }) => dimension)
        .sort(),
    ).toEqual(names.map((name) => name.slice(0, -5)).sort());
    expect((await inWork('check', 'all')).stdout).toMatch(/: 0 errors, 0 warnings\n$/);
  });

  it('a single one is printed, or written to a file that is named', async () => {
    const printed = await inWork('convert', 'one.csv');
    expect(printed.stdout).toContain('dimension: duty');
    expect((await inWork('convert', 'one.csv', '-o', 'duty.yaml')).status).toBe(0);
    expect(read('duty.yaml')).toBe(printed.stdout);
    expect((await inWork('convert', 'one.csv', '-o', 'duty.yaml')).stderr).toContain('file-exists');
  });

  it('carry a description, and a stub of examples', async () => {
    await inWork('convert', 'one.csv', '-o', 'with');
    expect(read('with/duty.yaml')).toMatch(
      /^description: \|\n {2}The category "Duty" of one\.csv, converted: 1 without a side/m,
    );
    expect(read('with/duty.examples.yaml')).toMatch(/^dimension: duty\nexamples: \[\]$/m);
    expect((await inWork('test', 'with/duty.yaml')).status).toBe(0);
  });

  it('lead editors to a schema that is there', async () => {
    await inWork('new', 'Ports', '-o', 'ports.yaml');
    await inWork('convert', 'one.csv', '-o', 'schemas');
    for (const name of ['ports.yaml', 'schemas/duty.yaml', 'schemas/duty.examples.yaml']) {
      const schema = JSON.parse(readFileSync(new URL(schemaOf(read(name))), 'utf8'));
      expect(schema.title).toMatch(name.includes('examples') ? /Examples/ : /lexicon/i);
    }
    const ours = lexiconTemplate('ports', 'Ports', fileURLToPath(new URL('../../lexicons/stances', import.meta.url)));
    expect(schemaOf(ours)).toBe('../schema/lexicon.json');
  });
});
