import { describe, expect, it } from '@jest/globals';
import stringWidth from 'string-width';
import { jsonLines, stance, testFolder } from '../helpers/cli.js';

const HARBOURS = `dimension: harbours
title: Open harbours
description: |
  Whether harbours are open to all.
poles:
  pro:
    label: open
    terms:
      - harbours without borders
      - { term: free port, weight: 2, note: a note }
  anti: { label: closed, terms: [ keep the boats out ] }
concepts:
  - open harbours
  - { term: harbour blockade, valence: negative }
exclusions: [ Open Harbours Ltd ]
tests:
  - { text: "We must defend open harbours.", expect: pro, mode: demand }
  - { text: "We want to keep the boats out.", expect: anti }
  - { text: "Open Harbours Ltd moved.", expect: none }
`;
const BROKEN = `dimension: broken
poles:
  pro:
    terms: [ free port, free port, "(open" ]
  anti: { terms: [ free port ] }
colour: red
`;
const FINDINGS = `dimension: findings
poles:
  pro:
    terms:
      - free port
      - free port
      - "(open"
      - and/or
  anti:
    terms: [ free port ]
tests:
  - { text: "A free lunch.", expect: pro }
`;

const files = testFolder({
  'harbours.yaml': HARBOURS,
  'broken.yaml': BROKEN,
  'failing.yaml': 'dimension: failing\nconcepts: [ port ]\ntests:\n  - { text: A port., expect: pro }\n',
  'findings.yaml': FINDINGS,
  'evil.yaml': 'dimension: evil\ntitle: "\\e[2Jevil"\nconcepts: [ "=cmd|x" ]\n',
  'formula.yaml': 'dimension: formula\nconcepts: [ "=harbours", "-harbours" ]\n',
});
const lexicon = (...argv: string[]) => stance(['lexicon', ...argv], { cwd: files.path });

describe('stance lexicon list', () => {
  it('lists ours and the user’s with their sizes', async () => {
    const { stdout, status } = await lexicon('list', '--lexicon', 'harbours.yaml');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^human-rights(?: +\d+){7}$/m);
    expect(stdout).toMatch(/^harbours +1 +1 +0 +2 +1 +3 +0$/m);
  });

  it('prints one object a line', async () => {
    const { stdout } = await lexicon('list', '--lexicon', 'harbours.yaml', '--no-bundled', '--format', 'ndjson');
    expect(JSON.parse(stdout)).toMatchObject({ dimension: 'harbours', pro: 2, anti: 1, file: 'harbours.yaml' });
  });

  it('ends with 1 where there is none', async () => {
    const { status, stdout, stderr } = await lexicon('list', '--no-bundled');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^warning nothing-found .*\n {2}hint: .*--lexicon/);
  });
});

describe('stance lexicon show', () => {
  it('prints codebook, poles and entries with their options', async () => {
    const { stdout, status } = await lexicon('show', 'harbours.yaml');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^harbours {2}Open harbours\nharbours\.yaml · 6 entries · 3 tests\n/);
    expect(stdout).toMatch(/^ {4}free port {2}\(weight 2, a note\)$/m);
    expect(stdout).toMatch(/^ {4}harbour blockade {2}\(a bad thing\)$/m);
  });

  it('is never wider than asked, and nothing in it steers the terminal', async () => {
    const { stdout } = await lexicon('show', 'sovereignty', 'evil.yaml', '--width', '60');
    for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(60);
    expect(stdout).not.toContain('\u001b');
  });

  it('prints an entry a line with its place, formulas made harmless', async () => {
    const { stdout } = await lexicon('show', 'harbours.yaml', 'formula.yaml', '--format', 'csv');
    expect(stdout).toMatch(/^harbours,terms,pro,free port,2,positive,pro,\S*,lemma,a note,harbours\.yaml,10$/m);
    expect(stdout).toContain("'=harbours");
    expect(stdout).not.toMatch(/,[=-]harbours/);
  });

  it('knows no dimension that is not loaded', async () => {
    const { status, stderr } = await lexicon('show', 'harbors');
    expect(status).toBe(2);
    expect(stderr).toMatch(/unknown-dimension.*harbors[\s\S]*The dimensions are .*human-rights/);
  });
});

describe('stance lexicon check', () => {
  it('finds nothing wrong with a sound file', async () => {
    const { status, stdout } = await lexicon('check', 'harbours.yaml');
    expect({ status, stdout }).toEqual({ status: 0, stdout: '1 dimension, 6 entries: 0 errors, 0 warnings\n' });
  });

  it('lists all problems of all files, each with its place', async () => {
    const { status, stdout } = await lexicon('check', 'broken.yaml', 'findings.yaml');
    expect(status).toBe(1);
    for (const expected of [
      /^broken\.yaml:6:1 error unknown-key unknown key "colour"$/m,
      /^findings\.yaml:6:9 warning duplicate-term /m,
      /^findings\.yaml:7:9 error bad-term /m,
      /^findings\.yaml:8:9 warning unmatchable-term "and\/or" can never be found$/m,
      /^findings\.yaml:10:14 error both-poles /m,
      /^findings\.yaml:12:13 error failed-test came to none, not pro$/m,
    ])
      expect(stdout).toMatch(expected);
  });

  it('runs no tests where it is told so', async () => {
    const { stdout } = await lexicon('check', 'findings.yaml', '--no-tests');
    expect(stdout).not.toMatch(/failed-test/);
    expect(stdout).toMatch(/bad-term/);
  });

  it('says nothing about files that were not named', async () => {
    const { stdout } = await lexicon('check', 'harbours.yaml', '--lexicon', 'findings.yaml');
    expect(stdout).not.toMatch(/findings/);
  });

  it('ends with 2 where there is no such file', async () => {
    expect((await lexicon('check', '--lexicon', 'missing.yaml', '--no-bundled')).status).toBe(2);
    expect((await lexicon('check', 'missing.yaml')).status).toBe(2);
  });
});

describe('stance lexicon test', () => {
  it('counts what passed', async () => {
    const { status, stdout } = await lexicon('test', 'harbours.yaml');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^3 tests, 0 failures$/m);
  });

  it('says what failed and where', async () => {
    const { status, stdout } = await lexicon('test', 'failing.yaml');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^failing\.yaml:4:13 error failed-test came to mention, not pro$/m);
    expect(stdout).toMatch(/^1 test, 1 failure$/m);
  });

  it('prints a test a line', async () => {
    const { stdout } = await lexicon('test', 'harbours.yaml', '--format', 'ndjson');
    const tests = jsonLines(stdout);
    expect(tests.map(({ value, passed, line }) => [value, passed, line])).toEqual([
      ['pro', true, 17],
      ['anti', true, 18],
      ['none', true, 19],
    ]);
  });
});

describe('stance lexicon', () => {
  it('prints help with examples for each of its commands', async () => {
    for (const name of ['list', 'show', 'check', 'test']) {
      const { status, stdout, stderr } = await lexicon(name, '--help');
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(/^Examples:\n {2}stance lexicon \w+/);
    }
  });

  it('ends with 2 for a command that it does not have', async () => {
    expect((await lexicon('frobnicate')).status).toBe(2);
  });
});
