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
      const candidates = edges[page][side];
      let count = 0;
      while (count < candidates.length && isFurniture(candidates[count])) count++;
      while (count > 0 && !standsApart(candidates, count)) count--;
      for (const line of candidates.slice(0, count)) left.add(line);

      function isFurniture(line: Line): boolean {
        return PAGE_NUMBER.test(line.text) || (shape(line) !== '' && isRepeated(line, page, side));
      }
    }
    return lines.filter((line) => !left.has(line));
  });

  function standsApart(candidates: readonly Line[], count: number): boolean {
    const next = candidates[count];
    const last = candidates[count - 1];
    if (!next) return true;
    const gap = Math.abs(last.y - next.y);
    return gap > APART * spacing || Math.abs(last.size - next.size) > 1 || (gap > 0 && PAGE_NUMBER.test(last.text));
  }
}

/** Lines from an edge inwards, one more than may be furniture. */
const edge = (lines: readonly Line[], direction: 1 | -1): Line[] =>
  [...lines].sort((a, b) => (b.y - a.y) * direction).slice(0, DEEPEST + 1);

const shape = ({ text }: Line): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
