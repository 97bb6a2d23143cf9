import { HASH_PRIME } from './boilerplate.js';
import type { Line } from './lines.js';

const FINAL = /[.?!:;\u2026]["'\u201c\u201d\u2019\u00bb)\]]*$/;
const SMALL_START = /^["'\u201c\u2018(]?\p{Ll}/u;
/** Share of the neighbouring lines that must break off for a text to be wrapped, and how many of them with a small letter after. */
const WRAPPED_SHARE = 0.15;
const WRAPPED_LINES = 3;
/** Shorter ones that break off before a capital are labels as likely as not. */
const LONG_LINE_WORDS = 8;

/**
 * Joins lines into paragraphs. In most texts a line is a paragraph; where lines were wrapped at a width, a blank line
 * ends it, or, without blank lines, a line that ends a sentence. A line that begins with a small letter goes on anywhere.
 */
export function joinLines(text: string, lines: readonly Line[]): { units: Line[]; wrapped: boolean } {
  const isFinal = (i: number) => FINAL.test(text.slice(Math.max(lines[i].start, lines[i].end - 6), lines[i].end));
  const startsSmall = (i: number) => SMALL_START.test(text.slice(lines[i].start, lines[i].start + 3));
  const neighbours = (i: number) =>
    i > 0 && !lines[i].apart && lines[i].bullet < 0 && !lines[i].reason && !lines[i - 1].reason;

  const widths: number[] = []; // of lines that break off
  let small = 0; // of these, how many go on with a small letter
  let pairs = 0;
  let blanks = 0;
  for (let i = 1; i < lines.length; i++) {
    if (lines[i].apart) blanks++;
    else pairs++;
    if (!neighbours(i) || isFinal(i - 1)) continue;
    const isSmall = startsSmall(i);
    if (isSmall) small++;
    if (isSmall || lines[i - 1].words >= LONG_LINE_WORDS) widths.push(lines[i - 1].end - lines[i - 1].start);
  }
  const wrapped = small >= WRAPPED_LINES && widths.length >= pairs * WRAPPED_SHARE;
  const width = wrapped ? widths.sort((a, b) => a - b)[widths.length >> 1] : Infinity;
  const blankSeparates = wrapped && blanks > 0;
  const goesOn = (i: number) => {
    if (!neighbours(i)) return false;
    const length = lines[i - 1].end - lines[i - 1].start;
    if (!isFinal(i - 1)) return startsSmall(i) || length >= width / 2;
    return blankSeparates && length >= width * 0.75 && length <= width * 2;
  };

  const units: Line[] = [];
  lines.forEach((line, i) => {
    const unit = units[units.length - 1];
    if (unit && goesOn(i)) {
      unit.end = line.end;
      unit.words += line.words;
      unit.hash = Math.imul(unit.hash ^ line.hash, HASH_PRIME);
    } else units.push({ ...line });
  });
  return { units, wrapped };
}
