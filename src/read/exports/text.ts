/** A line that is not blank, without the white space around it. */
export interface TextLine {
  text: string;
  /** Offsets into the file's text, without the white space around. */
  start: number;
  end: number;
  /** From 1, as files are counted. */
  number: number;
  /** A blank line, or the beginning, stands before it. */
  apart: boolean;
}

/** An article of a file that holds several: its body is a stretch of the file's text. */
export interface Article {
  /** What stands around the body: title, date, outlet, byline, section, length … */
  record: Record<string, string>;
  /** Offsets into the file's text; empty where the article has no text. */
  start: number;
  end: number;
  /** Lines within the body that are none of its text: they are blanked out. */
  blanked?: readonly TextLine[];
  /** Of its first line. */
  line: number;
}

/** What the elements of a page say about lines, where lines alone leave it open. */
export interface Marked {
  titles: ReadonlySet<string>;
  bylines: ReadonlySet<string>;
}

/** Splits a file that a database exported; undefined where it is none of that kind. */
export type Splitter = (lines: readonly TextLine[], marked?: Marked) => Article[] | undefined;

/** Two or three words with capitals, as in a byline without "By". */
export const isName = (text: string): boolean => /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,2}$/u.test(text);

export const SENTENCE_END = /[.!?…]["'”’)]*$/;
const LINE_END = /\r\n|[\n\r\f]/g;

export function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let number = 1;
  let apart = true;
  let from = 0;
  const add = (to: number): void => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed) {
      const start = from + raw.indexOf(trimmed);
      lines.push({ text: trimmed.replace(/\s/g, ' '), start, end: start + trimmed.length, number, apart });
    }
    apart = !trimmed;
  };
  for (const match of text.matchAll(LINE_END)) {
    add(match.index);
    from = match.index + match[0].length;
    if (match[0] !== '\f') number++;
  }
  add(text.length);
  return lines;
}

/** The stretch from the first of some lines to the last. */
export function stretch(lines: readonly TextLine[]): { start: number; end: number } {
  const last = lines[lines.length - 1];
  return last ? { start: lines[0].start, end: last.end } : { start: 0, end: 0 };
}

/** Lines cut before each that `begins` holds for; those before the first are left out. */
export function partsFrom(lines: readonly TextLine[], begins: (line: TextLine) => boolean): TextLine[][] {
  const parts: TextLine[][] = [];
  for (const line of lines) {
    if (begins(line)) parts.push([]);
    parts[parts.length - 1]?.push(line);
  }
  return parts;
}

/** Lines cut behind each that `ends` holds for; those behind the last are left out. */
export function partsUpTo(lines: readonly TextLine[], ends: (line: TextLine) => boolean): TextLine[][] {
  const parts: TextLine[][] = [];
  let part: TextLine[] = [];
  for (const line of lines) {
    part.push(line);
    if (!ends(line)) continue;
    parts.push(part);
    part = [];
  }
  return parts;
}

/** A record without the fields that are empty. */
export function compact(record: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

/** "By Tom Reyes" as "Tom Reyes". */
export const author = (byline: string | undefined): string | undefined => byline?.replace(/^\s*by\s+/i, '');

/** "30 words" as "30", "30 Wörter" too. */
export const wordCount = (length: string | undefined): string | undefined => /^[\d.,]+/.exec(length ?? '')?.[0];
