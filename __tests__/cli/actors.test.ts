import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { stance, testFolder } from '../helpers/cli.js';

const work = testFolder({
  'corpus/a.txt':
    'Foreign Minister Greta Lindqvist of Norway said on Friday: "Human rights are universal and must be protected."\n\n"No country may change borders by force," Lindqvist added.\n',
  'corpus/b.txt': 'Lindqvist said that human rights must be upheld everywhere.\n',
  'good.yaml': 'actors:\n  - { id: greta-lindqvist, name: Greta Lindqvist, type: person, affiliations: [norway] }\n',
  'bad.yaml':
    'actors:\n  - { id: x, name: X, roles: [{ name: envoy, from: "2021-05-01", to: "2020-01-01" }] }\n  - { id: y, nickname: Y }\n',
});
const corpus = () => `${work.path}/corpus`;

describe('stance actors', () => {
  it('list: one line an actor, with what the corpus knows of them', async () => {
    const { status, stdout } = await stance(['actors', 'list', corpus(), '--width', '120']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ +3 +2 +person +Greta Lindqvist +.*norway; also Lindqvist$/m);
  });

  it('suggest: an actors file that loads, and that knows them from then on', async () => {
    const { stdout } = await stance(['actors', 'suggest', corpus()]);
    const { actors } = parse(stdout) as { actors: { name: string; aliases: string[] }[] };
    expect(actors).toEqual([expect.objectContaining({ name: 'Greta Lindqvist', aliases: ['Lindqvist'] })]);
    const known = await stance(['actors', 'suggest', corpus(), '--actors', `${work.path}/good.yaml`]);
    expect(parse(known.stdout)).toEqual({ actors: [] });
  });

  it('unknown lists nothing if all sources are resolved', async () => {
    const { stdout, status } = await stance(['actors', 'unknown', corpus()]);
    expect({ status, lines: stdout.trim().split('\n').length }).toEqual({ status: 0, lines: 1 });
  });

  it('check: 0 for good files, 1 and the places for bad ones', async () => {
    expect((await stance(['actors', 'check', `${work.path}/good.yaml`])).status).toBe(0);
    const { status, stdout } = await stance(['actors', 'check', `${work.path}/bad.yaml`]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/bad\.yaml:3:\d+ error unknown-key unknown key "nickname"/);
  });
});

describe('stance explain', () => {
  it('prints each statement with the words that were counted', async () => {
    const { status, stdout } = await stance(['explain', 'lindqvist', corpus(), '--dimension', 'human-rights']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Greta Lindqvist on human-rights\n2 positions; 2 pro, 0 anti; score \+\.67$/m);
    expect(stdout).toMatch(/^\+ pro \(\w+\) b\.txt#1$/m);
    expect(stdout).toMatch(/“[^”]*rights[^”]*” \(characters \d+–\d+\), entry/);
  });

  it('ends with 2 and names who speaks, if nobody is found', async () => {
    const { status, stdout, stderr } = await stance(['explain', 'nobody', corpus()]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^error unknown-actor .*"nobody".*\n {2}hint: .*Greta Lindqvist/);
  });
});
