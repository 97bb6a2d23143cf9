import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { createProgram } from '../../src/cli/main.js';
import { COLUMNS, type Column, columnsOf, type TableName } from '../../src/render/data/columns.js';
import { CORRECTED_COLUMNS, ROW_FIELDS } from '../../src/render/data/json.js';
import { stance } from '../helpers/cli.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const DICTIONARY = read('docs/data-dictionary.md');
const WHERE: Readonly<Record<TableName, string>> = { rows: '`analyze`', wide: '`statements`', long: '`--long`' };

/** A column as a line of the data dictionary. */
function line({ name, type, unit, meaning, missing, tables }: Column): string {
  const isOfAll = tables.includes('wide') && tables.includes('long');
  const where = tables.filter((table) => !(isOfAll && table === 'long')).map((table) => WHERE[table]);
  return `| \`${name}\` | ${type} | ${unit ?? ''} | ${meaning} | ${missing ?? 'never'} | ${where.join(', ')} |`;
}

describe('the data dictionary', () => {
  it('has a line for each column, and no other', () => {
    const lines = DICTIONARY.split('\n').filter((text) => /^\| `[a-z_]+` \|/.test(text));
    expect(lines).toEqual(COLUMNS.map(line));
  });

  it('gives each name once', () => {
    const names = COLUMNS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+(?:_[a-z]+)*$/.test(name))).toEqual([]);
  });

  it('has the columns of the rows that their schema has', () => {
    const row = JSON.parse(read('schema/row.json'));
    const rows = columnsOf('rows').map(({ name }) => name);
    const { corrected, ...properties } = row.properties;
    expect(corrected.properties.score).toBeDefined(); // in tables it has columns of its own
    expect(rows).toEqual(expect.arrayContaining(Object.keys(properties)));
    const figures = [...ROW_FIELDS, ...CORRECTED_COLUMNS];
    expect(rows.slice(-figures.length)).toEqual(figures);
    const nullable = columnsOf('rows').filter((column) => column.nullable && ROW_FIELDS.includes(column.name as never));
    expect(nullable.map(({ name }) => name)).toEqual(['score', 'low', 'high']);
  });

  it('has what the flat rows of the schema of statements have', () => {
    const { flat } = JSON.parse(read('schema/statements.json')).$defs;
    expect(flat.required).toEqual(columnsOf('long').map(({ name }) => name));
    expect(columnsOf('wide').map(({ name }) => name)).not.toContain('dimension');
  });
});

describe('other tables in the data dictionary', () => {
  const rows = [...DICTIONARY.matchAll(/^\| `stance ([a-z ]+)` \| (.+?) \| /gm)].map(
    ([, command, columns]) => [command, columns.replaceAll('`', '').replaceAll(', ', ',')] as const,
  );
  const corpus = fileURLToPath(new URL('../../corpus', import.meta.url));
  const OPERANDS: Record<string, string[]> = {
    kwic: ['sovereignty', corpus],
    'actors list': [corpus],
    'actors unknown': [corpus],
    'lexicon show': ['sovereignty'],
    'lexicon test': ['sovereignty'],
    'lexicon coverage': [corpus],
    'lexicon influence': [corpus, '--min-statements', '1'],
    'lexicon suggest': ['sovereignty', corpus],
  };

  it.each(rows)('stance %s has the columns that are named', async (command, columns) => {
    const argv = [...command.split(' '), ...(OPERANDS[command] ?? []), '--format', 'csv', '--quiet'];
    expect((await stance(argv)).stdout.split('\n')[0]).toBe(columns);
  });

  it('are those of every command that prints CSV, but for those with a page of their own', async () => {
    const elsewhere = ['analyze', 'statements', 'targets', 'network', 'validate', 'merge', 'plot'];
    const program = await createProgram(
      {} as Parameters<typeof createProgram>[0],
      () => {},
      () => {},
    );
    const all = program.commands.flatMap((one) => [
      [one.name(), one] as const,
      ...one.commands.map((inner) => [`${one.name()} ${inner.name()}`, inner] as const),
    ]);
    const printing = all.filter(([, one]) =>
      one.options.some(({ long, argChoices }) => long === '--format' && argChoices?.includes('csv')),
    );
    expect(
      printing
        .map(([name]) => name)
        .filter((name) => !elsewhere.includes(name))
        .sort(),
    ).toEqual(rows.map(([name]) => name).sort());
  });
});
