/** Outcomes for regressions wherever a user looks for them: NDJSON, JSON, CSV in both forms, and the rows of analyze. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { jsonLines, stance, testFolder } from '../helpers/cli.js';
import { careful, codeSheets } from '../helpers/coders.js';
import { ROOT } from '../helpers/sources.js';

const where = testFolder({});
const at = (...parts: string[]) => join(where.path, ...parts);
const run = (...argv: string[]) => stance(argv, { cwd: where.path });
const GIVEN = ['--validation', 'coding'];
const schema = (name: string) => JSON.parse(readFileSync(join(ROOT, `schema/${name}.json`), 'utf8'));
type Row = Record<string, string>;
const table = async (...argv: string[]): Promise<Row[]> =>
  parse((await run('statements', 'corpus', '--format', 'csv', ...argv)).stdout, { columns: true });
const sum = (values: readonly (string | number)[]) => values.reduce<number>((all, one) => all + Number(one), 0);

beforeAll(async () => {
  cpSync(join(ROOT, 'corpus'), at('corpus'), { recursive: true });
  await run(
    'sample',
    'corpus',
    '--dimension',
    'human-rights,democracy',
    '--n',
    '120',
    '--coders',
    'a,b',
    '--out',
    'coding',
  );
  codeSheets(at('coding'), careful);
});

describe('statements --validation', () => {
  const lines = async () =>
    jsonLines((await run('statements', 'corpus', '--format', 'ndjson', '--link', 'corpus', ...GIVEN)).stdout);

  it('has a column for each dimension of the sample and side, with what NDJSON has', async () => {
    const wide = await table(...GIVEN);
    const expected = await lines();
    expect(wide.length).toBe(expected.length);
    for (const [i, { statement, dsl }] of expected.entries())
      for (const dimension of ['human-rights', 'democracy']) {
        const name = dimension.replace('-', '_');
        const found = ['pro', 'anti', 'coded'].map((what) => wide[i]![`dsl_${what}_${name}`]);
        const { pro, anti, coded } = dsl[dimension];
        expect([wide[i]!.statement, ...found]).toEqual([statement, String(pro), String(anti), String(coded)]);
      }
  });

  it('in long form has a row for every statement and coded dimension, so that means can be taken', async () => {
    const long = await table('--long', ...GIVEN);
    const expected = await lines();
    for (const dimension of ['human-rights', 'democracy']) {
      const own = long.filter((row) => row.dimension === dimension);
      expect(own.length).toBe(expected.length);
      expect(sum(own.map((row) => row.dsl_anti!))).toBeCloseTo(sum(expected.map(({ dsl }) => dsl[dimension].anti)), 4);
    }
    const others = long.filter((row) => row.dimension === 'sovereignty');
    expect(others.every((row) => row.value !== '' && row.dsl_pro === '' && row.dsl_coded === '')).toBe(true);
  });

  it('prints them in JSON, and fits its schema in both forms', async () => {
    const print = async (...argv: string[]) =>
      JSON.parse((await run('statements', 'corpus', '--format', 'json', ...argv, ...GIVEN)).stdout);
    const check = new Ajv2020({ allErrors: true, schemas: ['statement', 'analysis', 'row'].map(schema) }).compile(
      schema('statements'),
    );
    const plain = await print();
    expect(plain.statements[0].dsl['human-rights']).toEqual(expect.objectContaining({ coded: expect.any(Boolean) }));
    expect([check(plain), check.errors]).toEqual([true, null]);
    expect([check(await print('--long')), check.errors]).toEqual([true, null]);
  });

  it('adds nothing without a validation', async () => {
    for (const form of [[], ['--long']]) {
      const [first] = await table(...form);
      expect(Object.keys(first!).filter((name) => name.startsWith('dsl'))).toEqual([]);
    }
  });
});

describe('analyze --validation', () => {
  it('sums them by row', async () => {
    const argv = ['analyze', 'corpus', '--by', 'document', '--dimension', 'human-rights', '--format', 'csv', ...GIVEN];
    const rows: Row[] = parse((await run(...argv)).stdout, { columns: true });
    const statements = (await table(...GIVEN)).filter(({ kind }) => kind !== 'narration');
    expect(rows.length).toBeGreaterThan(2);
    for (const { document, dsl_pro: pro } of rows) {
      const own = statements.filter((one) => one.document === document);
      expect(Number(pro)).toBeCloseTo(sum(own.map((one) => one.dsl_pro_human_rights!)), 2);
    }
  });
});

describe('validation in stance.yaml', () => {
  beforeAll(() => {
    mkdirSync(at('study'));
    cpSync(at('corpus'), at('study/corpus'), { recursive: true });
    writeFileSync(at('study/stance.yaml'), 'validation: ../coding\n');
  });
  const study = (...argv: string[]) => stance(argv, { cwd: where.path });

  it('is a path that starts at the file, in analyze and statements', async () => {
    const { stdout, status } = await study('analyze', 'study/corpus', '--format', 'json');
    expect([status, JSON.parse(stdout).options.validation.n]).toEqual([0, expect.any(Number)]);
    expect((await study('statements', 'study/corpus', '--format', 'ndjson')).stdout).toContain('"dsl":');
  });

  it('does not stand in the way of what cannot be corrected', async () => {
    expect((await study('statements', 'study/corpus')).status).toBe(0);
    const { status, stdout } = await study('analyze', 'study/corpus', '--partial');
    expect([status, stdout.includes('stance-partial')]).toEqual([0, true]);
  });

  it.each(['statements', 'analyze'])('is refused by %s where it is asked for and cannot be', async (command) => {
    const more = command === 'analyze' ? ['--partial'] : [];
    expect((await study(command, 'corpus', ...GIVEN, ...more)).status).toBe(2);
  });
});
