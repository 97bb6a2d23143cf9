import type { Diagnostic } from '../errors.js';
import type { Document } from '../types.js';
import { toDay } from './dates.js';
import type { Draft, Field, FieldNames, InputFile } from './types.js';

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

/**
 * Gives a draft's fields their meaning; the document is absent where there is no text. A date that names no day stays
 * in the metadata, with a warning.
 */
export function toDocument(
  draft: Draft,
  file: InputFile,
  names: FieldNames,
): { document?: Omit<Document, 'id'> & { id?: string }; problems: Diagnostic[] } {
  const { record, body, line } = draft;
  const place = { file: file.shown, line };
  const used = new Set<string>();
  const take = (field: Field): string | undefined => {
    const key = keyOf(record, field, names, body !== undefined);
    const value = key === undefined ? undefined : toText(record[key])?.trim();
    if (key !== undefined && value) used.add(key);
    return value || undefined;
  };

  const problems: Diagnostic[] = [];
  const textKey = body === undefined ? keyOf(record, 'text', names, false) : undefined;
  if (body === undefined && textKey === undefined) {
    const wanted = names.text ?? DEFAULT_NAMES.text.join(', ');
    problems.push({
      level: 'error',
      code: 'missing-field',
      message: `no field for the text (${wanted}) among ${Object.keys(record).slice(0, 12).join(', ') || 'no fields'}`,
      ...place,
      hint: 'Name it with --text-field.',
    });
    return { problems };
  }
  if (textKey !== undefined) used.add(textKey);
  const text = body ?? toText(record[textKey as string], '\n\n') ?? '';
  if (!text.trim()) {
    problems.push({
      level: 'error',
      code: line === undefined ? 'empty-file' : 'empty-text',
      message: 'no text in it',
      ...place,
      hint: 'It was passed over.',
    });
    return { problems };
  }

  const document: Omit<Document, 'id'> & { id?: string } = { text, metadata: {} };
  const id = take('id');
  if (id) document.id = oneLine(id);
  const title = take('title') ?? draft.title?.trim();
  if (title) document.title = oneLine(title);
  const outlet = take('outlet');
  if (outlet) document.outlet = oneLine(outlet);
  const speaker = take('speaker');
  if (speaker) document.speaker = oneLine(speaker);
  const written = take('date');
  const day = written === undefined ? undefined : toDay(written);
  if (day) document.date = day;
  else if (written !== undefined) {
    document.metadata.date = oneLine(written);
    problems.push({
      level: 'warning',
      code: 'unclear-date',
      message: `“${oneLine(written).slice(0, 40)}” does not name one day`,
      ...place,
      hint: 'Write dates as 2021-05-07. It is kept in the metadata and not used as the date.',
    });
  }
  for (const [key, value] of Object.entries(record)) {
    if (used.has(key) || Object.hasOwn(document.metadata, key)) continue;
    const string = toText(value)?.trim();
    if (string) define(document.metadata, key, string);
  }
  return { document, problems };
}

/** The record's key for a field: the one asked for, else a default name; asked-for names bind where the record is all there is. */
function keyOf(record: Record<string, unknown>, field: Field, names: FieldNames, isFile: boolean): string | undefined {
  const asked = names[field];
  const defaults = field === 'speaker' && isFile ? SPEAKER_OF_FILE : DEFAULT_NAMES[field];
  const wanted = asked === undefined ? defaults : isFile ? [asked, ...defaults] : [asked];
  for (const name of wanted) {
    if (Object.hasOwn(record, name)) return name;
    const key = Object.keys(record).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
    if (key !== undefined) return key;
  }
  return undefined;
}

/** Scalars as written; lists of paragraphs or names joined; nested objects are not text. */
function toText(value: unknown, between = '; '): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.length && value.every((item) => typeof item !== 'object')) {
    return value.join(between);
  }
  return undefined;
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ');
}

/** A record may name a field `__proto__`. */
function define(metadata: Record<string, string>, key: string, value: string): void {
  Object.defineProperty(metadata, key, { value, enumerable: true, writable: true, configurable: true });
}
