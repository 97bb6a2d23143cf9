import { shape } from '../mend/pages.js';
import type { Line } from './lines.js';

/** "12", "- 12 -", "Page 2 of 10", "p. 3", "iv". */
const PAGE_NUMBER = /^\W*(?:p(?:age|g|\.)?\.? ?)?(?:\d{1,4}|[ivxl]{1,6})(?: ?(?:of|\/) ?\d{1,4})?\W*$/i;
/** What is counted on its own: "Table 2" on page 2 is no head. */
const COUNTED = /^(?:table|figure|fig|chapter|section|part|annex|appendix|article|item|no|step|question)\b/i;
const HEAD_WORDS = 12;
/** Lines of a head or foot, at most. */
const DEEPEST = 4;
/** Points by which the same line may stand higher or lower on another page. */
const SAME_HEIGHT = 3;
/** A head stands further from the text than lines from each other. */
const APART = 1.15;

/**
 * The lines of each page without its head and foot: page numbers, and lines at the edge, apart from the text, that
 * stand at the same height on another page with the same words, whatever their numbers, or that hold the page's number.
 */
export function withoutFurniture(pages: readonly (readonly Line[])[], spacing: number): Line[][] {
  const sides = ([1, -1] as const).map((direction) => {
    const edges = pages.map((lines) => edge(lines, direction));
    return { edges, places: placesOf(edges) };
  });
  return pages.map((lines, page) => {
    const left = new Set<Line>();
    for (const { edges, places } of sides) {
      const isFurniture = ({ text, y }: Line): boolean =>
        PAGE_NUMBER.test(text) ||
        (pages.length > 1 && isNumbered(text, page + 1)) ||
        (places.get(shape(text)) ?? []).some((twin) => twin.page !== page && Math.abs(twin.y - y) <= SAME_HEIGHT);
      for (const line of edgeBlock(edges[page], isFurniture, spacing)) left.add(line);
    }
    return lines.filter((line) => !left.has(line));
  });
}

/** "Elm Journal of Water Law 2": a head of one page only, with the number of that page. */
function isNumbered(text: string, page: number): boolean {
  const words = text.split(/\s+/);
  const isShort = words.length > 2 && words.length <= HEAD_WORDS;
  const holds = words[0] === String(page) || words[words.length - 1] === String(page);
  return isShort && holds && !COUNTED.test(text);
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
  // a head may have two blocks: a line about the publisher above the one with the title and the page
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

/** Where each line of words stands at one edge of the pages. */
function placesOf(edges: readonly (readonly Line[])[]): Map<string, { page: number; y: number }[]> {
  const places = new Map<string, { page: number; y: number }[]>();
  for (const [page, lines] of edges.entries()) {
    for (const { text, y } of lines) {
      const words = shape(text);
      const known = places.get(words);
      if (known) known.push({ page, y });
      else places.set(words, [{ page, y }]);
    }
  }
  places.delete(''); // numbers alone
  return places;
}
