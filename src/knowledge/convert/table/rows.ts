import { createRequire } from 'node:module';
import type { ImportProblem } from '../imported.js';

// loaded only where a dictionary is read
const load = createRequire(import.meta.url);
const csv = (): typeof import('csv-parse/sync') => load('csv-parse/sync');

/** A row of a table: its cells without blanks around them, and its line from 1. */
export interface TableRow {
  cells: readonly string[];
  line: number;
}

type Parsed = { record: string[]; info: { lines: number } };

/** Rows with their lines. Where quotation marks do not match, each line is a row of its own, and those that are broken are named. */
export function rowsOf(text: string, problems: ImportProblem[]): TableRow[] {
  const lines = text.split(/\r\n|\r|\n/);
  const delimiter = [',', ';', '\t', '|'].reduce((a, b) =>
    lines[0].split(b).length > lines[0].split(a).length ? b : a,
  );
  const read = (part: string, quote: string | false): Parsed[] =>
    csv().parse(part, {
      bom: true,
      delimiter,
      info: true,
      quote,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Parsed[];
  try {
    return read(text, '"').map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch {
    return lines.flatMap((part, index) => {
      const line = index + 1;
      try {
        return read(part, '"').map(({ record }) => ({ cells: record, line }));
      } catch {
        problems.push({ line, code: 'bad-quotes', message: 'quotation marks do not match; read as they stand' });
        return read(part, false).map(({ record }) => ({ cells: record, line }));
      }
    });
  }
}
