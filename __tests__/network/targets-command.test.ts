import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { stance, testFolder } from '../helpers/cli.js';
import { ROOT } from '../helpers/sources.js';

const work = testFolder({});
const run = (...argv: string[]) => stance(argv, { cwd: ROOT });
const network = (...argv: string[]) => run('network', ...argv);
const TIES = ['--ties', 'targets'];
const JSON_TIES = [...TIES, '--evidence', '--intervals', '--isolates', '--format', 'json'];
const FILES = ['london-talks.md', 'council-debate.txt', 'veiled-criticism.html'].map((name) => `corpus/${name}`);
const schema = JSON.parse(readFileSync(join(ROOT, 'schema/network.json'), 'utf8'));
const validate = new Ajv2020({ allErrors: true }).compile(schema);

/** A part of each file, with the options. */
async function partsOf(command: string, name: string, ...options: string[]): Promise<string[]> {
  const parts: string[] = [];
  for (const [i, file] of FILES.entries()) {
    parts.push(join(work.path, `${name}-${i}.jsonl`));
    writeFileSync(parts[i]!, (await run(command, file, '--partial', ...options)).stdout);
  }
  return parts;
}

describe('stance network --ties targets', () => {
  it.each([
    [JSON_TIES],
    [[...TIES, '--by', 'affiliation', '--normalise', 'activity', '--format', 'json']],
    [[...TIES, '--window', '10d', '--step', '1d', '--kernel', 'gaussian', '--format', 'json']],
  ])('prints JSON that fits its schema: %j', async (options) => {
    const { status, stdout } = await network('corpus/', ...options);
    expect(status).toBe(0);
    const made = JSON.parse(stdout);
    expect(validate(made) ? [] : validate.errors).toEqual([]);
    expect(made.lexicons.some(({ path }: { path: string }) => path.endsWith('targets/frames.yaml'))).toBe(true);
  });

  it('gives the same bytes in any order of files, from parts, and from parts that were merged', async () => {
    const whole = (await network(...FILES, ...JSON_TIES)).stdout;
    expect(JSON.parse(whole).edges.length).toBeGreaterThan(2);
    expect((await network(...[...FILES].reverse(), ...JSON_TIES)).stdout).toBe(whole);
    const parts = await partsOf('network', 'network', ...TIES);
    expect((await network(...[...parts].reverse(), '--parts', ...JSON_TIES)).stdout).toBe(whole);
    const merged = join(work.path, 'merged.jsonl');
    writeFileSync(merged, (await run('merge', parts[2]!, parts[0]!, '--partial')).stdout);
    expect((await network(merged, parts[1]!, '--parts', ...JSON_TIES)).stdout).toBe(whole);
  });

  it('is the table of stance targets, with the statements that this lists', async () => {
    const { edges } = JSON.parse((await network(...FILES, ...JSON_TIES)).stdout);
    const rows = JSON.parse((await run('targets', ...FILES, '--unnamed', 'hide', '--format', 'json')).stdout).rows;
    const key = ({ source, target }: { source: string; target: string }) => `${source} ${target}`;
    expect(edges.map(key).sort()).toEqual(rows.map(key).sort());
    const listed = (await run('statements', ...FILES, '--targets', '--format', 'ndjson')).stdout;
    const statements = new Map(
      listed
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
        .map((one) => [one.statement, one]),
    );
    for (const edge of edges)
      for (const id of edge.statements)
        expect(statements.get(id).targets.map(({ actor }: { actor: { id: string } }) => actor.id)).toContain(
          edge.target,
        );
  });

  it('does not change a network of stances, nor the parts that are made without it', async () => {
    const { stdout } = await network(...FILES, '--format', 'json');
    expect(stdout).not.toMatch(/"(?:directed|received|balance|ties)"/);
    const [part] = await partsOf('network', 'stances');
    expect(readFileSync(part!, 'utf8')).not.toMatch(/"(?:targets|untold)"/);
  });

  it('asks for parts that hold targets', async () => {
    const parts = await partsOf('analyze', 'analyze');
    const { status, stderr } = await network(...parts, '--parts', ...TIES);
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/error no-targets .*\n.*Make the parts with stance/);
  });

  it.each([
    [[...TIES, '--project', 'actor'], '--project is for --ties stances'],
    [[...TIES, '--agreement', 'ignore'], '--agreement is for --ties stances'],
    [[...TIES, '--communities'], '--communities is for --ties stances'],
    [[...TIES, '--normalise', 'cosine'], '--normalise cosine is for --ties stances'],
    [[...TIES, '--by', 'outlet'], '--ties targets needs --by actor or --by affiliation'],
    [[...TIES, '--format', 'eventlist'], 'no event list of targets'],
    [[...TIES, '--window', '3d'], 'graphml has no time'],
    [['--value', 'negative'], '--value needs --ties targets'],
    [['--target', 'China'], '--target needs --ties targets'],
    [['--target-confidence', '0.5'], '--target-confidence needs --ties targets'],
  ])('refuses %j', async (options, message) => {
    const { status, stdout, stderr } = await network('corpus/', ...options);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('says what to do where nobody speaks of anybody', async () => {
    const { status, stderr } = await network(...FILES, ...TIES, '--target', 'atlantis');
    expect(status).toBe(1);
    expect(stderr).toMatch(/nothing-found .*no tie[\s\S]*stance targets/);
  });
});

describe('stance targets', () => {
  it('prints the same from parts, however they were made', async () => {
    const options = ['--format', 'json'];
    const whole = (await run('targets', ...FILES, ...options)).stdout;
    const parts = await partsOf('targets', 'targets');
    expect((await run('targets', ...[...parts].reverse(), '--parts', ...options)).stdout).toBe(whole);
    expect((await run('targets', ...parts, '--parts', '--partial')).status).toBe(2);
  });

  it('counts the statements that judge, but of whom could not be told', async () => {
    const { stdout } = await run('targets', ...FILES);
    const { unresolved } = JSON.parse((await run('targets', ...FILES, '--format', 'json')).stdout);
    expect(unresolved.untold).toBeGreaterThan(0);
    expect(stdout).toContain(`${unresolved.untold} statements in which a word judges`);
  });

  it('has the same rows in every format', async () => {
    const rows = JSON.parse((await run('targets', ...FILES, '--format', 'json')).stdout).rows;
    const table = parse((await run('targets', ...FILES, '--format', 'csv')).stdout, { columns: true });
    expect(table).toHaveLength(rows.length);
    for (const [i, row] of (table as Record<string, string>[]).entries()) {
      expect(row).toMatchObject({ source: rows[i].source, target: rows[i].target, negative: `${rows[i].negative}` });
      expect(row.balance).toBe(rows[i].balance === null ? '' : `${rows[i].balance}`);
    }
  });
});
