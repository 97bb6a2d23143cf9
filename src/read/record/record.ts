import type { Diagnostic } from '../../base/errors.js';
import { collapsed } from '../../base/plain.js';
import type { Document } from '../../types/text.js';
import { toDay } from '../dates.js';
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

/**
 * Gives a draft's fields their meaning; the document is absent where there is no text. A date that names no day stays
 * in the metadata, with a warning.
 */
export async function toDocument(
  draft: Draft,
  file: InputFile,
  names: FieldNames,
  mends: Mends,
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
  const { written, used } = readFields(record, names, isFile);
  for (const key of keys) used.add(key);
  for (const field of ['id', 'title', 'outlet', 'speaker'] as const) {
    const string = written[field] ?? (field === 'title' ? draft.title : undefined);
    const value = string && collapsed(mends.line(string));
    if (value) document[field] = field === 'speaker' ? givenNameFirst(value) : value;
  }
  const problems = written.date === undefined ? [] : setDate(document, written.date, place);
  keepRest(record, used, document.metadata, mends);
  return { document, problems };
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
  return { level: 'error', code: 'missing-field', message, hint: 'Name it with --text-field.' };
}

/** The fields that have a meaning, but for the text, and the keys that they were found under. */
function readFields(
  record: Map<string, unknown>,
  names: FieldNames,
  isFile: boolean,
): { written: Partial<Record<Field, string>>; used: Set<string> } {
  const written: Partial<Record<Field, string>> = {};
  const used = new Set<string>();
  for (const field of FIELDS) {
    const key = field === 'text' ? undefined : keyOf(record, field, names, isFile);
    const value = key === undefined ? undefined : toText(record.get(key))?.trim();
    if (key === undefined || !value) continue;
    used.add(key);
    written[field] = value;
  }
  return { written, used };
}

function setDate(document: Unnamed, date: string, place: Pick<Diagnostic, 'file' | 'line'>): Diagnostic[] {
  const day = toDay(date);
  if (day) {
    document.date = day;
    return [];
  }
  document.metadata.date = date;
  return [
    {
      level: 'warning',
      code: 'unclear-date',
      message: `“${date.slice(0, 40)}” does not name one day`,
      ...place,
      hint: 'Write dates as 2021-05-07. It is kept in the metadata and not used as the date.',
    },
  ];
}

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
function define(metadata: Record<string, string>, key: string, value: string): void {
  Object.defineProperty(metadata, key, { value, enumerable: true, writable: true, configurable: true });
}
