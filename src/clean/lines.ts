import { type Boilerplate, FILTER_MASK, hashUnit } from './boilerplate.js';

/** A line that is not blank, without the white space and bullets around it. */
export interface Line {
  start: number;
  end: number;
  words: number;
  /** A blank line, or the document's beginning, stands before it. */
  apart: boolean;
  /** Where its bullet begins, or -1. */
  bullet: number;
  /** The rules that one of its words calls for, ascending; most lines have none. */
  rules: readonly number[];
  /** Set once it is known to be no prose: why. */
  reason?: string;
}

const BULLETS = /^[\u2022\u2023\u25e6\u2043\u2219\u25aa\u25cf\u25ba\u25b6\u00b7\u2013*>-]+\s+/;
const NONE: readonly number[] = [];

/** Cuts a text into lines at any line end, counting words and looking them up in one pass. */
export function readLines(text: string, boilerplate: Boilerplate): Line[] {
  const lines: Line[] = [];
  let apart = true;
  for (let from = 0; from <= text.length; ) {
    let end = from;
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
    const next = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
    const line = readLine(text, from, end, boilerplate);
    if (line) {
      line.apart = apart;
      lines.push(line);
    }
    apart = !line;
    from = next;
  }
  return lines;
}

function isLineEnd(unit: number): boolean {
  return (
    unit === 10 || unit === 13 || unit === 12 || unit === 11 || unit === 0x2028 || unit === 0x2029 || unit === 0x85
  );
}

function readLine(text: string, from: number, to: number, boilerplate: Boilerplate): Line | undefined {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start === end) return undefined;
  let bullet = -1;
  if (!isWordUnit(text.charCodeAt(start))) {
    const match = BULLETS.exec(text.slice(start, Math.min(end, start + 20)));
    if (match && start + match[0].length < end) {
      bullet = start;
      start += match[0].length;
    }
  }
  let words = 0;
  let rules: Set<number> | undefined;
  let hash = 0;
  let inWord = false;
  for (let i = start; i <= end; i++) {
    const unit = i < end ? text.charCodeAt(i) : 32;
    if (isWordUnit(unit)) {
      hash = hashUnit(inWord ? hash : 0x811c9dc5, unit);
      inWord = true;
    } else if (inWord) {
      inWord = false;
      words++;
      if (boilerplate.filter[hash & FILTER_MASK]) {
        const found = boilerplate.byWord.get(hash);
        if (found) {
          rules ??= new Set();
          for (const rule of found) rules.add(rule);
        }
      }
    }
  }
  return { start, end, words, apart: false, bullet, rules: rules ? [...rules].sort((a, b) => a - b) : NONE };
}

/** Letters and digits; beyond ASCII, whatever is no punctuation or space of news text. */
function isWordUnit(unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
  return unit > 0xbf && (unit < 0x2000 || unit > 0x206f) && unit !== 0x3000 && unit !== 0xfeff;
}

function isSpace(unit: number): boolean {
  return (
    unit === 32 ||
    (unit >= 9 && unit <= 13) ||
    unit === 0xa0 ||
    unit === 0x85 ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x202f ||
    unit === 0x2060 ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}
