import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { stance, testFolder } from '../helpers/cli.js';
import { ROOT } from '../helpers/sources.js';

const work = testFolder({});
const run = (...argv: string[]) => stance(['network', ...argv], { cwd: ROOT });
const schema = JSON.parse(readFileSync(join(ROOT, 'schema/network.json'), 'utf8'));
const validate = new Ajv2020({ allErrors: true }).compile(schema);
const FILES = ['london-talks.md', 'council-debate.txt', 'veiled-criticism.html'].map((name) => `corpus/${name}`);
const ALL = ['--project', 'actor', '--communities', '--polarisation', '--intervals', '--evidence', '--format', 'json'];

describe('stance network', () => {
  it.each([
    [[]],
    [ALL.slice(0, -2)],
    [['--project', 'dimension', '--agreement', 'conflict', '--backbone', '0.9']],
    [['--project', 'actor', '--agreement', 'congruence', '--backbone', '0.9', '--backbone-model', 'sdsm']],
    [
      [
        '--window',
        '10d',
        '--step',
        '1d',
        '--kernel',
        'triangular',
        '--project',
        'actor',
        '--normalise',
        'average',
        '--polarisation',
      ],
    ],
  ])('prints JSON that fits its schema: %j', async (options) => {
    const { status, stdout } = await run('corpus/', ...options, '--format', 'json');
    expect(status).toBe(0);
    expect(validate(JSON.parse(stdout)) ? [] : validate.errors).toEqual([]);
  });

  it('gives the same bytes in any order of files, and from parts', async () => {
    const whole = (await run(...FILES, ...ALL)).stdout;
    expect((await run(...[...FILES].reverse(), ...ALL)).stdout).toBe(whole);
    const parts: string[] = [];
    for (const [i, file] of FILES.entries()) {
      parts.push(join(work.path, `${i}.jsonl`));
      writeFileSync(parts[i], (await run(file, '--partial')).stdout);
    }
    expect((await run(...parts.reverse(), '--parts', ...ALL)).stdout).toBe(whole);
  });

  it('reads the parts of analyze too, but then no tie can name its statements', async () => {
    const part = join(work.path, 'analyze.jsonl');
    writeFileSync(part, (await stance(['analyze', ...FILES, '--partial'], { cwd: ROOT })).stdout);
    expect((await run(part, '--parts')).stdout).toBe((await run(...FILES)).stdout);
    const { status, stderr } = await run(part, '--parts', '--evidence');
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/warning no-evidence .*ids/) });
  });

  it('ties actors to the entries that hit, also from parts of its own, but not from those of analyze', async () => {
    const { stdout } = await run(...FILES, '--concept', 'term', '--format', 'json');
    const { nodes } = JSON.parse(stdout) as { nodes: { id: string; mode: string }[] };
    expect(nodes.filter(({ mode }) => mode === 'term').every(({ id }) => /^[a-z-]+:./.test(id))).toBe(true);
    const part = (name: string) => join(work.path, `terms-${name}.jsonl`);
    writeFileSync(part('network'), (await run(...FILES, '--partial')).stdout);
    expect((await run(part('network'), '--parts', '--concept', 'term', '--format', 'json')).stdout).toBe(stdout);
    writeFileSync(part('analyze'), (await stance(['analyze', ...FILES, '--partial'], { cwd: ROOT })).stdout);
    expect((await run(part('analyze'), '--parts', '--concept', 'term')).stderr).toMatch(/error no-terms .*\n.*Make/);
  });

  it('names the statements of a tie by the ids that stance statements prints', async () => {
    const { edges } = JSON.parse((await run(...FILES, '--evidence', '--format', 'json')).stdout);
    const listed = (await stance(['statements', ...FILES, '--format', 'csv'], { cwd: ROOT })).stdout;
    const rows = parse(listed, { columns: true }) as Record<string, string>[];
    const of = new Map(rows.map((row) => [row.statement, row]));
    expect(edges.length).toBeGreaterThan(5);
    for (const { source, target, statements } of edges) {
      expect(statements.length).toBeGreaterThan(0);
      for (const id of statements) {
        expect(of.get(id)!.actor.split('; ')).toContain(source);
        expect(['pro', 'anti', 'mixed']).toContain(of.get(id)![`stance_${target.replaceAll('-', '_')}`]);
      }
    }
  });

  it('lists events in the columns of DNA, with the words', async () => {
    const { stdout } = await run(...FILES, '--format', 'eventlist');
    const rows = parse(stdout, { columns: true, delimiter: ';' }) as Record<string, string>[];
    expect(rows.length).toBeGreaterThan(5);
    const dated = rows.find(({ time }) => time)!;
    expect(dated.time).toMatch(/^\d{4}-\d\d-\d\d 00:00:00$/);
    for (const row of rows) {
      expect(['0', '1']).toContain(row.agreement);
      expect(Number(row.stop_position)).toBeGreaterThan(Number(row.start_position));
      expect(row.text).not.toBe('');
    }
  });

  it.each([
    [['--agreement', 'conflict'], '--agreement conflict needs --project'],
    [['--project', 'actor', '--agreement', 'combine'], 'combine is for two modes'],
    [['--normalise', 'cosine'], '--normalise cosine needs --project'],
    [['--project', 'actor', '--normalise', 'activity'], 'activity is for two modes'],
    [['--project', 'actor', '--agreement', 'ignore', '--normalise', 'centred'], 'centred needs --agreement subtract'],
    [['--polarisation'], '--polarisation needs --project actor'],
    [['--step', '3d'], '--step needs --window'],
    [['--window', '0d'], 'It must be a number of days or weeks'],
    [['--window', '3d'], 'graphml has no time'],
    [['--min-weight=-1'], 'It must be a number, 0 or more'],
    [['--parts', '--partial'], 'cannot be combined'],
  ])('refuses %j', async (options, message) => {
    const { status, stdout, stderr } = await run('corpus/', ...options);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('says what to do where there is no tie, and knows the keys of documents', async () => {
    const none = await run(...FILES, '--min-coded', '99');
    expect(none.status).toBe(1);
    expect(none.stderr).toMatch(/nothing-found .*no tie/);
    expect((await run(...FILES, '--by', 'outlett')).stderr).toMatch(/error unknown-key/);
  });

  it('writes the format of a file’s ending', async () => {
    const file = join(work.path, 'net.gexf');
    expect((await run(...FILES, '--output', file)).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('<gexf ');
  });
});
