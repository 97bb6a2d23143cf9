import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { jsonLines, stance, stanceBytes, testFolder } from '../helpers/cli.js';

const LINES = [
  {
    id: 'n1',
    title: 'Talks, and "more"',
    date: '2021-05-07',
    outlet: 'The Elm',
    desk: 'world',
    body: 'Foreign Minister Ann Ash of Norway said that human rights must be protected everywhere. "It rained all day," Ash added.\nThe talks\nlasted two hours.',
  },
  {
    id: 'n2',
    date: '2021-06',
    kind: 'wire',
    'Page No': '=1+1',
    body: 'Ash said the violation of sovereignty was wrong. Officials said that nothing had been decided yet.',
  },
];
const news = testFolder({ 'news.jsonl': LINES.map((line) => JSON.stringify(line)).join('\n') });
const READ = ['--text-field', 'body'];
type Cells = Record<string, string>;

const statements = (...argv: string[]) => stance(['statements', news.path, ...READ, ...argv]);
const csv = async (...argv: string[]): Promise<Cells[]> =>
  parse((await statements('--format', 'csv', ...argv)).stdout, { columns: true });
const parquet = async (...argv: string[]) => {
  const bytes = await stanceBytes(['statements', news.path, ...READ, '--format', 'parquet', ...argv]);
  return parquetReadObjects({ file: new Uint8Array(bytes).buffer });
};

describe('statements as a table', () => {
  it('have a row each, with what is known of the document', async () => {
    const rows = await csv();
    const nested = jsonLines((await statements('--format', 'ndjson')).stdout);
    expect(rows.map(({ statement }) => statement)).toEqual(nested.map(({ statement }) => statement));
    expect(rows[0]).toMatchObject({ title: 'Talks, and "more"', date: '2021-05-07', outlet: 'The Elm', desk: 'world' });
    expect(rows[0]).toMatchObject({ name: 'Ann Ash', type: 'person', speakers: '1', asserted: 'true', within: '' });
    expect(rows.find(({ document }) => document === 'n2')).toMatchObject({ date: '2021-06', outlet: '', desk: '' });
    expect(nested[0]).toMatchObject({ title: 'Talks, and "more"', outlet: 'The Elm', metadata: { desk: 'world' } });
  });

  it('name speakers as the corpus does, unless it is asked otherwise', async () => {
    const named = (rows: Cells[]) => rows.filter(({ document }) => document === 'n2').map(({ name }) => name)[0];
    expect(named(await csv())).toBe('Ann Ash');
    expect(named(await csv('--link', 'document'))).toBe('Ash');
    expect((await statements('--format', 'ndjson', '--link', 'corpus')).stdout).not.toContain('"name":"Ash"');
    expect((await statements('--format', 'ndjson')).stdout).toContain('"name":"Ash"');
  });

  it('keep a field of the documents that is called like a column apart from it, and run no formula', async () => {
    const wire = (await csv()).filter(({ document }) => document === 'n2');
    expect(wire[0]).toMatchObject({ kind: 'indirect', meta_kind: 'wire', page_no: "'=1+1" });
    const [row] = (await parquet()).filter(({ document }) => document === 'n2');
    expect(row).toMatchObject({ kind: 'indirect', meta_kind: 'wire', page_no: '=1+1' });
  });

  it('have a column for each dimension, or for those asked for', async () => {
    const [first] = await csv();
    expect(first).toMatchObject({ stance_human_rights: 'pro', stance_sovereignty: '' });
    const chosen = await csv('--dimension', 'sovereignty');
    expect(chosen).toHaveLength(1);
    expect(Object.keys(chosen[0]).filter((name) => name.startsWith('stance_'))).toEqual(['stance_sovereignty']);
  });

  it('have a row for each dimension in long form, and one where there is none', async () => {
    const [wide, long] = [await csv(), await csv('--long')];
    const positions = wide.flatMap((row) =>
      Object.entries(row)
        .filter(([name, value]) => name.startsWith('stance_') && value)
        .map(([name, value]) => [row.statement, name.slice('stance_'.length).replaceAll('_', '-'), value]),
    );
    expect(
      long.filter((row) => row.dimension).map(({ statement, dimension, value }) => [statement, dimension, value]),
    ).toEqual(positions);
    expect(new Set(long.map(({ statement }) => statement))).toEqual(new Set(wide.map(({ statement }) => statement)));
    const without = long.find(({ content }) => content.includes('rained'));
    expect(without).toMatchObject({ dimension: '', value: '', p: '', p_pro: '' });
    expect(without?.content).toBe('"It rained all day,"');
  });

  it('are the same in CSV, Parquet and JSON', async () => {
    for (const form of [[], ['--long']]) {
      const cells = await csv(...form);
      const typed = await parquet(...form);
      const shown = typed.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? '' : String(value)])),
      );
      expect(shown).toEqual(cells.map((row) => ({ ...row, page_no: row.page_no.replace(/^'/, '') })));
      expect(typeof typed[0].confidence).toBe('number');
      expect(typeof typed[0].said).toBe('boolean');
      expect(typeof typed[0].start).toBe('number');
    }
    const flat = JSON.parse((await statements('--format', 'json', '--long')).stdout);
    expect(flat.statements).toEqual(await parquet('--long'));
    expect(jsonLines((await statements('--format', 'ndjson', '--long')).stdout)).toEqual(flat.statements);
  });

  it('print the envelope with all that they depend on', async () => {
    const nested = JSON.parse((await statements('--format', 'json')).stdout);
    expect(nested).toMatchObject({
      schema: 'stance-statements/1',
      inputs: { documents: 2 },
      options: { link: 'corpus' },
    });
    const linked = jsonLines((await statements('--format', 'ndjson', '--link', 'corpus')).stdout);
    expect(nested.statements).toEqual(linked);
  });

  it('are empty, with columns, where nothing is found', async () => {
    const none = await statements('--format', 'csv', '--kind', 'speech');
    expect(none.status).toBe(1);
    expect(none.stdout.split('\r\n')[0] || none.stdout).toContain('document,statement,date');
    expect(parse(none.stdout, { columns: true })).toEqual([]);
    expect(none.stderr).toContain('no statement');
    const json = await statements('--format', 'json', '--kind', 'speech');
    expect(JSON.parse(json.stdout).statements).toEqual([]);
    expect(await parquet('--kind', 'speech')).toEqual([]);
  });

  it('refuse what has no meaning', async () => {
    const usage = async (...argv: string[]) => (await statements(...argv)).status;
    expect(await usage('--long')).toBe(2);
    expect(await usage('--reasons', '--format', 'csv')).toBe(2);
    expect(await usage('--reasons', '--format', 'json')).toBe(0);
    const terminal = await stance(['statements', news.path, ...READ, '--format', 'parquet'], { terminal: 80 });
    expect(terminal.status).toBe(2);
    expect(terminal.stderr).toContain('binary-output');
  });
});

const many = testFolder({
  'many.jsonl': Array.from({ length: 60 }, (_, i) =>
    JSON.stringify({
      id: `d${i}`,
      body: 'Ann Ash said that human rights must be protected everywhere.',
      desk: 'world',
      ...Object.fromEntries(Array.from({ length: 5 }, (_, j) => [`f${i}_${j}`, 'x'])),
    }),
  ).join('\n'),
});

it('documents with a different set of fields each make no table of a thousand columns', async () => {
  const { stdout, stderr, status } = await stance(['statements', many.path, ...READ, '--format', 'csv']);
  expect(status).toBe(0);
  const rows: Cells[] = parse(stdout, { columns: true });
  expect(Object.keys(rows[0]).length).toBeLessThan(250);
  expect(rows[0].desk).toBe('world');
  expect(stderr).toContain('many-fields');
  const few = await statements('--format', 'csv');
  expect(few.stderr).not.toContain('many-fields');
});
