import type { Line } from './lines.js';

/** "12", "- 12 -", "Page 2 of 10", "p. 3", "iv". */
const PAGE_NUMBER = /^\W*(?:p(?:age|g|\.)?\.? ?)?(?:\d{1,4}|[ivxl]{1,6})(?: ?(?:of|\/) ?\d{1,4})?\W*$/i;
/** Lines of a head or foot, at most. */
const DEEPEST = 4;
/** Points by which the same line may stand higher or lower on another page. */
const SAME_HEIGHT = 3;
/** A head stands further from the text than lines from each other. */
const APART = 1.15;

/**
 * The lines of each page without its head and foot: page numbers, and lines at the edge, apart from the text, that
 * stand at the same height on another page with the same words, whatever their numbers.
 */
export function withoutFurniture(pages: readonly (readonly Line[])[], spacing: number): Line[][] {
  const edges = pages.map((lines) => ({ top: edge(lines, 1), bottom: edge(lines, -1) }));
  const isRepeated = (line: Line, page: number, side: 'top' | 'bottom'): boolean =>
    edges.some(
      (other, i) =>
        i !== page &&
        other[side].some((twin) => Math.abs(twin.y - line.y) <= SAME_HEIGHT && shape(twin) === shape(line)),
    );
  return pages.map((lines, page) => {
    const left = new Set<Line>();
    for (const side of ['top', 'bottom'] as const) {
      const isFurniture = (line: Line): boolean =>
        PAGE_NUMBER.test(line.text) || (shape(line) !== '' && isRepeated(line, page, side));
      for (const line of edgeBlock(edges[page][side], isFurniture, spacing)) left.add(line);
    }
    return lines.filter((line) => !left.has(line));
  });
}

/**
 * The lines from the edge to the first distance that is larger than that of lines, where all of them are furniture; and
 * a number of the page alone at the edge, however near.
 */
function edgeBlock(lines: readonly Line[], isFurniture: (line: Line) => boolean, spacing: number): readonly Line[] {
  const numbers = lines.length && PAGE_NUMBER.test(lines[0].text) ? 1 : 0;
  let end = 1;
  while (end < lines.length && !isApart(lines[end - 1], lines[end], spacing)) end++;
  const isBlock = end < lines.length && lines.slice(0, end).every(isFurniture);
  const block = lines.slice(0, isBlock ? end : numbers);
  // a head may be a line of its own above another: a rule of the house above the title and the page
  const next = lines[block.length];
  const follows = block.length > 0 && next !== undefined && isFurniture(next);
  const after = lines[block.length + 1];
  return follows && after && isApart(next, after, spacing) ? lines.slice(0, block.length + 1) : block;
}

const isApart = (one: Line, other: Line, spacing: number): boolean =>
  Math.abs(one.y - other.y) > APART * spacing || Math.abs(one.size - other.size) > 1;

/** Lines from an edge inwards, one more than may be furniture. */
const edge = (lines: readonly Line[], direction: 1 | -1): Line[] =>
  [...lines].sort((a, b) => (b.y - a.y) * direction).slice(0, DEEPEST + 1);

const shape = ({ text }: Line): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
