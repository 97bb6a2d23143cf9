import type { Report } from '../../base/errors.js';
import { openBytes } from '../bytes.js';
import { decode } from '../decode.js';
import { delimiterOf, HEADER } from '../formats/table.js';
import { Guard } from '../guard/guard.js';
import type { InputFile } from '../input-file.js';
import { splitLines } from '../lines.js';
import { workbookCells } from '../office/workbook.js';
import { RowReader } from '../rows.js';
import { type CellRow, cellsOf } from './cells.js';

/** The rows of a sheet of codes: CSV in any encoding and delimiter that documents may have, or the first sheet of a workbook. Throws `StanceError`. */
export async function readSheet(file: InputFile, report: Report): Promise<CellRow[]> {
  const guard = new Guard(file);
  const bytes = openBytes(file, undefined, report);
  return file.extension === '.xlsx' ? workbookCells(guard, bytes) : tableCells(file, bytes, guard, report);
}

async function tableCells(
  file: InputFile,
  bytes: AsyncIterable<Uint8Array>,
  guard: Guard,
  report: Report,
): Promise<CellRow[]> {
  let text = '';
  for await (const chunk of decode(file, guard.bytes(bytes))) text += chunk;
  const delimiter = file.extension === '.tsv' ? '\t' : delimiterOf(text.slice(0, HEADER));
  const separator = text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
  const chunks = (async function* () {
    yield text;
  })();
  const rows: CellRow[] = [];
  const reader = new RowReader(splitLines(chunks, guard.limits.document, separator), delimiter, guard.limits.document);
  for await (const { raw, first, problem } of reader.rows()) {
    if (problem) {
      report({ level: 'error', code: 'broken-row', file: file.shown, line: first, column: 1, ...problem });
      continue;
    }
    const cells = cellsOf(raw, first, delimiter);
    if (!rows.length) reader.columns = cells.length;
    if (cells.some(({ text: cell }) => cell.trim())) rows.push({ line: first, cells });
  }
  return rows;
}
