import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Diagnostic } from '../../src/base/errors.js';
import { readSheet } from '../../src/read/sheets/sheet.js';
import { readCode } from '../../src/validate/codes.js';
import { SHEET_COLUMNS, type Sheet, sheetOf } from '../../src/validate/sheets/columns.js';
import { sheetCsv } from '../../src/validate/sheets/csv.js';
import { readCodes } from '../../src/validate/sheets/read-codes.js';
import { sheetXlsx } from '../../src/validate/sheets/xlsx.js';
import { testFolder } from '../helpers/cli.js';
import '../helpers/property.js';
import { madeKey } from './made-key.js';

const TEXTS = [
  'We defend rights',
  '=SUM(A1)',
  '“Nie”, he said; "twice"',
  'שלום 🙂 رَ',
  '-1 percent',
  'a\tb, c',
  '+49',
  '@all',
  'x',
];
const key = madeKey(TEXTS);
const units = new Map(key.units.map((unit) => [unit.unit, unit]));
const where = testFolder({});

/** What is read of a file with these bytes. */
async function read(name: string, bytes: string | Uint8Array) {
  const path = join(where.path, name);
  writeFileSync(path, bytes);
  const problems: Diagnostic[] = [];
  const report = (problem: Diagnostic) => problems.push(problem);
  const extension = name.slice(name.lastIndexOf('.'));
  try {
    const rows = await readSheet({ path, shown: name, name, extension }, report);
    return { codes: readCodes(rows, name, units, report).codes, problems };
  } catch (error) {
    return { codes: new Map(), problems: [...problems, (error as { diagnostic: Diagnostic }).diagnostic] };
  }
}

const VALUES = ['pro', 'ANTI', 'mixed', 'mention', 'none', 'unclear', '+', '-1', ''];
const EXPECTED = ['pro', 'anti', 'mixed', 'mention', 'none', 'unclear', 'pro', 'anti', ''];
/** The sheet of ann with a value in each row, in the order of the units' numbers. */
function filled(values: readonly string[] = VALUES): Sheet {
  const sheet = sheetOf(key, key.units, 'ann');
  const rows = sheet.rows.map((row) => ({
    ...row,
    value: values[Number(row.unit.slice(-4)) - 1],
    speaker_ok: 'Yes',
    note: '=cmd|x',
  }));
  return { ...sheet, rows };
}
const valuesOf = (codes: ReadonlyMap<string, { value: string }>) => key.units.map(({ unit }) => codes.get(unit)?.value);

describe('a sheet', () => {
  it('holds nothing that the key keeps: the same columns, and no value of the program', () => {
    const sheet = sheetOf(key, key.units, 'ann');
    expect(sheet.columns).toEqual(SHEET_COLUMNS);
    const csv = sheetCsv(sheet);
    for (const secret of ['stratum', 'confidence', 'hits', 'machine', 'word', 'd1#', 'affirm', '0.8'])
      expect(csv).not.toContain(secret);
  });

  it('makes formulas harmless', () => {
    const csv = sheetCsv(filled());
    expect(csv).not.toMatch(/(?:^|,)"?[=@]/m);
  });

  it.each(['csv', 'xlsx'])('comes back as it was filled in: %s', async (format) => {
    const bytes = format === 'csv' ? sheetCsv(filled()) : await sheetXlsx(filled());
    const { codes, problems } = await read(`sheet-ann.${format}`, bytes);
    expect(problems).toEqual([]);
    expect(valuesOf(codes)).toEqual(EXPECTED);
    expect([...codes.values()].every(({ speakerOk, note }) => speakerOk === true && note === '=cmd|x')).toBe(true);
  });

  it('is the same workbook byte by byte', async () => {
    expect(Buffer.from(await sheetXlsx(filled())).equals(Buffer.from(await sheetXlsx(filled())))).toBe(true);
  });

  it.each([
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text.replace('\ufeff', '')}`, 'utf16le')],
    ['semicolons', (text: string) => semicolons(text)],
    ['tabs', (text: string) => semicolons(text, '\t')],
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    [
      'Windows-1252, which has no Hebrew',
      (text: string) =>
        Buffer.from(
          text
            .replace('\ufeff', '')
            .replace(/[“”]/g, "'")
            .replace(/[^\x20-\x7e\n]/g, '?'),
          'latin1',
        ),
    ],
  ])('is read in %s', async (_, change) => {
    const plain = filled(VALUES.map((value) => (value === '-1' ? 'anti' : value)));
    const rows = plain.rows.map((row) => ({ ...row, text: row.text.replaceAll('"', "'") }));
    const { codes, problems } = await read('sheet-ann.csv', change(sheetCsv({ ...plain, rows })));
    expect(problems).toEqual([]);
    expect(valuesOf(codes)).toEqual(EXPECTED);
  });

  const hasOffice = spawnSync('soffice', ['--version']).status === 0;
  const reSaved = hasOffice ? it : it.skip;
  reSaved(
    `is read after LibreOffice saved it again${hasOffice ? '' : ' (skipped: LibreOffice is not installed)'}`,
    async () => {
      writeFileSync(join(where.path, 'made.xlsx'), await sheetXlsx(filled()));
      const profile = `-env:UserInstallation=file://${where.path}/profile`;
      const convert = (to: string) =>
        spawnSync(
          'soffice',
          [
            profile,
            '--headless',
            '--convert-to',
            to,
            '--outdir',
            join(where.path, 'saved'),
            join(where.path, 'made.xlsx'),
          ],
          { timeout: 120_000 },
        );
      for (const [to, name] of [
        ['xlsx', 'made.xlsx'],
        ['csv:Text - txt - csv (StarCalc):59,34,76', 'made.csv'],
      ]) {
        convert(to);
        const { codes, problems } = await read(name, readFileSync(join(where.path, 'saved', name)));
        expect({ name, problems }).toEqual({ name, problems: [] });
        expect(valuesOf(codes)).toEqual(EXPECTED);
      }
    },
  );
});

/** CSV with another delimiter. */
function semicolons(text: string, delimiter = ';'): string {
  let isQuoted = false;
  return [...text]
    .map((char) => {
      if (char === '"') isQuoted = !isQuoted;
      if (char === '\t' && delimiter === '\t') return ' ';
      return char === ',' && !isQuoted ? delimiter : char;
    })
    .join('');
}

describe('a faulty sheet', () => {
  const UNIT = (i: number) => `abcd1234-000${i}`;
  const problemsIn = async (text: string) =>
    (await read('sheet-ann.csv', text)).problems.map(({ file, line, column, code, level }) => [
      `${file}:${line}:${column}`,
      level,
      code,
    ]);

  it.each<[string, string, string, string, string]>([
    ['an unknown value', `unit,value\n${UNIT(1)},positive\n`, '2:15', 'error', 'unknown-value'],
    ['another answer than yes or no', `unit,value,sure\n${UNIT(1)},pro,perhaps\n`, '2:19', 'error', 'unknown-value'],
    ['an unknown unit', 'unit,value\nx1,pro\n', '2:1', 'error', 'unknown-unit'],
    ['a code without a unit', `unit,value\n,pro\n`, '2:1', 'error', 'unknown-unit'],
    ['a unit of another sample', 'unit,value\n00001234-0001,pro\n', '2:1', 'error', 'other-sample'],
    ['a unit coded twice', `unit,value\n${UNIT(1)},pro\n${UNIT(1)},anti\n`, '3:1', 'warning', 'coded-twice'],
    [
      'a text that is another unit’s',
      `value,unit,text\npro,${UNIT(1)},Something else\n`,
      '2:19',
      'error',
      'changed-text',
    ],
    ['no column for the unit', `id,value\n${UNIT(1)},pro\n`, '1:1', 'error', 'missing-column'],
    [
      'a quotation mark that is not closed',
      `unit,value\n"${UNIT(1)},pro\n${UNIT(2)},anti\n`,
      '2:1',
      'error',
      'broken-row',
    ],
  ])('is reported with its place: %s', async (_, text, place, level, code) => {
    expect(await problemsIn(text)).toContainEqual([`sheet-ann.csv:${place}`, level, code]);
  });

  it('loses nothing else: every other row counts, and so does the later of two codes', async () => {
    const { codes } = await read(
      'sheet-ann.csv',
      `unit,value\n${UNIT(1)},pro\n${UNIT(2)},perhaps\nnobody,pro\n"${UNIT(3)},anti\n${UNIT(4)},anti\n${UNIT(1)},mixed\n`,
    );
    expect(Object.fromEntries([...codes].map(([unit, { value }]) => [unit, value]))).toEqual({
      [UNIT(1)]: 'mixed',
      [UNIT(2)]: '',
      [UNIT(4)]: 'anti',
    });
  });

  it('gives the place inside a row that goes over several lines', async () => {
    const text = `unit,note,value\n${UNIT(1)},"two\nlines, one comma",wrong\n`;
    expect(await problemsIn(text)).toEqual([['sheet-ann.csv:3:19', 'error', 'unknown-value']]);
  });

  it.each([
    ['', 'empty-sheet'],
    ['unit,value\n', undefined],
    ['\u0000\u0001\u0002\u0000\u0003', 'binary-file'],
  ])('is reported or simply empty: %j', async (text, code) => {
    expect((await problemsIn(text)).map(([, , own]) => own)).toEqual(code ? [code] : []);
  });

  it('reports a workbook that is none', async () => {
    const { problems } = await read('sheet-ann.xlsx', 'unit,value\n');
    expect(problems.map(({ code }) => code)).toEqual(['broken-xlsx']);
  });

  it('never crashes, and each row that is not used has a line that says so', async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        'pro',
        'ANTI',
        '+',
        '-1',
        '0',
        'unclear',
        'maybe',
        UNIT(1),
        UNIT(2),
        UNIT(9),
        'ffff0000-0001',
        '"',
        '""',
        'a"b',
        '=1',
      ),
      fc.string({ maxLength: 8 }),
    );
    const line = fc.array(cell, { maxLength: 5 }).map((cells) => cells.join(','));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), async (lines) => {
        const text = ['unit,value,text,sure', ...lines].join('\n');
        const { codes, problems } = await read('sheet-ann.csv', text);
        for (const { file, line: at, column, message } of problems.filter(({ code }) => code !== 'binary-file'))
          expect({ file, message, isPlaced: at! >= 1 && column! >= 1 && at! <= text.split('\n').length }).toEqual({
            file: 'sheet-ann.csv',
            message,
            isPlaced: true,
          });
        const known = [...codes.keys()].every((unit) => units.has(unit));
        expect(known).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('readCode', () => {
  it.each([
    ['pro', 'pro'],
    [' Anti ', 'anti'],
    ['+', 'pro'],
    ["'+", 'pro'],
    ['-', 'anti'],
    ['−1', 'anti'],
    ["'-1", 'anti'],
    ['1', 'pro'],
    ['1.0', 'pro'],
    ['-1.00', 'anti'],
    ['0', 'none'],
    ['UNCLEAR', 'unclear'],
    ['', ''],
    ['  ', ''],
  ])('takes %j for %j', (cell, value) => {
    expect(readCode(cell)).toBe(value);
  });

  it.each(['p', 'positive', '2', '-2', 'pro?', 'pro, anti', '10', 'constructor', '__proto__'])(
    'does not guess what %j means',
    (cell) => {
      expect(readCode(cell)).toBeUndefined();
    },
  );
});
