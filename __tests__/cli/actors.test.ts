import { readFileSync } from 'node:fs';
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

  it('list and unknown are tables for programs too, by the ending of a file', async () => {
    const csv = await stance(['actors', 'list', corpus(), '--format', 'csv']);
    expect(csv.stdout.split('\n').slice(0, 2)).toEqual([
      'actor,name,type,role,affiliation,statements,documents,names,which',
      'greta-lindqvist,Greta Lindqvist,person,Foreign Minister,norway,3,2,Lindqvist,',
    ]);
    const { status } = await stance(['actors', 'list', 'corpus', '-o', 'all.ndjson'], { cwd: work.path });
    const written = readFileSync(`${work.path}/all.ndjson`, 'utf8').trim().split('\n');
    expect({ status, first: JSON.parse(written[0]) }).toMatchObject({ status: 0, first: { actor: 'greta-lindqvist' } });
    const stdin = 'Nobody said that human rights matter. Lindqvist said so. Nobody denied that human rights matter.';
    const unknown = await stance(['actors', 'unknown', '-', '-f', 'csv'], { stdin });
    expect(unknown.stdout).toMatch(/^source,statements,which,example\nnobody,2,,stdin#\d\n$/);
  });

  it('list --top leaves out those who speak least', async () => {
    const stdin = 'Ann Ash said that human rights matter. Ben Obi said that democracy matters. Ben Obi denied that.';
    const rows = async (...more: string[]) =>
      (await stance(['actors', 'list', '-', '-f', 'csv', ...more], { stdin })).stdout.trim().split('\n').slice(1);
    expect(await rows('--top', '1')).toEqual((await rows()).slice(0, 1));
    expect((await rows('--top', '0')).length).toBeGreaterThan(1);
  });

  it('names the whole command where a file cannot have its format', async () => {
    const { status, stderr } = await stance(['actors', 'list', 'corpus', '-o', 'a.parquet'], { cwd: work.path });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('stance actors list writes no .parquet'),
    });
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
