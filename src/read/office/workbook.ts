import readWorkbookFile from 'read-excel-file/node';
import type { Failure, Guard } from '../guard/guard.js';
import { readXml } from '../guard/markup.js';
import { type Archive, unzip } from '../guard/unzip.js';
import type { CellRow } from '../sheets/cells.js';
import type { Draft, FormatInput } from '../types.js';

const FAILURE: Failure = {
  code: 'broken-xlsx',
  what: 'not an Excel workbook that can be read',
  hint: 'Open it in a spreadsheet and save it as .xlsx or .csv.',
};
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const CELL = /^([A-Z]{1,3})(\d{1,7})$/;

type Cell = string | number | boolean | Date | null;

/** Each row of each sheet is a document; the first row of a sheet names the columns. */
export async function* readWorkbook(input: FormatInput): AsyncGenerator<Draft> {
  const { bytes, guard } = input;
  const packed = await guard.whole(bytes);
  if (!packed.length) {
    yield { record: {}, body: '' };
    return;
  }
  const sheets = await sheetsOf(packed, guard);
  const isOneOfMany = sheets.length > 1;
  for (const [index, { sheet, data }] of sheets.entries()) {
    for (const { record, line } of rowsOf(data as Cell[][], input)) {
      if (isOneOfMany) record.sheet = sheet;
      yield { record, line, ...(index > 0 ? { part: index + 1 } : {}) };
    }
  }
}

async function sheetsOf(packed: Buffer, guard: Guard) {
  await measure(await unzip(packed, FAILURE, guard), guard);
  return guard.parseLater(FAILURE, () => readWorkbookFile(packed));
}

/** The rows of the first sheet that are not empty, with the places of their cells. */
export async function workbookCells(guard: Guard, bytes: AsyncIterable<Uint8Array>): Promise<CellRow[]> {
  const packed = await guard.whole(bytes);
  const [first] = packed.length ? await sheetsOf(packed, guard) : [];
  const rows = (first?.data ?? []) as Cell[][];
  return rows.flatMap((row, i) =>
    row.some(isFilled)
      ? [{ line: i + 1, cells: row.map((cell, k) => ({ text: textOf(cell ?? null), line: i + 1, column: k + 1 })) }]
      : [],
  );
}

/** The rows under the first one that is not empty, with their numbers. */
function* rowsOf(
  rows: readonly (readonly Cell[])[],
  { file, report }: FormatInput,
): Generator<{ record: Record<string, unknown>; line: number }> {
  const first = rows.findIndex((row) => row.some(isFilled));
  if (first < 0) return;
  const columns = rows[first].map((cell) => textOf(cell).trim());
  for (const [i, row] of rows.entries()) {
    if (i <= first || !row.some(isFilled)) continue;
    const record: Record<string, unknown> = Object.create(null);
    for (const [column, name] of columns.entries()) if (name) record[name] = textOf(row[column] ?? null);
    if (row.some((cell, column) => !columns[column] && isFilled(cell)))
      report({
        level: 'warning',
        code: 'unnamed-column',
        message: 'a cell stands in a column that the first row does not name',
        file: file.shown,
        line: i + 1,
        hint: 'Name the column in the first row of the sheet; the cell was passed over.',
      });
    yield { record, line: i + 1 };
  }
}

const isFilled = (cell: unknown): boolean => cell !== null && cell !== undefined && cell !== '';

/** As a person would write it: dates as days, with the time where there is one. */
function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (!(cell instanceof Date)) return String(cell);
  const written = cell.toISOString();
  return written.endsWith('T00:00:00.000Z') ? written.slice(0, 10) : written;
}

/**
 * Unpacks all parts, so that none is larger than the limit, and counts the cells that the parser would make: it fills
 * up empty ones, so a cell far down or far to the right stands for all before it.
 */
async function measure(archive: Archive, guard: Guard): Promise<void> {
  const { values: most, document } = guard.limits;
  let size = 0;
  let cells = 0;
  for (const name of archive.names) {
    const part = await archive.read(name);
    size += part?.length ?? 0;
    if (size > document) throw guard.tooLarge();
    if (!part || !SHEET.test(name)) continue;
    cells += guard.parse(FAILURE, () => cellsOf(part.toString('utf8')));
    if (cells > most)
      throw guard.error(
        'too-complex',
        `holds more than ${most} cells`,
        'Save its sheets as .csv, which is read row by row.',
      );
  }
}

function cellsOf(xml: string): number {
  let width = 0;
  let height = 0;
  let written = 0;
  readXml(xml, {
    open: (name, { r = '', ref = '' }) => {
      written++;
      for (const address of [r, ...ref.split(':')]) {
        const match = CELL.exec(address);
        if (!match && !(name.endsWith('row') && /^\d+$/.test(r))) continue;
        height = Math.max(height, Number(match?.[2] ?? r));
        width = Math.max(width, match ? columnOf(match[1]) : 0);
      }
    },
  });
  return Math.max(written, width * height);
}

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
