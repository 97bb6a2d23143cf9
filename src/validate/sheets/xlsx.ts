import { unzipSync, type Zippable, zipSync } from 'fflate';
import writeWorkbook from 'write-excel-file/node';
import { CODES } from '../codes.js';
import type { Sheet, SheetColumn } from './columns.js';

const WIDTHS: Readonly<Partial<Record<SheetColumn, number>>> = { before: 40, text: 60, after: 40, note: 40, unit: 16 };
const HINTS: Readonly<Partial<Record<SheetColumn, string>>> = {
  value: `${CODES.join(', ')}, unclear`,
  speaker_ok: 'yes, no',
  content_ok: 'yes, no',
  sure: 'yes, no',
};
const MEANINGS: readonly (readonly [string, string])[] = [
  ['pro', 'takes the pro side (or write + or 1)'],
  ['anti', 'takes the anti side (or write - or -1)'],
  ['mixed', 'takes both sides, or one on a condition'],
  ['mention', 'names the topic without taking a side'],
  ['none', 'is not about the topic (or write 0)'],
  ['unclear', 'cannot be decided'],
];
/** ZIP archives know no date before. */
const EPOCH = new Date(1980, 0, 1);

/** A sheet as an Excel workbook, with the values on a second sheet. The same sheet gives the same bytes. */
export async function sheetXlsx({ columns, rows }: Sheet): Promise<Uint8Array> {
  const head = columns.map((column) => ({ value: headOf(column), fontWeight: 'bold' as const, wrap: true }));
  const cells = rows.map((row) =>
    columns.map((column) =>
      row[column] ? { type: String, value: row[column], wrap: true, alignVertical: 'top' as const } : null,
    ),
  );
  const made = writeWorkbook([
    {
      sheet: 'sheet',
      data: [head, ...cells],
      columns: columns.map((column) => ({ width: WIDTHS[column] ?? 12 })),
      stickyRowsCount: 1,
    },
    { sheet: 'values', data: MEANINGS.map((pair) => pair.map((value) => ({ type: String, value }))) },
  ]);
  return withoutClock(await made.toBuffer());
}

const headOf = (column: SheetColumn): string => (HINTS[column] ? `${column} (${HINTS[column]})` : column);

/** The same archive with the same date in all of its files, in the order of their names. */
function withoutClock(packed: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(packed)).sort(([a], [b]) => (a < b ? -1 : 1));
  const dated: Zippable = Object.fromEntries(files.map(([name, bytes]) => [name, [bytes, { mtime: EPOCH }]]));
  return zipSync(dated);
}
