import { collapsed } from '../../base/plain.js';
import { joinHyphens } from '../mend/hyphens.js';
import { SMALL_START } from '../mend/pages.js';
import { withoutFurniture } from './furniture.js';
import type { Line } from './lines.js';

const SENTENCE_END = /[.!?…:]["'”’)\]]*$/;
const ITEM = /^[•◦▪‣●]|^(?:[–—-]|\(?(?:\d{1,2}|[a-z])[.)])\s/;
/** "THE PRESIDENT:", "Ada Obi:", "Q." before what somebody says. */
const LABEL = /^(?:[QA][.:]|\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4}:)(?=\s|$)/u;
/** Times the usual distance of lines: more is the distance of paragraphs. */
const GAP = 1.25;
/** Share of the body's size below which lines at the foot are notes. */
const SMALL = 0.92;

/** The mark of a footnote before its text. */
const NOTE_START = /^(?:\d{1,3}(?!\d)|[*†‡])/;
const BULLET = /^[•◦▪‣●]\s*/;

interface Measures {
  /** Size of most text. */
  readonly size: number;
  /** Distance of most lines. */
  readonly spacing: number;
}

/** The text of a PDF: paragraphs as they were before they were printed, across lines and pages, apart by a blank line. */
export function textOfPages(pages: readonly (readonly Line[])[]): string {
  const measures = { size: commonest(pages.flat(), ({ size }) => size), spacing: spacingOf(pages) };
  const flow = new Flow(measures);
  for (const lines of withoutFurniture(pages, measures.spacing)) flow.page(lines);
  return joinHyphens(flow.end().join('\n\n'))
    .split('\n\n')
    .map((paragraph) => collapsed(paragraph.replace(BULLET, '')))
    .filter(Boolean)
    .join('\n\n');
}

/** Puts lines together, and footnotes behind the paragraph that they interrupt. */
class Flow {
  private readonly done: string[] = [];
  private open: Line[] = [];
  private notes: string[] = [];

  constructor(private readonly measures: Measures) {}

  page(lines: readonly Line[]): void {
    for (const column of columnsOf(lines)) {
      const notesFrom = this.notesFrom(column);
      this.column(column.slice(0, notesFrom));
      this.addNotes(column.slice(notesFrom));
    }
  }

  private addNotes(lines: readonly Line[]): void {
    const note: Line[] = [];
    for (const line of lines) {
      if (note.length && NOTE_START.test(line.text)) this.notes.push(joined(note.splice(0)));
      note.push(line);
    }
    if (note.length) this.notes.push(joined(note));
  }

  /** Its first line may go on with the paragraph of the column or page before. */
  private column(lines: readonly Line[]): void {
    const edges = { left: leftOf(lines), right: rightOf(lines) };
    for (const [i, line] of lines.entries()) {
      const last = this.open.at(-1);
      if (last && (i === 0 ? breaksAtPage(last, line) : this.breaks(last, line, edges))) this.close();
      this.open.push(line);
    }
  }

  end(): string[] {
    this.close();
    return this.done;
  }

  private close(): void {
    if (this.open.length) this.done.push(joined(this.open));
    this.done.push(...this.notes);
    this.open = [];
    this.notes = [];
  }

  /** Index of the first line of the notes at the foot: small to the end of the page. */
  private notesFrom(lines: readonly Line[]): number {
    let from = lines.length;
    while (from > 0 && lines[from - 1].size < this.measures.size * SMALL) from--;
    const first = lines[from];
    return first && NOTE_START.test(first.text) ? from : lines.length;
  }

  private breaks(last: Line, line: Line, { left, right }: { left: number; right: number }): boolean {
    if (Math.abs(last.size - line.size) > last.size * 0.1) return true;
    if (last.y - line.y > GAP * this.measures.spacing * (line.size / this.measures.size || 1)) return true;
    if (ITEM.test(line.text)) return true;
    const ends = SENTENCE_END.test(last.text);
    if (ends && LABEL.test(line.text)) return true;
    const isNew = ends || hadRoom(last, line, right);
    if (isNew && !SMALL_START.test(line.text) && isIndented(line, left) && !isIndented(last, left)) return true;
    return (ends || !SMALL_START.test(line.text)) && hadRoom(last, line, right);
  }
}

const isIndented = ({ x, size }: Line, left: number): boolean => x - left > size * 0.7 && x - left < size * 5;

/** Whether the first word of a line would have stood at the end of the line before, so that somebody ended that one. */
function hadRoom(last: Line, line: Line, right: number): boolean {
  const word = line.text.split(' ', 1)[0].length;
  const letter = Math.min((line.right - line.x) / line.text.length, line.size * 0.55);
  return right - last.right > (word + 1.5) * letter;
}

/** Lines of one column: where a line stands above the one before, the next column begins. */
function columnsOf(lines: readonly Line[]): Line[][] {
  const columns: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    if (i === 0 || line.y > lines[i - 1].y + line.size) columns.push([]);
    columns[columns.length - 1].push(line);
  }
  return columns;
}

/** Where lines begin that are not indented: the furthest place to the left that a second line comes near, too. */
function leftOf(lines: readonly Line[]): number {
  const starts = lines.map(({ x }) => x).sort((a, b) => a - b);
  return starts.find((start, i) => i + 1 < starts.length && starts[i + 1] - start < 2) ?? starts[0] ?? 0;
}

/** Of all lines, the share that must end at one place to show where full lines end. */
const FULL_SHARE = 0.25;

/**
 * Where lines end that are full: the furthest place that many lines come near, so that one that stands across two columns shows nothing. Where most
 * lines are short, the end of the longest.
 */
function rightOf(lines: readonly Line[]): number {
  const ends = lines.map(({ right }) => right).sort((a, b) => b - a);
  const others = Math.max(1, Math.ceil(FULL_SHARE * ends.length) - 1);
  return ends.find((end, i) => i + others < ends.length && end - ends[i + others] < 10) ?? ends[0] ?? 0;
}

const joined = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('\n');

/** Whether a paragraph ends with a page or column. */
const breaksAtPage = (last: Line, line: Line): boolean =>
  SENTENCE_END.test(last.text) || Math.abs(last.size - line.size) > last.size * 0.1 || ITEM.test(line.text);

/** The value that most characters have, rounded to half a point. */
function commonest(lines: readonly Line[], value: (line: Line) => number): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const key = Math.round(value(line) * 2) / 2;
    counts.set(key, (counts.get(key) ?? 0) + line.text.length);
  }
  let best = 0;
  for (const [key, count] of counts) if (count > (counts.get(best) ?? 0)) best = key;
  return best;
}

/** The distance that most neighbouring lines have. */
function spacingOf(pages: readonly (readonly Line[])[]): number {
  const gaps = pages.flatMap((lines) =>
    lines
      .slice(1)
      .map((line, i) => ({ ...line, x: lines[i].y - line.y }))
      .filter(({ x, size }) => x > size * 0.5 && x < size * 3),
  );
  return commonest(gaps, ({ x }) => x) || 14;
}
