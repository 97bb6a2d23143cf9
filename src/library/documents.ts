import { type Report, StanceError } from '../base/errors.js';
import { didYouMean } from '../base/nearest.js';
import { toDate } from '../read/dates/dates.js';
import { type ReadOptions, readDocuments } from '../read/read.js';
import type { Document } from '../types/text.js';
import type { Document as Given, Input } from './types.js';

/** The documents of an input, one at a time. Documents without text, or with the id of another one, are reported and left out. */
export async function* documentsOf(input: Input, options: ReadOptions, report: Report): AsyncGenerator<Document> {
  if (typeof input === 'string') yield* readDocuments([input], options, report);
  else if (isPaths(input)) yield* readDocuments(input, options, report);
  else yield* fromObjects(input, report);
}

const isPaths = (input: unknown): input is readonly string[] =>
  Array.isArray(input) && input.length > 0 && input.every((one) => typeof one === 'string');

async function* fromObjects(input: Iterable<Given> | AsyncIterable<Given>, report: Report): AsyncGenerator<Document> {
  if (input === null || typeof input !== 'object' || !(Symbol.iterator in input || Symbol.asyncIterator in input))
    throw notADocument('the input of analyze() must be paths, or an iterable of documents');
  const ids = new Set<string>();
  for await (const given of input) {
    const document = toDocument(given, report);
    if (!document.text.trim())
      report({ level: 'error', code: 'empty-text', message: `no text in the document "${document.id}"` });
    else if (ids.has(document.id))
      report({
        level: 'error',
        code: 'duplicate-id',
        message: `another document has the id "${document.id}"`,
        hint: 'Give each document an id of its own.',
      });
    else yield document;
    ids.add(document.id);
  }
}

const FIELDS = ['id', 'text', 'title', 'date', 'outlet', 'speaker'] as const;
const KNOWN: readonly string[] = [...FIELDS, 'metadata'];

/** Gives a document's fields the form that reading a file gives them. */
function toDocument(given: Given, report: Report): Document {
  checkDocument(given);
  const document: Document = { id: oneLine(given.id), text: given.text, metadata: {} };
  for (const field of ['title', 'outlet', 'speaker'] as const) {
    const value = oneLine(given[field] ?? '');
    if (value) document[field] = value;
  }
  for (const [name, value] of Object.entries(given.metadata ?? {})) define(document.metadata, name, String(value));
  if (given.date) addDate(document, given.date, report);
  return document;
}

/** Throws for anything that is not a document, as it may come from JavaScript. */
function checkDocument(given: Given): void {
  if (given === null || typeof given !== 'object') throw notADocument(`${JSON.stringify(given)} is not a document`);
  const unknown = Object.keys(given).find((name) => !KNOWN.includes(name));
  if (unknown !== undefined)
    throw notADocument(
      `a document has no field "${unknown}"`,
      didYouMean(unknown, KNOWN) ?? 'Other fields belong in its metadata.',
    );
  for (const field of FIELDS) {
    const isNeeded = field === 'id' || field === 'text';
    const value: unknown = given[field] ?? undefined;
    if (typeof value !== 'string' && (isNeeded || value !== undefined))
      throw notADocument(`the ${field} of a document must be a string`);
  }
  if (!given.id.trim()) throw notADocument('the id of a document must not be empty');
}

function addDate(document: Document, written: string, report: Report): void {
  const date = toDate(written);
  if (date) document.date = date;
  else {
    document.metadata.date = written;
    report({
      level: 'warning',
      code: 'unclear-date',
      message: `the date "${written.slice(0, 40)}" of the document "${document.id}" names no day, month or year`,
      hint: 'Write dates as 2021-05-07. It is kept in the metadata and not used as the date.',
    });
  }
}

const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();

/** Sets a field, even one called `__proto__`. */
function define(metadata: Record<string, string>, name: string, value: string): void {
  Object.defineProperty(metadata, name, { value, enumerable: true, writable: true, configurable: true });
}

function notADocument(message: string, hint?: string): StanceError {
  const shape = 'A document is an object { id, text, title, date, outlet, speaker, metadata }; id and text are needed.';
  return new StanceError({ code: 'not-a-document', message, hint: hint ?? shape });
}
