/** The commands of `stance lexicon` on lexicons with sections, and with examples beside them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { schemaLine } from '../../src/knowledge/schema.js';
import { jsonLines, stance, testFolder } from '../helpers/cli.js';

const HARBOURS = `dimension: harbours
title: Open harbours
labels: { pro: open, anti: closed }
values: [open harbours]
wrongs: [harbour blockade, "and/or"]
deeds:
  - { wrong: shell | sink, to: ferry, note: in peace }
  - { right: rescue }
  - { wrong: tow, to: ferry }
  - { right: tow, to: raft }
  - { wrong: ram, to: and/or }
claims:
  pro: [the sea is free]
  anti: [keep the boats out]
veto: [cargo]
tests:
  - { text: We must defend open harbours., expect: pro }
`;
const EXAMPLES = `dimension: harbours
examples:
  - { text: We must defend open harbours., expect: pro }
  - { text: We want to keep the boats out., expect: pro }
  - { text: Sailors like gulls., expect: anti }
  - { text: It rained., expect: none }
`;
const LONG = `dimension: long
values:
  - (one|two|three|four) harbours
  - harbours ... of the world ... and of the sea
concepts:
  - (one|two|three|four) ports
`;
const OLD = `dimension: old
extends: base/harbours.yaml
poles:
  pro: { label: open, terms: [let ... the ... ships in] }
concepts:
  - { term: ferry tax, valence: negative, note: a fee }
  - { term: sea piracy, valence: condemned }
  - { term: port guards, pole: anti }
tests:
  - { text: We reject the ferry tax., expect: pro }
`;
const files = testFolder({
  'mine/harbours.yaml': HARBOURS,
  'mine/harbours.examples.yaml': EXAMPLES,
  'plain/harbours.yaml': HARBOURS,
  'wrong/harbours.yaml': HARBOURS,
  'wrong/harbours.examples.yaml': EXAMPLES.replace('dimension: harbours', 'dimension: rivers'),
  'long.yaml': LONG,
  'old.yaml': OLD,
  'old-alone.yaml': OLD.replace('extends: base/harbours.yaml\n', ''),
  'base/harbours.yaml': HARBOURS,
  'text/a.txt': 'The minister Ann Ash said: "We want open harbours."\n',
});
const lexicon = (...argv: string[]) => stance(['lexicon', ...argv], { cwd: files.path });

describe('stance lexicon check', () => {
  it('says which entries are too long, in the sections of today alone', async () => {
    const { status, stdout } = await lexicon('check', 'long.yaml');
    expect(status).toBe(1);
    expect(stdout.split('\n').filter((line) => /warning/.test(line) && /^long/.test(line))).toEqual([
      'long.yaml:3:5 warning many-alternatives "(one|two|three|four) harbours" has 4 alternatives in one place, more than 3',
      'long.yaml:4:5 warning many-gaps "harbours ... of the world ... and of the sea" has 2 gaps, more than 1',
    ]);
    expect(stdout).toMatch(/named list/);
  });

  it('looks for verbs and objects of deeds by themselves', async () => {
    const { stdout } = await lexicon('check', 'plain/harbours.yaml');
    expect(stdout.split('\n').filter((line) => /warning|error/.test(line))).toEqual([
      'plain/harbours.yaml:5:28 warning unmatchable-term "and/or" can never be found',
      'plain/harbours.yaml:11:5 warning unmatchable-term "ram: and/or" can never be found',
      '1 dimension, 10 entries: 0 errors, 2 warnings',
    ]);
  });

  it('covers the examples beside a file that is named', async () => {
    expect((await lexicon('check', 'wrong/harbours.yaml')).stdout).toMatch(
      /^wrong\/harbours\.examples\.yaml:1:12 error other-dimension /m,
    );
    const ofDimension = await lexicon('check', 'harbours', '--lexicon', 'wrong/harbours.yaml', '--no-bundled');
    expect(ofDimension.stdout).toMatch(/other-dimension/);
    expect((await lexicon('check', 'mine')).stdout).not.toMatch(/examples/);
  });

  it('asks for the lexicon where only its examples are named', async () => {
    const { status, stdout } = await lexicon('check', 'mine/harbours.examples.yaml', '--no-bundled');
    expect(status).toBe(1);
    expect(stdout).toMatch(/error no-lexicon is a file of examples, not a lexicon/);
  });
});

describe('stance lexicon test', () => {
  it('measures the examples, which fail nothing', async () => {
    const { status, stdout } = await lexicon('test', 'mine/harbours.yaml');
    expect(status).toBe(0);
    expect(stdout).toBe(
      '1 test, 0 failures\n\ndimension  examples  positions  found  right    F1\nharbours          4          3   33 %   50 %  40 %\n',
    );
  });

  it('prints no table without examples', async () => {
    expect((await lexicon('test', 'plain/harbours.yaml')).stdout).toBe('1 test, 0 failures\n');
  });

  it('prints an example a line, after the tests', async () => {
    const { stdout } = await lexicon('test', 'mine/harbours.yaml', '--format', 'ndjson');
    expect(jsonLines(stdout).map(({ kind, value, passed, file, line }) => [kind, value, passed, file, line])).toEqual([
      ['test', 'pro', true, 'mine/harbours.yaml', 17],
      ['example', 'pro', true, 'mine/harbours.examples.yaml', 3],
      ['example', 'anti', false, 'mine/harbours.examples.yaml', 4],
      ['example', 'none', false, 'mine/harbours.examples.yaml', 5],
      ['example', 'none', true, 'mine/harbours.examples.yaml', 6],
    ]);
  });

  it('ends with 2 where the examples cannot be used', async () => {
    const { status, stderr } = await lexicon('test', 'wrong/harbours.yaml');
    expect(status).toBe(2);
    expect(stderr).toMatch(/other-dimension/);
  });
});

describe('stance lexicon show, list and coverage', () => {
  it('shows each section under its name', async () => {
    const { stdout } = await lexicon('show', 'mine/harbours.yaml');
    expect(stdout).toMatch(/10 entries · 1 tests · 4 examples/);
    expect(stdout).toMatch(/^· values: .*\n {4}open harbours\n\n· wrongs: .*\n {4}harbour blockade\n/m);
    expect(stdout).toMatch(/^· deeds: .*\n {4}shell \| sink: ferry {2}\(wrong, in peace\)\n {4}rescue {2}\(right\)\n/m);
    expect(stdout).toMatch(/^\+ pro: open\n {4}the sea is free\n/m);
    expect(stdout).toMatch(/veto.*\n {4}cargo\n/);
    expect(stdout).not.toMatch(/concepts/);
  });

  it('counts them', async () => {
    const { stdout } = await lexicon('list', '--lexicon', 'mine', '--lexicon', 'old-alone.yaml', '--no-bundled');
    expect(stdout).toMatch(/^harbours +1 +2 +5 +1 +1 +1 +4$/m);
    expect(stdout).toMatch(/^old +0 +3 +0 +1 +0 +1 +0$/m);
  });

  it('counts the hits in examples, too', async () => {
    const run = async (from: string) => {
      const { stdout } = await lexicon('coverage', 'text', '--lexicon', from, '--no-bundled', '--format', 'ndjson');
      return jsonLines(stdout).filter(({ test_hits }) => test_hits);
    };
    expect((await run('mine')).map(({ entry, section, hits, test_hits }) => [entry, section, hits, test_hits])).toEqual(
      [
        ['open harbours', 'values', 1, 2],
        ['keep the boats out', 'claims', 0, 1],
      ],
    );
    expect((await run('plain')).map(({ entry }) => entry)).toEqual(['open harbours']);
  });
});

describe('stance lexicon convert', () => {
  const read = (name: string) => readFileSync(join(files.path, name), 'utf8');

  it('writes an older lexicon anew, with its tests beside it', async () => {
    const { status, stderr, stdout } = await lexicon('convert', 'old.yaml', '--to', 'stance', '--out', 'new/deep');
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toMatch(/^old\.yaml:4:31 warning many-gaps /m);
    expect(stderr).toMatch(/warning condemned-lost 1 entry was "condemned"/);
    expect(stderr).toMatch(/^old\.yaml and old\.examples\.yaml in new\/deep$/m);
    expect(read('new/deep/old.yaml')).toBe(
      `${schemaLine('lexicon')}dimension: old\nextends: ../../base/harbours.yaml\nlabels:\n  pro: open\nwrongs:\n  - { term: ferry tax, note: a fee }\n` +
        '  - sea piracy\n  - port guards\nclaims:\n  pro:\n    - let ... the ... ships in\n',
    );
    expect(read('new/deep/old.examples.yaml')).toMatch(/^dimension: old\nexamples:\n {2}- \{ text: We reject/m);
    expect((await lexicon('check', 'new/deep/old.yaml')).stdout).toMatch(/: 0 errors, /);
  });

  it('prints it with its tests', async () => {
    const { stdout } = await lexicon('convert', 'old-alone.yaml');
    expect(stdout).toMatch(/\nclaims:\n[\s\S]*\ntests:\n {2}- \{ text: We reject/);
    expect(stdout).not.toMatch(/poles|concepts|examples/);
  });

  it('writes over nothing', async () => {
    const before = read('old-alone.yaml');
    await lexicon('convert', 'old-alone.yaml', '--out', 'twice');
    const { status, stderr } = await lexicon('convert', 'old-alone.yaml', '--out', 'twice');
    expect(status).toBe(2);
    expect(stderr).toMatch(/file-exists/);
    expect(read('old-alone.yaml')).toBe(before);
  });

  it('writes nothing where the file has a mistake', async () => {
    const { status, stderr, stdout } = await lexicon('convert', 'mine/harbours.examples.yaml', '--out', 'none');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/unknown-key/);
    expect(existsSync(join(files.path, 'none'))).toBe(false);
  });

  it('knows no other format', async () => {
    expect((await lexicon('convert', 'old.yaml', '--to', 'liwc')).status).toBe(2);
  });
});

describe('dictionaries without entries', () => {
  const mine = testFolder({
    'signs.yml': 'a:\n  - "???"\nb:\n  - ""\n',
    'empty.yml': '',
    'heads.dic': '%\n1\tA\n2\tB\n%\n',
    'signs.dic': '%\n1\tA\n%\n+++\t1\n',
    'words.txt': '???\n',
    'some.dic': '%\n1\tHarbours\n2\tNothing\n%\nlighthouse\t1\n',
    'some.yml': 'harbours: [lighthouse]\nnothing: ["..."]\n',
    'one.yml': 'harbours: [lighthouse]\n',
    'news.txt': 'Ann Ash said on Friday that the lighthouse must be kept.\n',
  });
  const run = (...argv: string[]) => stance(argv, { cwd: mine.path });

  it.each(['signs.yml', 'empty.yml', 'heads.dic', 'signs.dic', 'words.txt'])(
    '%s is an error, and nothing is written',
    async (file) => {
      for (const out of [[], ['-o', 'out']]) {
        const { status, stdout, stderr } = await run('lexicon', 'convert', file, ...out);
        expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
        expect(stderr).toContain(`${file} error no-entries `);
      }
      expect(existsSync(join(mine.path, 'out'))).toBe(false);
    },
  );

  it.each(['heads.dic', 'signs.dic', 'words.txt'])('%s is an error with --lexicon', async (file) => {
    const { status, stderr } = await run('analyze', 'news.txt', '--lexicon', file, '--no-bundled');
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(`${file} error no-entries `) });
  });

  it.each(['some.dic', 'some.yml'])('of %s the categories with entries are kept', async (file) => {
    const { status, stdout, stderr } = await run('lexicon', 'convert', file);
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('warning empty-category ') });
    expect(stdout).toContain('dimension: harbours');
    expect(stdout).not.toContain('dimension: nothing');
  });

  it('are not those with one entry', async () => {
    expect(await run('lexicon', 'convert', 'one.yml')).toMatchObject({ status: 0, stderr: '' });
    expect((await run('analyze', 'news.txt', '--lexicon', 'some.dic', '--no-bundled')).stdout).toContain('harbours');
  });
});
