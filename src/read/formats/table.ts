import { parse } from 'csv-parse/sync';
import { type Diagnostic, StanceError } from '../../base/errors.js';
import { decode } from '../decode.js';
import type { Failure, Guard } from '../guard/guard.js';
import { splitLines } from '../lines.js';
import { isLikeRow } from '../row-likeness.js';
import { RowReader, type RowText } from '../rows.js';
import type { Draft, FormatInput } from '../types.js';
import { doubleQuotes } from './backslash-quotes.js';
import { nameColumns } from './columns.js';

const DELIMITERS = [',', ';', '\t', '|'];
const QUOTED = /"(?:[^"]|"")*"/g;
/** The first row stands in it. */
export const HEADER = 64 * 1024;
/** Excel's first line: `sep=;`. */
const SEPARATOR = /^"?sep=([,;\t|])"?(?=[\r\n])/i;
const FAILURE: Failure = {
  code: 'broken-row',
  what: 'not a row of a table',
  hint: 'Quote fields that hold the delimiter or a line break; this row was passed over.',
};

/** A table whose first row names the columns; each other row is a document. Broken rows are reported and passed over. */
export async function* readTable(input: FormatInput): AsyncGenerator<Draft> {
  const { file, report, guard } = input;
  const table = await openTable(input);
  if (!table) return;
  const { delimiter, rows } = table;

  let columns: string[] | undefined;
  for await (const row of rows.rows()) {
    const { first, last } = row;
    const say = (level: 'error' | 'warning', code: string, message: string, hint: string): void =>
      report({ level, code, message, file: file.shown, line: first, hint });
    if (first === 1 && SEPARATOR.test(row.raw)) continue;
    if (row.problem) {
      say('error', 'broken-row', row.problem.message, row.problem.hint);
      continue;
    }
    const record = fieldsOf(row, delimiter, guard, report);
    if (!record || record.every((value) => !value.trim())) continue;
    if (!columns) {
      columns = nameColumns(record, (message, hint) => say('warning', 'duplicate-column', message, hint));
      rows.columns = columns.length;
      continue;
    }
    const lines = last > first ? ` (lines ${first} to ${last})` : '';
    if (record.length !== columns.length) {
      say(
        'error',
        'broken-row',
        `${record.length} fields where the first row names ${columns.length}${lines}`,
        FAILURE.hint,
      );
      continue;
    }
    if (last > first && record.some((_, at) => holdsRow(record, at, delimiter)))
      say(
        'warning',
        'fused-rows',
        `a field holds lines that look like rows${lines}`,
        'If they are rows, a quotation mark before them is not closed.',
      );
    yield { record: Object.fromEntries(columns.map((name, i) => [name, record[i]])), line: first };
  }
}

/** The rows of a table and what stands between its fields; undefined where the file is empty. */
async function openTable({
  file,
  bytes,
  report,
  guard,
}: FormatInput): Promise<{ delimiter: string; rows: RowReader } | undefined> {
  const chunks = decode(file, bytes)[Symbol.asyncIterator]();
  const start = await chunks.next();
  if (start.done) return undefined;
  const all = (async function* () {
    yield start.value;
    yield* { [Symbol.asyncIterator]: () => chunks };
  })();
  const named = SEPARATOR.exec(start.value)?.[1];
  const delimiter = file.extension === '.tsv' ? '\t' : (named ?? delimiterOf(start.value.slice(0, HEADER)));
  const separator = start.value.includes('\n') || !start.value.includes('\r') ? '\n' : '\r';
  const { document: longest } = guard.limits;
  const chunksOfTable = doubleQuotes(all, delimiter, () => report(backslashes(file.shown)));
  return { delimiter, rows: new RowReader(splitLines(chunksOfTable, longest, separator), delimiter, longest) };
}

/** Whether a line of the field at this place, but its first, looks like a row. */
const holdsRow = (record: readonly string[], at: number, delimiter: string): boolean =>
  record[at]
    .split('\n')
    .slice(1)
    .some((line) =>
      isLikeRow(line, delimiter, record.length, { before: record.slice(0, at), after: record.slice(at + 1) }),
    );

function backslashes(file: string): Diagnostic {
  return {
    level: 'warning',
    code: 'backslash-quotes',
    message: 'backslashes stand before quotation marks inside quoted fields; they were read as doubled quotation marks',
    file,
    hint: 'Write "" for a quotation mark in a quoted field; pandas does so with doublequote=True and no escapechar.',
  };
}

/** The fields of one row; undefined where it is broken, which is reported. */
function fieldsOf(
  { raw, first }: RowText,
  delimiter: string,
  guard: Guard,
  report: FormatInput['report'],
): string[] | undefined {
  const options = { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true };
  try {
    const most = guard.limits.fields;
    if (fieldCount(raw, delimiter, most) > most)
      throw guard.error('too-many-fields', `has more than ${most} fields`, 'This row was passed over.');
    // no quotation mark, no need of a parser
    if (!raw.includes('"')) return raw.replace(/\r?\n$|\r$/, '').split(delimiter);
    const records = guard.attempt(FAILURE, () => parse(raw, options) as string[][]);
    if (records.length > 1) throw guard.error(FAILURE.code, 'its quotation marks do not match', FAILURE.hint);
    return records[0];
  } catch (error) {
    if (error instanceof StanceError) report({ ...error.diagnostic, line: first });
    return undefined;
  }
}

/** The fields of a row before it is parsed, counted until there are more than `most`. */
function fieldCount(raw: string, delimiter: string, most: number): number {
  let count = 1;
  let isQuoted = false;
  for (let i = 0; i < raw.length && count <= most; i++) {
    if (raw[i] === '"') isQuoted = !isQuoted;
    else if (raw[i] === delimiter && !isQuoted) count++;
  }
  return count;
}

/** The delimiter that the first row has most of, outside quotation marks. */
export function delimiterOf(text: string): string {
  const header = text.replace(QUOTED, '').split(/\r?\n|\r/, 1)[0];
  const count = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
