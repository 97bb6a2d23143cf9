import { oneLine } from '../../../base/plain.js';
import type { Group } from '../../../table/rows.js';
import type { Row } from '../../../types/table.js';
import { linesOf, padded } from '../columns.js';
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
/** Lines that a name may take, and what is told about it. */
const NAME_LINES = 4;
const ABOUT_LINES = 3;
const BLANKS = ' '.repeat(GAP);

/** The table of an analysis. Never wider than `style.width`. */
export function renderTable(data: TableData, style: Style): string {
  const view = viewOf(data.formula);
  const shown = data.groups.filter(({ rows }) => toldOf(rows, data).length > 0);
  const rows = shown.flatMap((group) => toldOf(group.rows, data));
  const countWidth = Math.max(MIN_COUNT, ...shown.map(({ statements }) => count(statements).length));
  const room = style.width - MIN_NAME - GAP - countWidth;
  const { columns, left, bars } = chooseColumns(view, rows, room, style.width >= WIDE && data.formula.range !== null);
  const lines = [style.strong(view.title), ''];
  const { lines: table, isShortened } = shown.length
    ? body(shown, countWidth, columns, data, style)
    : { lines: [view.none, ''], isShortened: false };
  lines.push(
    ...table,
    ...footer(data, { shown, heads: columns.map(({ head }) => head), left, bars, isShortened }, style),
  );
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** The rows of a group that the formula tells of. */
export const toldOf = (rows: Group['rows'], { formula }: TableData): Group['rows'] =>
  rows.filter((row) => row[formula.of] > 0);

/** The rows, and whether a name was shortened. */
function body(
  shown: readonly Group[],
  countWidth: number,
  columns: readonly SizedColumn[],
  data: TableData,
  style: Style,
): { lines: string[]; isShortened: boolean } {
  const label = oneLine(data.by.join(' · '));
  const fixed = countWidth + columns.reduce((sum, { width }) => sum + width + GAP, GAP);
  const nameWidth = widthOfNames(shown, label, countWidth, style.width - fixed);
  const blocks = shown.map((group) => {
    const names = namesOf(group, nameWidth);
    return { names, lines: block(group, names, { nameWidth, countWidth, columns, data, style }) };
  });
  return {
    lines: [
      ...heading(label, nameWidth + GAP + countWidth, columns),
      style.faint('─'.repeat(nameWidth + fixed)),
      ...blocks.flatMap(({ lines }) => [...lines, '']),
    ],
    isShortened: blocks.some(({ names }) => [...names.name, ...names.about].some((line) => line.endsWith('…'))),
  };
}

function widthOfNames(shown: readonly Group[], label: string, countWidth: number, room: number): number {
  const texts = shown.flatMap(({ name, about }) => [name, ...about].map((text) => widthOf(oneLine(text))));
  const forHeading = widthOf(label) + STATEMENTS.length - countWidth;
  const wanted = Math.min(MAX_NAME, Math.max(MIN_NAME, forHeading, ...texts));
  return Math.max(SHORTEST_NAME, Math.min(wanted, room));
}

/** The heads; those of names and statements share the width of both columns. A long one takes several lines. */
function heading(label: string, widthOfBoth: number, columns: readonly SizedColumn[]): string[] {
  const lines = linesOf(label, widthOfBoth - STATEMENTS.length - GAP, NAME_LINES);
  const last = padded(lines.at(-1)!, widthOfBoth - STATEMENTS.length, 'left') + STATEMENTS;
  const heads = columns.map(({ head, align, width }) => padded(head, width, align));
  return [...lines.slice(0, -1), [last, ...heads].join(BLANKS)];
}

/** What stands in the first column: a name, and below it role and affiliation. */
interface Names {
  name: readonly string[];
  about: readonly string[];
}

function namesOf({ name, about }: Group, width: number): Names {
  return {
    name: linesOf(oneLine(name) || '(none)', width, NAME_LINES),
    about: about.flatMap((text) => linesOf(oneLine(text), width, ABOUT_LINES)),
  };
}

interface Layout {
  nameWidth: number;
  countWidth: number;
  columns: readonly SizedColumn[];
  data: TableData;
  style: Style;
}

/**
 * An actor's lines: one for each dimension that the formula tells of, then the dimensions that are only mentioned. Role and affiliation are
 * under the name.
 */
function block(group: Group, names: Names, { nameWidth, countWidth, columns, data, style }: Layout): string[] {
  const left = [...names.name.map(style.strong), ...names.about.map(style.faint)];
  const right = [
    ...toldOf(group.rows, data).flatMap((row) => rowLines(row, columns, style)),
    ...mentions(group, columns, data).map(style.faint),
  ];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) =>
    [
      padded(left[i] ?? '', nameWidth, 'left'),
      padded(i ? '' : count(group.statements), countWidth, 'right'),
      right[i] ?? '',
    ].join(BLANKS),
  );
}

/** A dimension's figures. A long name of a dimension takes several lines. */
function rowLines(row: Row, columns: readonly SizedColumn[], style: Style): string[] {
  const [{ width, cell }, ...figures] = columns;
  const [first, ...more] = linesOf(cell(row, style), width, NAME_LINES);
  const cells = figures.map((column) => padded(column.cell(row, style), column.width, column.align));
  return [[padded(first, width, 'left'), ...cells].join(BLANKS), ...more];
}

/** The dimensions that an actor mentions without a position, in lines as wide as the columns together. */
function mentions({ rows }: Group, columns: readonly SizedColumn[], { formula }: TableData): string[] {
  const list = rows
    .filter((row) => row[formula.of] === 0 && row.mention > 0)
    .map(({ dimension, mention }) => `${oneLine(dimension)} ${count(mention)}`);
  const width = columns.reduce((sum, column) => sum + column.width + GAP, -GAP);
  return list.length ? wrap(`mention only: ${list.join(', ')}`, width).split('\n') : [];
}
