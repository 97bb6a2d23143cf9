import { stringify } from 'csv-stringify/sync';
import type { Sheet } from './columns.js';

/** A sheet as CSV in UTF-8 with a byte order mark, which spreadsheets need; formulas are made harmless. */
export function sheetCsv({ columns, rows }: Sheet): string {
  const cells = rows.map((row) => columns.map((column) => row[column]));
  return stringify([columns, ...cells], { bom: true, escape_formulas: true });
}
