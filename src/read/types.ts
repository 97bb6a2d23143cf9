import type { Readable } from 'node:stream';
import type { Report } from '../base/errors.js';
import type { Emphasis } from '../types/text.js';
import type { Guard } from './guard/guard.js';
import type { Limits } from './guard/limits.js';
import type { InputFile } from './input-file.js';
import type { Language } from './languages.js';

export type { InputFile } from './input-file.js';

export const FIELDS = ['id', 'text', 'title', 'date', 'outlet', 'speaker'] as const;
export type Field = (typeof FIELDS)[number];
/** Which field of a record holds what, where the default names do not fit. */
export type FieldNames = Partial<Record<Field, string>>;

/** One document as its format yields it, before fields have their meaning. */
export interface Draft {
  /** Fields of the record, or of the file's metadata. */
  record: Record<string, unknown>;
  /** The text, where the format itself says which part of the file it is; else a field of the record. */
  body?: string;
  /** Of the text, what the format sets in bold or italics at the beginning of a paragraph, in order. */
  emphasis?: Emphasis[];
  /** What the format suggests where the record names none. */
  title?: string;
  /** Number of the record's first line in the file, from 1; absent where the file is one document. */
  line?: number;
  /** Number of the record in that line, from 1, where it holds several. */
  part?: number;
}

export interface FormatInput {
  file: InputFile;
  /** Raw bytes, already gunzipped. */
  bytes: AsyncIterable<Uint8Array>;
  report: Report;
  options: ReadOptions;
  /** Through which bytes are gathered and parsers are called. */
  guard: Guard;
}

/** Reads one format. Throws `StanceError` where the file as a whole cannot be read. */
export type FormatReader = (input: FormatInput) => AsyncIterable<Draft>;

export interface ReadOptions {
  fields?: FieldNames;
  /** Where the records are inside a JSON object: `articles`, `response.results`. */
  records?: string;
  /** A regular expression; a line in which it is found begins another document of a text file. */
  split?: string;
  /** How dates are written: `dmy`, `%d/%m/%Y`, `DD/MM/YYYY`. */
  dateFormat?: string;
  /** Ending of the format of standard input and of pipes, such as `csv`; without it their first line tells. */
  inputFormat?: string;
  /** `any` where documents in other languages than English are read too. */
  language?: Language;
  /** Read where an input is `-`. */
  stdin?: Readable;
  /** Folder that relative inputs start from; the process's own by default. */
  cwd?: string;
  /** What a document may ask of the machine, where it is not the default. */
  limits?: Partial<Limits>;
}
