/** A piece of text as pdf.js gives it. */
export interface Item {
  readonly str: string;
  /** Scale and turn in the first four numbers, then the place: points from the left and from the bottom. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

/** A printed line; lengths in points, `y` from the bottom of the page. */
export interface Line {
  text: string;
  x: number;
  y: number;
  right: number;
  size: number;
}

/** Pieces whose bases are no further apart, in sizes, are one line: so the marks of footnotes are. */
const SAME_LINE = 0.5;
/** A gap, in sizes, that is a blank. */
const BLANK = 0.2;
const NOTE_MARK = /^\d{1,3}$/;

/** Puts pieces together to lines, in the order of the file. Turned text (watermarks) and marks of footnotes are left out. */
export function linesOf(items: readonly Item[]): Line[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  for (const item of items) {
    const [a, b, , , x, y] = item.transform;
    const size = Math.hypot(a, b);
    if (item.str && size && Math.abs(b) <= Math.abs(a) / 10) {
      if (line && !isSameLine(line, x, y, size)) line = undefined;
      if (!line) {
        line = { text: '', x, y, right: x, size: item.str.trim() ? size : 0 };
        lines.push(line);
      }
      append(line, item.str, { x, y, size, width: item.width });
    }
    if (item.hasEOL) line = undefined;
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() })).filter(({ text }) => text);
}

const isSameLine = (line: Line, x: number, y: number, size: number): boolean =>
  Math.abs(line.y - y) <= SAME_LINE * Math.max(line.size, size) && x >= line.right - Math.max(line.size, size) * 2;

function append(line: Line, str: string, at: { x: number; y: number; size: number; width: number }): void {
  const isRaised = at.size < line.size * 0.8 && at.y > line.y + 1;
  if (isRaised && NOTE_MARK.test(str.trim()) && /[\p{L}\p{P}]$/u.test(line.text)) return;
  const gap = at.x - line.right;
  if (line.text && gap > BLANK * at.size && !/\s$/.test(line.text)) line.text += ' ';
  line.text += str;
  if (!str.trim()) return;
  if (at.size > line.size) [line.size, line.y] = [at.size, at.y];
  line.right = Math.max(line.right, at.x + at.width);
}
