import type { Diagnostic } from '../../base/errors.js';
import { collapsed } from '../../base/plain.js';
import type { Document, OwnField } from '../../types/text.js';
import { type DateOrder, isAmbiguous, orderShownBy, toDate } from '../dates/dates.js';
import type { DateFormat } from '../dates/format.js';
import type { Mends } from '../mend/mend.js';
import { type Draft, FIELDS, type Field, type FieldNames, type InputFile } from '../types.js';
import { DEFAULT_NAMES } from './field-names.js';
import { textIn } from './field-text.js';
import { flatten, keyNamed, textKeys } from './fields.js';
import { givenNameFirst } from './person-name.js';

/** In a file's own front matter, unlike in a record, the field names who speaks in the text. */
const SPEAKER_OF_FILE = ['speaker'];
/** A document that has yet to get an id, where its record names none. */
export type Unnamed = Omit<Document, 'id'> & { id?: string };

/** How the dates of a file are written. */
export interface DateReading {
  format?: DateFormat;
  order?: DateOrder;
}

/** The date of a draft, as it is written. */
export function dateIn({ record, body }: Draft, names: FieldNames): string | undefined {
  const fields = flatten(record);
  const key = keyOf(fields, 'date', names, body !== undefined);
  return key === undefined ? undefined : toText(fields.get(key))?.trim();
}

/**
 * Gives a draft's fields their meaning; the document is absent where there is no text. A date that is unclear stays
 * in the metadata, with a warning.
 */
export async function toDocument(
  draft: Draft,
  file: InputFile,
  names: FieldNames,
  mends: Mends,
  dates: DateReading = {},
): Promise<{ document?: Unnamed; problems: Diagnostic[] }> {
  const { body, emphasis, line } = draft;
  const place = { file: file.shown, line };
  const record = flatten(draft.record);
  const isFile = body !== undefined;

  const keys = body === undefined ? textKeys(record, names) : [];
  if (body === undefined && !keys.length) return { problems: [{ ...missingText(record, names), ...place }] };
  const text = mends.text(body ?? (await textIn(keys.map((key) => toText(record.get(key), '\n\n')))));
  if (!text.trim()) {
    const code = line === undefined ? 'empty-file' : 'empty-text';
    return { problems: [{ level: 'error', code, message: 'no text in it', ...place, hint: 'It was passed over.' }] };
  }

  // mending may move characters; then nobody knows what was emphasised
  const document: Unnamed = { text, metadata: {}, ...(emphasis?.length && text === body && { emphasis }) };
  const { written, used, columns } = readFields(record, names, isFile);
  for (const key of keys) used.add(key);
  for (const field of ['id', 'title', 'outlet', 'speaker'] as const) {
    const string = written[field] ?? (field === 'title' ? draft.title : undefined);
    const value = string && collapsed(mends.line(string));
    if (value) document[field] = field === 'speaker' ? givenNameFirst(value) : value;
  }
  const problems = written.date === undefined ? [] : setDate(document, written.date, dates, place);
  setColumns(document, columns);
  keepRest(record, used, document.metadata, mends);
  return { document, problems };
}

function setColumns(document: Unnamed, columns: Readonly<Record<string, OwnField>>): void {
  if (Object.keys(columns).length) document.columns = columns;
}

/** Fields without a meaning are metadata. */
function keepRest(
  record: Map<string, unknown>,
  used: ReadonlySet<string>,
  metadata: Record<string, string>,
  mends: Mends,
): void {
  for (const [key, value] of record) {
    const string = used.has(key) ? undefined : toText(value)?.trim();
    if (string) define(metadata, key, mends.line(string));
  }
}

function missingText(record: Map<string, unknown>, names: FieldNames): Diagnostic {
  const asked = names.text ?? DEFAULT_NAMES.text.slice(0, 3).join(', ');
  const present = [...record.keys()].slice(0, 12).join(', ') || 'no fields';
  const message = `no field for the text (${asked}) among ${present}`;
  const longest = longestText(record);
  const hint =
    longest === undefined ? 'Name it with --text-field.' : `If it is “${longest}”: --text-field "${longest}"`;
  return { level: 'error', code: 'missing-field', message, hint };
}

/** What is shorter is no text. */
const WORDS_OF_TEXT = 8;

/** The field that holds the longest text. */
function longestText(record: Map<string, unknown>): string | undefined {
  const texts = [...record].flatMap(([name, value]) => {
    const text = toText(value) ?? '';
    return text.split(/\s+/, WORDS_OF_TEXT).length < WORDS_OF_TEXT ? [] : [{ name, length: text.length }];
  });
  return texts.sort((a, b) => b.length - a.length)[0]?.name;
}

/** The fields that have a meaning, but for the text, the keys that they were found under, and which of these are not ours. */
function readFields(
  record: Map<string, unknown>,
  names: FieldNames,
  isFile: boolean,
): { written: Partial<Record<Field, string>>; used: Set<string>; columns: Record<string, OwnField> } {
  const columns: Record<string, OwnField> = {};
  const written: Partial<Record<Field, string>> = {};
  const used = new Set<string>();
  for (const field of FIELDS) {
    const key = field === 'text' ? undefined : keyOf(record, field, names, isFile);
    const value = key === undefined ? undefined : toText(record.get(key))?.trim();
    if (key === undefined || !value) continue;
    used.add(key);
    written[field] = value;
    const own = field === 'id' ? 'document' : field;
    if (key !== undefined && field !== 'text' && key !== own) define(columns, key, own);
  }
  return { written, used, columns };
}

function setDate(
  document: Unnamed,
  written: string,
  { format, order }: DateReading,
  place: Pick<Diagnostic, 'file' | 'line'>,
): Diagnostic[] {
  const date = format?.(written) ?? (format && isAmbiguous(written) ? undefined : toDate(written, order));
  if (date) {
    document.date = date;
    return format && orderShownBy(written) && !format(written) ? [otherFormat(written, date, place)] : [];
  }
  document.metadata.date = written;
  const isOpen = !format && isAmbiguous(written);
  return [
    {
      level: 'warning',
      code: 'unclear-date',
      message: `“${written.slice(0, 40)}” ${isOpen ? 'may be two days, and no other date of the file tells which number is the month' : 'names no day, month or year'}`,
      ...place,
      hint: `${isOpen ? 'Say --date-format dmy or --date-format mdy.' : 'Write dates as 2021-05-07, or say with --date-format how they are written.'} It is kept in the metadata and not used as the date.`,
    },
  ];
}

/** A date that cannot be read as `--date-format` says, so that the format may be wrong for those that can. */
const otherFormat = (written: string, date: string, place: Pick<Diagnostic, 'file' | 'line'>): Diagnostic => ({
  level: 'warning',
  code: 'other-date-format',
  message: `“${written.slice(0, 40)}” is not written as --date-format says, and was read as ${date}`,
  ...place,
  hint: 'Check the format: others of the dates may fit it and be wrong. Without --date-format all dates of a file tell it.',
});

/** The key of a field: the one asked for, else a default name; in records, what was asked for alone counts. */
function keyOf(record: Map<string, unknown>, field: Field, names: FieldNames, isFile: boolean): string | undefined {
  const asked = names[field];
  const defaults = field === 'speaker' && isFile ? SPEAKER_OF_FILE : DEFAULT_NAMES[field];
  const wanted = asked === undefined ? defaults : isFile ? [asked, ...defaults] : [asked];
  for (const name of wanted) {
    const key = keyNamed(record, name);
    if (key !== undefined) return key;
  }
  return undefined;
}

/** Scalars as written; lists of paragraphs or names joined; lists of objects are not text. */
function toText(value: unknown, between = '; '): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.length && value.every((item) => typeof item !== 'object')) {
    return value.join(between);
  }
  return undefined;
}

/** A record may name a field `__proto__`. */
function define<Value extends string>(metadata: Record<string, Value>, key: string, value: Value): void {
  Object.defineProperty(metadata, key, { value, enumerable: true, writable: true, configurable: true });
}
