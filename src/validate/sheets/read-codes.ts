import type { Diagnostic, Report } from '../../base/errors.js';
import type { Cell, CellRow } from '../../read/sheets/cells.js';
import { bare, CODES, readCode, readYes, type Written } from '../codes.js';
import type { KeyUnit } from '../sample/key.js';
import { CODED_COLUMNS, SHEET_COLUMNS } from './columns.js';

/** What one coder says of one unit. */
export interface Coded {
  readonly value: Written | '';
  /** Null where the coder does not say. */
  readonly speakerOk: boolean | null;
  readonly contentOk: boolean | null;
  readonly sure: boolean | null;
  readonly note: string;
}

/** A coder's codes from one sheet, with the line of each. */
export interface SheetCodes {
  readonly file: string;
  readonly codes: ReadonlyMap<string, Coded & { readonly line: number }>;
}

type Column = (typeof SHEET_COLUMNS)[number];
type Columns = ReadonlyMap<Column, number>;
type Say = (problem: Omit<Diagnostic, 'file' | 'line' | 'column'>, at: Pick<Cell, 'line' | 'column'>) => void;

/** The codes of a sheet. What cannot be read is reported with its place, and everything else is used. */
export function readCodes(
  rows: readonly CellRow[],
  file: string,
  units: ReadonlyMap<string, KeyUnit>,
  report: Report,
): SheetCodes {
  const say: Say = (problem, { line, column }) => report({ ...problem, file, line, column });
  const codes = new Map<string, Coded & { line: number }>();
  const [head, ...body] = rows;
  const columns = head ? columnsOf(head, say) : undefined;
  if (!head) report({ ...EMPTY, file });
  if (!columns) return { file, codes };
  for (const row of body) {
    const read = codedRow(row, columns, units, say);
    if (!read) continue;
    const earlier = codes.get(read.unit);
    if (earlier && earlier.value !== '' && read.coded.value !== '')
      say(codedTwice(read.unit, earlier.line), row.cells[0]);
    if (!earlier || read.coded.value !== '') codes.set(read.unit, { ...read.coded, line: row.line });
  }
  return { file, codes };
}

const EMPTY: Diagnostic = {
  level: 'error',
  code: 'empty-sheet',
  message: 'holds no row',
  hint: 'Save the sheet again, or leave it out of the folder.',
};

const codedTwice = (unit: string, line: number) => ({
  level: 'warning' as const,
  code: 'coded-twice',
  message: `unit ${unit} was coded in line ${line} already; the later code counts`,
  hint: 'Delete the row that should not count.',
});

/** Where each column stands; undefined where one is missing that is needed. */
function columnsOf(head: CellRow, say: Say): Columns | undefined {
  const names = head.cells.map(({ text }) => columnName(text));
  const columns = new Map<Column, number>();
  for (const column of SHEET_COLUMNS) if (names.includes(column)) columns.set(column, names.indexOf(column));
  const missing = (['unit', 'value'] as const).filter((column) => !columns.has(column));
  for (const column of missing)
    say(
      {
        level: 'error',
        code: 'missing-column',
        message: `no column is called "${column}"; the sheet was not used`,
        hint: `The first row must name the columns: ${SHEET_COLUMNS.join(', ')}.`,
      },
      head.cells[0] ?? { line: head.line, column: 1 },
    );
  return missing.length ? undefined : columns;
}

/** "Value (pro, anti …)" and "speaker ok" are `value` and `speaker_ok`. */
const columnName = (text: string): string =>
  text
    .split('(')[0]
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

function codedRow(
  row: CellRow,
  columns: Columns,
  units: ReadonlyMap<string, KeyUnit>,
  say: Say,
): { unit: string; coded: Coded } | undefined {
  const cell = (column: Column): Cell => {
    const place = columns.get(column);
    const found = place === undefined ? undefined : row.cells[place];
    return found ?? { text: '', line: row.line, column: 1 };
  };
  const isCoded = CODED_COLUMNS.some((column) => bare(cell(column).text) !== '');
  const unit = bare(cell('unit').text);
  const known = units.get(unit);
  if (!known) {
    if (unit || isCoded) say(unknownUnit(unit, units), cell('unit'));
    return undefined;
  }
  if (columns.has('text') && !isSameText(cell('text').text, known.text)) {
    say(isCoded ? changedText(unit) : { ...changedText(unit), level: 'warning' }, cell('text'));
    return undefined;
  }
  const value = readCode(cell('value').text);
  if (value === undefined) say(unknownValue(cell('value').text, `${CODES.join(', ')} or unclear`), cell('value'));
  const yes = (column: Column): boolean | null => {
    const said = readYes(cell(column).text);
    if (said === undefined) say(unknownValue(cell(column).text, 'yes or no'), cell(column));
    return said ?? null;
  };
  const note = bare(cell('note').text);
  const rest = { speakerOk: yes('speaker_ok'), contentOk: yes('content_ok'), sure: yes('sure'), note };
  return { unit, coded: { value: value ?? '', ...rest } };
}

function unknownUnit(unit: string, units: ReadonlyMap<string, KeyUnit>) {
  const [first = ''] = units.keys();
  const isOther = /^[0-9a-f]{8}-\d+$/.test(unit) && unit.slice(0, 8) !== first.slice(0, 8);
  return {
    level: 'error' as const,
    code: isOther ? 'other-sample' : 'unknown-unit',
    message: isOther
      ? `unit ${unit} is of another sample than key.json; its row was not used`
      : `"${unit}" is no unit of this sample; its row was not used`,
    hint: 'Copy the unit from the sheet as it was made, or take out the row.',
  };
}

const changedText = (unit: string) => ({
  level: 'error' as 'error' | 'warning',
  code: 'changed-text',
  message: `the text of unit ${unit} is not the one that was drawn; its row was not used`,
  hint: 'Was a column sorted alone, or a row moved? Restore the text from the sheet as it was made.',
});

const unknownValue = (written: string, known: string) => ({
  level: 'error' as const,
  code: 'unknown-value',
  message: `"${written.trim()}" is not a value; it counts as not coded`,
  hint: `Write ${known}.`,
});

/** Whether only what spreadsheets and encodings change differs: what is no Latin letter or digit is not compared. */
export function isSameText(one: string, other: string): boolean {
  const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return letters(one) === letters(other);
}
