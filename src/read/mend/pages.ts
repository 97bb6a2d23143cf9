import { linesOf, type TextLine } from '../exports/text.js';

/** "Page 2 of 10", "p. 3", "Page 2 of 10 Daily News": furniture wherever it stands. */
const PAGE = /^\W*p(?:age|g|\.)?\.? ?\d{1,4}(?: ?(?:of|\/) ?\d{1,4}(?:\W.{0,60})?)?\W*$/i;
/** "12", "- 12 -": furniture where it stands alone. */
const NUMBER = /^\W*\d{1,4}\W*$/;
const SMALL_HEAD = /^\p{Ll}/u;
const SENTENCE_END = /[.!?…:;]["'”’)\]]*$/;
/** A line that begins in small letters goes on with a sentence. */
export const SMALL_START = /^["“‘(]?\p{Ll}/u;
/** Without such a line, nothing goes on. */
const SMALL_LINE = /[\n\f][ \t]*["“‘(]?\p{Ll}/u;
/** Heads and feet between two pages. */
const MOST_BETWEEN = 4;
const HEAD_WORDS = 12;

/**
 * Sentences that go on across the foot of a page and the head of the next one: what stands between is blanked out, but for a
 * line's end, so that the text keeps its length. Elsewhere heads and feet stay. They are page numbers, and lines that come
 * again with other numbers.
 */
export function joinPages(text: string): string {
  if (!SMALL_LINE.test(text)) return text;
  const lines = linesOf(text);
  const times = new Map<string, number>();
  for (const line of lines) {
    const words = shape(line.text);
    times.set(words, (times.get(words) ?? 0) + 1);
  }
  const isHead = ({ text }: TextLine): boolean =>
    NUMBER.test(text) ||
    (!SENTENCE_END.test(text) &&
      !SMALL_HEAD.test(text) &&
      text.split(/\s+/).length <= HEAD_WORDS &&
      (times.get(shape(text)) ?? 0) > 1);
  const isFurniture = (line: TextLine): boolean => PAGE.test(line.text) || isHead(line);

  const pieces: string[] = [];
  let from = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    if (SENTENCE_END.test(lines[i].text) || isFurniture(lines[i])) continue;
    let next = i + 1;
    while (next < lines.length && next - i <= MOST_BETWEEN && isFurniture(lines[next])) next++;
    if (next >= lines.length || !SMALL_START.test(lines[next].text)) continue;
    const between = text.slice(lines[i].end, lines[next].start);
    const isApart = between.includes('\f') || (lines[i + 1].apart && lines[next].apart && next > i + 1);
    if (!isApart && !lines.slice(i + 1, next).some(({ text }) => PAGE.test(text))) continue;
    pieces.push(text.slice(from, lines[i].end), `${' '.repeat(between.length - 1)}\n`);
    from = lines[next].start;
  }
  return pieces.length ? pieces.join('') + text.slice(from) : text;
}

/** A line's words: numbers change from page to page, and stand left and right by turns. */
export const shape = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
