import type { Style } from './style.js';
import { widthOf, wrap } from './width.js';

const GAP = 2;
/** Columns of text become no narrower than this, unless all of their cells are. */
const NARROWEST = 16;
/** A cell takes at most so many lines. */
const MOST_LINES = 4;

/** How a column is set: text that wraps, figures that are never cut, or an example of which one line is enough. */
type Align = 'l' | 'r' | 'x';

/** Heads and rows in columns that fit `style.width`. `align` has a letter per column, l(eft), r(ight) or x, an example. */
export function columns(heads: readonly string[], rows: readonly string[][], align: string, style: Style): string {
  const set = rowsInColumns(heads, rows, align, style);
  return `${[set.head, ...set.rows].join('\n')}\n`;
}

/** The same, row by row: a row whose text wraps has several lines. */
export function rowsInColumns(
  heads: readonly string[],
  rows: readonly string[][],
  align: string,
  style: Style,
): { head: string; rows: string[] } {
  const aligned = [...align] as Align[];
  const wanted = heads.map((head, i) => Math.max(...[head, ...rows.map((row) => row[i])].map((cell) => widthOf(cell))));
  const widths = fitted(wanted, heads, aligned, style.width);
  const set = (row: readonly string[]): string => setRow(row, widths, aligned);
  return { head: style.strong(set(heads)), rows: rows.map(set) };
}

/** The widths, with columns of text made narrower, the widest first, until all fit or all are as narrow as they may be. */
function fitted(wanted: readonly number[], heads: readonly string[], align: readonly Align[], room: number): number[] {
  const widths = [...wanted];
  const least = heads.map((head, i) =>
    align[i] === 'r' ? wanted[i] : Math.min(wanted[i], Math.max(NARROWEST, widthOf(head))),
  );
  let over = widths.reduce((sum, width) => sum + width + GAP, -GAP) - room;
  while (over > 0) {
    const spare = widths.map((width, i) => (width > least[i] ? width : 0));
    const widest = spare.indexOf(Math.max(...spare));
    if (!spare[widest]) break;
    const next = Math.max(least[widest], ...spare.filter((width) => width < spare[widest]));
    const less = Math.min(over, Math.max(1, widths[widest] - next));
    widths[widest] -= less;
    over -= less;
  }
  return widths;
}

function setRow(row: readonly string[], widths: readonly number[], align: readonly Align[]): string {
  const cells = row.map((cell, i) =>
    align[i] === 'r' ? [cell] : linesOf(cell, widths[i], align[i] === 'x' ? 1 : MOST_LINES),
  );
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    cells
      .map((lines, i) => padded(lines[at] ?? '', widths[i], align[i] === 'r' ? 'right' : 'left'))
      .join(' '.repeat(GAP))
      .trimEnd(),
  ).join('\n');
}

/** Text with blanks up to a width; its styles do not count. */
export function padded(text: string, width: number, align: 'left' | 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'right' ? blanks + text : text + blanks;
}

/**
 * Text without styles as at most `most` lines of at most `room` columns; where it is longer, the last one ends in an ellipsis.
 */
export function linesOf(text: string, room: number, most: number): string[] {
  if (widthOf(text) <= room) return [text];
  const lines = most === 1 ? [text] : wrappedLines(text, room);
  const [last, ...more] = lines.slice(most - 1);
  if (last === undefined) return lines.map((line) => cut(line, room));
  const end = more.length ? shortened(last, room) : cut(last, room);
  return [...lines.slice(0, most - 1).map((line) => cut(line, room)), end];
}

/** A place where a word may break, behind its hyphen; it has no width. */
const BREAK = '\u200b ';

/** Lines of at most `room` columns, broken at blanks and behind hyphens; inside a word only where that is longer than a line. */
function wrappedLines(text: string, room: number): string[] {
  return wrap(text.replace(/-(?=[\p{L}\p{N}])/gu, `-${BREAK}`), room, { hard: true })
    .split('\n')
    .map((line) => line.replaceAll(BREAK, '').replaceAll('\u200b', '').trim());
}

/** Cuts text to `room` columns. Style it afterwards, or the cut may lose the end of a style. */
export function cut(text: string, room: number): string {
  return widthOf(text) <= room ? text : shortened(text, room);
}

function shortened(text: string, room: number): string {
  let kept = '';
  for (const character of text) {
    if (widthOf(kept + character) > room - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
