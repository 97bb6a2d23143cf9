import type { Line } from './lines.js';

/** A paragraph: its first and last line. */
export interface Unit extends Line {
  lines: number;
}

const FINAL = /[.?!:;\u2026]["'\u201c\u201d\u2019\u00bb)\]]*$/;
const SMALL_START = /^["'\u201c\u2018(]?\p{Ll}/u;
/** Share of the neighbouring lines that must run on for a text to be wrapped by hand. */
const WRAPPED_SHARE = 0.15;
const WRAPPED_LINES = 3;

/**
 * Joins lines into paragraphs. In most texts a line is a paragraph; where lines were wrapped at a width, a blank line
 * ends it, or, without blank lines, a line that ends a sentence. A line that begins with a small letter goes on anywhere.
 */
export function joinLines(text: string, lines: readonly Line[]): Unit[] {
  const final = lines.map(({ start, end }) => FINAL.test(text.slice(Math.max(start, end - 6), end)));
  const small = lines.map(({ start }) => SMALL_START.test(text.slice(start, start + 3)));
  const neighbours = (i: number) =>
    i > 0 && !lines[i].apart && lines[i].bullet < 0 && !lines[i].reason && !lines[i - 1].reason;
  const runsOn = (i: number) => neighbours(i) && !final[i - 1] && small[i];

  const widths: number[] = [];
  let pairs = 0;
  let blanks = 0;
  for (let i = 1; i < lines.length; i++) {
    if (lines[i].apart) blanks++;
    else pairs++;
    if (runsOn(i)) widths.push(lines[i - 1].end - lines[i - 1].start);
  }
  const wrapped = widths.length >= WRAPPED_LINES && widths.length >= pairs * WRAPPED_SHARE;
  const width = wrapped ? widths.sort((a, b) => a - b)[widths.length >> 1] : Infinity;
  const blankSeparates = wrapped && blanks > 0;
  const goesOn = (i: number) => {
    if (!neighbours(i)) return false;
    const length = lines[i - 1].end - lines[i - 1].start;
    if (!final[i - 1]) return small[i] || length >= width / 2;
    return blankSeparates && length >= width * 0.75 && length <= width * 2;
  };

  const units: Unit[] = [];
  lines.forEach((line, i) => {
    const unit = units[units.length - 1];
    if (unit && goesOn(i)) {
      unit.end = line.end;
      unit.words += line.words;
      unit.lines++;
    } else units.push({ ...line, lines: 1 });
  });
  return units;
}
