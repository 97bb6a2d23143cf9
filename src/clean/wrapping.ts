import { HASH_PRIME } from '../base/hash.js';
import type { Boilerplate } from './boilerplate.js';
import { copyOf, type Line } from './lines.js';

const FINAL = /[.?!:;\u2026]["'\u201c\u201d\u2019\u00bb)\]]*$/;
const SMALL_START = /^["'\u201c\u2018(]?\p{Ll}/u;
/** Shorter lines that break off are labels as likely as not. */
const LINE_WORDS = 4;
/** A text counts as wrapped if at least this many of its lines, and this share of those with a neighbour, break off … */
const WRAPPED_LINES = 3;
const WRAPPED_SHARE = 0.15;
/** … and this share of them at a word with which no heading ends. */
const UNFINISHED_SHARE = 0.15;
/** Of the usual width: a line that ends a sentence and is as long may be followed by the rest of its paragraph. */
const FULL_WIDTH = 0.75;

/**
 * Joins lines into paragraphs. In most texts a line is a paragraph; where lines were wrapped at a width, a blank line
 * ends it, or, without blank lines, a line that ends a sentence. Anywhere, a line goes on in the next one where it ends
 * with a word that no sentence ends with, or the next one begins with a small letter.
 */
export function joinLines(
  text: string,
  lines: readonly Line[],
  { unfinished }: Boilerplate,
): { units: Line[]; wrapped: boolean } {
  const final = lines.map(({ end, start }) => FINAL.test(text.slice(Math.max(start, end - 6), end)));
  const startsSmall = (i: number) => SMALL_START.test(text.slice(lines[i].start, lines[i].start + 3));
  const neighbours = (i: number) =>
    i > 0 && !lines[i].apart && !lines[i].parted && lines[i].bullet < 0 && !lines[i].reason && !lines[i - 1].reason;

  const widths: number[] = []; // of lines that break off
  let cut = 0; // how many of them at a word of `unfinished`
  let pairs = 0;
  for (let i = 1; i < lines.length; i++) {
    if (!lines[i].apart) pairs++;
    if (!neighbours(i) || lines[i - 1].words < LINE_WORDS || final[i - 1]) continue;
    widths.push(lines[i - 1].end - lines[i - 1].start);
    if (unfinished.has(lines[i - 1].last)) cut++;
  }
  const wrapped =
    widths.length >= Math.max(WRAPPED_LINES, pairs * WRAPPED_SHARE) && cut >= widths.length * UNFINISHED_SHARE;
  const width = wrapped ? widths.sort((a, b) => a - b)[widths.length >> 1] : Infinity;
  const blankSeparates = wrapped && pairs < lines.length - 1;
  const goesOn = (i: number, words: number) => {
    if (!neighbours(i)) return false;
    const { start, end, last } = lines[i - 1];
    if (!final[i - 1]) return words >= LINE_WORDS && (wrapped || unfinished.has(last) || startsSmall(i));
    return blankSeparates && end - start >= width * FULL_WIDTH && end - start <= width * 2;
  };

  const units: Line[] = [];
  lines.forEach((line, i) => {
    const unit = units[units.length - 1];
    if (unit && goesOn(i, unit.words)) {
      unit.end = line.end;
      unit.words += line.words;
      unit.hash = Math.imul(unit.hash ^ line.hash, HASH_PRIME);
    } else units.push(copyOf(line));
  });
  return { units, wrapped };
}
