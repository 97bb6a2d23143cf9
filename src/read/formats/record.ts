import type { Diagnostic } from '../../base/errors.js';
import type { Document } from '../../types/text.js';
import { toDay } from '../dates.js';
import { type Draft, FIELDS, type Field, type FieldNames, type InputFile } from '../types.js';
import { isRecord } from './json.js';

/**
 * Tried in this order, in any case. A field `speaker` of a record means many things (a chair, a quoted person), so it
 * makes a document a speech only where it is asked for; in a file's own front matter it says what it means.
 */
const DEFAULT_NAMES: Record<Field, readonly string[]> = {
  id: ['id'],
  text: ['text', 'body', 'content'],
  title: ['title', 'headline'],
  date: ['date', 'published', 'published_at', 'publication_date', 'pubdate'],
  outlet: ['outlet', 'source', 'publisher'],
  speaker: [],
};
const SPEAKER_OF_FILE = ['speaker'];
/** Levels of objects inside objects that are looked into. */
const DEEPEST = 4;

/** A document that has yet to get an id, where its record names none. */
export type Unnamed = Omit<Document, 'id'> & { id?: string };

/**
 * Gives a draft's fields their meaning; the document is absent where there is no text. A date that names no day stays
 * in the metadata, with a warning.
 */
export function toDocument(
  draft: Draft,
  file: InputFile,
  names: FieldNames,
): { document?: Unnamed; problems: Diagnostic[] } {
  const { body, line } = draft;
  const place = { file: file.shown, line };
  const record = flatten(draft.record);
  const isFile = body !== undefined;

  const textKey = isFile ? undefined : keyOf(record, 'text', names, false);
  if (!isFile && textKey === undefined) {
    const wanted = names.text ?? DEFAULT_NAMES.text.join(', ');
    const present = [...record.keys()].slice(0, 12).join(', ') || 'no fields';
    const message = `no field for the text (${wanted}) among ${present}`;
    return {
      problems: [{ level: 'error', code: 'missing-field', message, ...place, hint: 'Name it with --text-field.' }],
    };
  }
  const text = body ?? toText(record.get(textKey as string), '\n\n') ?? '';
  if (!text.trim()) {
    const code = line === undefined ? 'empty-file' : 'empty-text';
    return { problems: [{ level: 'error', code, message: 'no text in it', ...place, hint: 'It was passed over.' }] };
  }

  const document: Unnamed = { text, metadata: {} };
  const used = new Set([textKey]);
  const written: Partial<Record<Field, string>> = { title: draft.title };
  for (const field of FIELDS) {
    const key = field === 'text' ? undefined : keyOf(record, field, names, isFile);
    const value = key === undefined ? undefined : toText(record.get(key))?.trim();
    if (!value) continue;
    used.add(key);
    written[field] = value;
  }
  for (const field of ['id', 'title', 'outlet', 'speaker'] as const) {
    const value = written[field]?.replace(/\s+/g, ' ').trim();
    if (value) document[field] = value;
  }
  const problems: Diagnostic[] = [];
  if (written.date !== undefined) {
    const day = toDay(written.date);
    if (day) document.date = day;
    else {
      document.metadata.date = written.date;
      problems.push({
        level: 'warning',
        code: 'unclear-date',
        message: `“${written.date.slice(0, 40)}” does not name one day`,
        ...place,
        hint: 'Write dates as 2021-05-07. It is kept in the metadata and not used as the date.',
      });
    }
  }
  for (const [key, value] of record) {
    if (used.has(key)) continue;
    const string = toText(value)?.trim();
    if (string) define(document.metadata, key, string);
  }
  return { document, problems };
}

/** Fields of objects inside objects, as `source.name`. */
function flatten(record: Record<string, unknown>): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  const add = (object: Record<string, unknown>, prefix: string, depth: number): void => {
    for (const [key, value] of Object.entries(object)) {
      if (!isRecord(value)) fields.set(prefix + key, value);
      else if (depth < DEEPEST) add(value, `${prefix}${key}.`, depth + 1);
    }
  };
  add(record, '', 1);
  return fields;
}

/** The key of a field: the one asked for, else a default name; in records, what was asked for alone counts. */
function keyOf(record: Map<string, unknown>, field: Field, names: FieldNames, isFile: boolean): string | undefined {
  const asked = names[field];
  const defaults = field === 'speaker' && isFile ? SPEAKER_OF_FILE : DEFAULT_NAMES[field];
  const wanted = asked === undefined ? defaults : isFile ? [asked, ...defaults] : [asked];
  for (const name of wanted) {
    if (record.has(name)) return name;
    for (const key of record.keys()) if (key.toLowerCase() === name.toLowerCase()) return key;
  }
  return undefined;
}

/** Scalars as written; lists of paragraphs or names joined; lists of objects are no text. */
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
