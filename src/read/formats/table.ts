import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import type { Diagnostic } from '../../base/errors.js';
import { decode } from '../decode.js';
import { LONGEST_LINE } from '../lines.js';
import type { Draft, FormatInput } from '../types.js';
import { doubleQuotes } from './backslash-quotes.js';

const DELIMITERS = [',', ';', '\t', '|'];
const QUOTED = /"(?:[^"]|"")*"/g;
/** Each quotation mark that nobody closes costs another look at the rest of the table. */
const RESTARTS = 20;
const UNCLOSED = 'a quotation mark is opened and never closed';

interface Row {
  record: string[];
  /** Lines of the file, from 1. */
  first: number;
  last: number;
}

/** A table whose first row names the columns; each other row is a document. Broken rows are reported and passed over. */
export async function* readTable({ file, bytes, report }: FormatInput): AsyncGenerator<Draft> {
  const chunks = decode(file, bytes)[Symbol.asyncIterator]();
  const start = await chunks.next();
  if (start.done) return;
  const all = (async function* () {
    yield start.value;
    yield* { [Symbol.asyncIterator]: () => chunks };
  })();
  const delimiter = file.extension === '.tsv' ? '\t' : delimiterOf(start.value);

  let columns: string[] | undefined;
  for await (const row of rowsOf(
    doubleQuotes(all, delimiter, () => report(backslashes(file.shown))),
    delimiter,
  )) {
    const broken = (message: string, hint: string): void =>
      report({ level: 'error', code: 'broken-row', message, file: file.shown, line: row.first, hint });
    if (!('record' in row)) {
      broken(row.message, 'Close the quotation mark, and double one that stands inside a quoted field.');
      continue;
    }
    const { record, first, last } = row;
    if (record.every((value) => !value.trim())) continue;
    if (!columns) {
      columns = record.map((name) => name.trim());
      continue;
    }
    if (record.length !== columns.length) {
      const lines = last > first ? ` (lines ${first} to ${last})` : '';
      broken(
        `${record.length} fields where the first row names ${columns.length}${lines}`,
        'Quote fields that hold the delimiter or a line break; this row was passed over.',
      );
      continue;
    }
    yield { record: Object.fromEntries(columns.map((name, i) => [name, record[i]])), line: first };
  }
}

function backslashes(file: string): Diagnostic {
  return {
    level: 'warning',
    code: 'backslash-quotes',
    message: 'backslashes stand before quotation marks inside quoted fields; they were read as doubled quotation marks',
    file,
    hint: 'Write "" for a quotation mark in a quoted field; pandas does so with doublequote=True and no escapechar.',
  };
}

/** Rows with their lines. Where a quotation mark is never closed, that line is broken and the next one begins a row. */
async function* rowsOf(
  chunks: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<Row | { first: number; message: string }> {
  let input: AsyncIterable<string> | string[] = chunks;
  let line = 1;
  for (let restarts = 0; ; restarts++) {
    const skipped: { message: string; raw: string }[] = [];
    const parser = parse({
      delimiter,
      raw: true,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LONGEST_LINE,
      skip_records_with_error: true,
      on_skip: (error, raw) => {
        const unclosed = error?.code === 'CSV_QUOTE_NOT_CLOSED';
        skipped.push({ message: unclosed ? UNCLOSED : (error?.message ?? 'broken'), raw: raw ?? '' });
        return undefined;
      },
    });
    pipeline(input, parser, () => {}); // errors come out of the iteration
    for await (const { record, raw } of parser as AsyncIterable<{ record: string[]; raw: string }>) {
      const next = line + lineEnds(raw);
      yield { record, first: line, last: Math.max(line, next - 1) };
      line = next;
    }
    const lost = skipped.at(-1);
    if (!lost) return;
    yield { first: line, message: lost.message };
    const rest = lost.raw.indexOf('\n') + 1;
    if (!rest || restarts === RESTARTS) return;
    input = [lost.raw.slice(rest)];
    line++;
  }
}

function lineEnds(raw: string): number {
  return raw.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** The delimiter that the first row has most of, outside quotation marks. */
function delimiterOf(text: string): string {
  const header = text.replace(QUOTED, '').split(/\r?\n/, 1)[0];
  const count = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
