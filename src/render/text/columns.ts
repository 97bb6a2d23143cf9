import type { Style } from './style.js';
import { widthOf } from './width.js';

const GAP = 2;

/** Lines in columns as wide as their cells. `align` has a letter per column, l(eft) or r(ight); the last column is cut to fit. */
export function columns(heads: readonly string[], lines: readonly string[][], align: string, style: Style): string {
  const widths = heads.map((head, i) =>
    Math.max(...[head, ...lines.map((line) => line[i])].map((cell) => widthOf(cell))),
  );
  const room = style.width - widths.slice(0, -1).reduce((sum, width) => sum + width + GAP, 0);
  const set = (line: readonly string[]): string =>
    line
      .map((cell, i) => {
        if (i === line.length - 1 && align[i] === 'l') return cut(cell, room);
        const blanks = ' '.repeat(widths[i] - widthOf(cell));
        return align[i] === 'r' ? blanks + cell : cell + blanks;
      })
      .join(' '.repeat(GAP))
      .trimEnd();
  return `${[style.strong(set(heads)), ...lines.map(set)].join('\n')}\n`;
}

/** Cuts text to `room` columns. Style it afterwards, or the cut may lose the end of a style. */
export function cut(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  let kept = '';
  for (const character of text) {
    if (widthOf(kept + character) > room - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
