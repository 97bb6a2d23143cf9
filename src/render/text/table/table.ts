import Table, { type Cell } from 'cli-table3';
import { oneLine } from '../../../base/plain.js';
import type { Group } from '../../../table/rows.js';
import { cut } from '../columns.js';
import { count } from '../numbers.js';
import type { Style } from '../style.js';
import { widthOf, wrap } from '../width.js';
import { GAP } from './columns.js';
import { footer, type TableData } from './footer.js';
import { chooseColumns, type SizedColumn } from './table-columns.js';
import { viewOf } from './view-of.js';

const MIN_NAME = 16;
const MAX_NAME = 34;
/** Names shrink to this where figures need the room. */
const SHORTEST_NAME = 8;
const MIN_COUNT = 5;
/** Bars are drawn from this width on. */
const WIDE = 120;
/** Wider than its figures: it reaches to the left, over the names. */
const STATEMENTS = 'statements';

/** The table of an analysis. Never wider than `style.width`. */
export function renderTable(data: TableData, style: Style): string {
  const view = viewOf(data.formula);
  const shown = data.groups.filter(({ rows }) => toldOf(rows, data).length > 0);
  const rows = shown.flatMap((group) => toldOf(group.rows, data));
  const countWidth = Math.max(MIN_COUNT, ...shown.map(({ statements }) => count(statements).length));
  const room = style.width - MIN_NAME - GAP - countWidth;
  const { columns, left, bars } = chooseColumns(view, rows, room, style.width >= WIDE && data.formula.range !== null);
  const lines = [style.strong(view.title), ''];
  if (shown.length) lines.push(...body(shown, countWidth, columns, data, style));
  else lines.push(view.none, '');
  lines.push(...footer(data, { shown, heads: columns.map(({ head }) => head), left, bars }, style));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** The rows of a group that the formula tells of. */
export const toldOf = (rows: Group['rows'], { formula }: TableData): Group['rows'] =>
  rows.filter((row) => row[formula.of] > 0);

function body(
  shown: readonly Group[],
  countWidth: number,
  columns: readonly SizedColumn[],
  data: TableData,
  style: Style,
): string[] {
  const label = oneLine(data.by.join(' · '));
  const fixed = countWidth + columns.reduce((sum, { width }) => sum + width + GAP, GAP);
  const nameWidth = widthOfNames(shown, label, countWidth, style.width - fixed);
  const table = new Table({
    chars: NO_BORDER,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
    colWidths: [nameWidth, countWidth, ...columns.map(({ width }) => width)].map((width) => width + GAP),
    colAligns: ['left', 'right', ...columns.map(({ align }) => align)],
  });
  for (const group of shown) table.push(...block(group, nameWidth, columns, data, style), []);
  const head = heading(label, nameWidth + GAP + countWidth, columns);
  return [head, style.faint('─'.repeat(nameWidth + fixed)), ...table.toString().split('\n')].map((line) =>
    within(line, style.width),
  );
}

function widthOfNames(shown: readonly Group[], label: string, countWidth: number, room: number): number {
  const texts = shown.flatMap(({ name, about }) => [name, ...about].map((text) => widthOf(oneLine(text))));
  const forHeading = widthOf(label) + STATEMENTS.length - countWidth;
  const wanted = Math.min(MAX_NAME, Math.max(MIN_NAME, forHeading, ...texts));
  return Math.max(SHORTEST_NAME, Math.min(wanted, room));
}

/** The heads; those of names and statements share the width of both columns. */
function heading(label: string, widthOfBoth: number, columns: readonly SizedColumn[]): string {
  const names = cut(label, widthOfBoth - STATEMENTS.length - GAP);
  const gap = ' '.repeat(widthOfBoth - STATEMENTS.length - widthOf(names));
  const heads = columns.map(({ head, align, width }) => (align === 'left' ? head.padEnd(width) : head.padStart(width)));
  return [names + gap + STATEMENTS, ...heads].join(' '.repeat(GAP));
}

/** cli-table3 and terminals disagree on the width of rare signs: a line that came out too wide is cut. */
function within(line: string, width: number): string {
  return widthOf(line) > width ? wrap(line, width, { hard: true, trim: false }).split('\n')[0] : line;
}

/**
 * An actor's lines: one for each dimension that the formula tells of, then the dimensions that are only mentioned. Role and affiliation are
 * under the name.
 */
function block(
  group: Group,
  nameWidth: number,
  columns: readonly SizedColumn[],
  data: TableData,
  style: Style,
): Cell[][] {
  const under = group.about.map((text) => style.faint(cut(oneLine(text), nameWidth)));
  const left = [style.strong(cut(oneLine(group.name), nameWidth) || '(none)'), ...under];
  const counts = [count(group.statements)];
  const right: Cell[][] = toldOf(group.rows, data).map((row) => columns.map((column) => column.cell(row, style)));
  for (const line of mentions(group, columns, data))
    right.push([{ content: style.faint(line), colSpan: columns.length }]);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => [
    left[i] ?? '',
    counts[i] ?? '',
    ...(right[i] ?? columns.map(() => '')), // cli-table3 breaks short rows
  ]);
}

/** The dimensions that an actor mentions without a position, in lines as wide as the columns together. */
function mentions({ rows }: Group, columns: readonly SizedColumn[], { formula }: TableData): string[] {
  const list = rows
    .filter((row) => row[formula.of] === 0 && row.mention > 0)
    .map(({ dimension, mention }) => `${oneLine(dimension)} ${count(mention)}`);
  const width = columns.reduce((sum, column) => sum + column.width + GAP, -GAP);
  return list.length ? wrap(`mention only: ${list.join(', ')}`, width).split('\n') : [];
}

const NO_BORDER = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};
