import { stringify } from 'csv-stringify/sync';
import { repeated } from '../../base/lists.js';
import type { Row } from '../../types/table.js';
import { figureColumns, recordOf } from './json.js';

/** Rows in long form, missing values empty. `bom` adds a byte order mark for spreadsheets that would guess the encoding. */
export function renderCsv(rows: readonly Row[], by: readonly string[], bom: boolean): string {
  const columns = columnsOf(by, rows);
  const records = rows.map((row) => {
    const flat = recordOf(row);
    return columns.map((column) => flat[column]);
  });
  return stringify([columns.map(snakeCase), ...records], { bom, escape_formulas: true });
}

const columnsOf = (by: readonly string[], rows: readonly Row[]): string[] => [
  ...by,
  ...(by.includes('actor') ? ['name'] : []),
  'dimension',
  ...figureColumns(rows),
];

/** Names that more than one column has, as `Desk` and `desk` are both written `desk`. */
export function repeatedColumns(by: readonly string[], rows: readonly Row[] = []): string[] {
  return repeated(columnsOf(by, rows).map(snakeCase));
}

function snakeCase(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .toLowerCase();
}
