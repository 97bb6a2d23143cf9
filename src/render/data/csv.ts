import { stringify } from 'csv-stringify/sync';
import { repeated } from '../../base/lists.js';
import type { Row } from '../../types/table.js';
import { snakeCase } from './columns.js';
import { figureColumns, recordOf } from './json.js';

/**
 * Lines of CSV: empty where a value is missing, `true` and `false`, and an apostrophe before what a spreadsheet would run as a
 * formula. `bom` adds a byte order mark for spreadsheets that would guess the encoding.
 */
export function csvLines(lines: readonly (readonly unknown[])[], bom = false): string {
  return stringify(lines as unknown[][], { bom, escape_formulas: true, cast: { boolean: String } });
}

/** Rows in long form. */
export function renderCsv(rows: readonly Row[], by: readonly string[], bom: boolean): string {
  const columns = rowColumns(by, rows);
  const records = rows.map((row) => {
    const flat = recordOf(row);
    return columns.map((column) => flat[column]);
  });
  return csvLines([columns.map(snakeCase), ...records], bom);
}

const rowColumns = (by: readonly string[], rows: readonly Row[]): string[] => [
  ...by,
  ...(by.includes('actor') ? ['name'] : []),
  'dimension',
  ...figureColumns(rows),
];

/** Names that more than one column has, as `Desk` and `desk` are both written `desk`. */
export function repeatedColumns(by: readonly string[], rows: readonly Row[] = []): string[] {
  return repeated(rowColumns(by, rows).map(snakeCase));
}
