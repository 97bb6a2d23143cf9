import Table, { type Cell } from 'cli-table3';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { THIN } from '../../table/interval.js';
import type { Group } from '../../table/rows.js';
import type { Row } from '../../types/table.js';
import { oneLine } from '../plain.js';
import { bar } from './bar.js';
import { cut } from './columns.js';
import { count, percent, signed } from './figures.js';
import { footer, type TableData, THIN_MARK } from './footer.js';
import type { Style } from './style.js';

const MIN_NAME = 16;
const MAX_NAME = 34;
const SAID = 5;
const GAP = 2;
const HALF_BAR = 10;
/** Bars only where there is this much room. */
const WIDE = 120;

interface Column {
  head: string;
  width: number;
  align: 'left' | 'right';
  cell(row: Row, style: Style): string;
}

const DIMENSION: Column = { head: 'dimension', width: 9, align: 'left', cell: ({ dimension }) => oneLine(dimension) };
const SHARE: Column = {
  head: 'share',
  width: 5,
  align: 'right',
  cell: ({ coded, mention, statements }, style) => style.faint(percent(coded + mention, statements)),
};
const PRO: Column = {
  head: 'pro',
  width: 3,
  align: 'right',
  cell: ({ pro }, style) => (pro ? style.pro(count(pro)) : style.faint('0')),
};
const ANTI: Column = {
  head: 'anti',
  width: 4,
  align: 'right',
  cell: ({ anti }, style) => (anti ? style.anti(count(anti)) : style.faint('0')),
};
const MIXED: Column = { head: 'mixed', width: 5, align: 'right', cell: ({ mixed }, style) => rest(mixed, style) };
const ACCUSE: Column = { head: 'accusing', width: 8, align: 'right', cell: ({ accuse }, style) => rest(accuse, style) };
const NAMED: Column = { head: 'named', width: 5, align: 'right', cell: ({ mention }, style) => rest(mention, style) };
const SCORE: Column = { head: 'score ', width: 6, align: 'right', cell: scoreCell };
const INTERVAL: Column = {
  head: '95 % interval',
  width: 13,
  align: 'left',
  cell: ({ low, high }) => (low === null || high === null ? '' : `${signed(low)} to ${signed(high)}`),
};
const BAR: Column = {
  head: `${'anti'.padEnd(2 * HALF_BAR - 2)}pro`,
  width: 2 * HALF_BAR + 1,
  align: 'left',
  cell: ({ score, low, high, coded }, style) => {
    const { anti, pro } = bar({ score: score ?? 0, low, high, thin: coded < THIN }, HALF_BAR);
    return `${style.anti(anti)}│${style.pro(pro)}`;
  },
};
/** From left to right, after the dimension. */
const COLUMNS = [SHARE, PRO, ANTI, MIXED, ACCUSE, NAMED, SCORE, INTERVAL, BAR];

/** The table of an analysis, headed as what it is. Never wider than `style.width`. */
export function renderTable(data: TableData, style: Style): string {
  const shown = data.groups.filter((group) => group.rows.some(({ coded }) => coded > 0));
  const { columns, left } = choose(
    shown.flatMap(({ rows }) => rows),
    data,
    style.width,
  );
  const lines = [style.strong('Positions as quoted in these documents'), ''];
  if (shown.length) lines.push(...body(shown, columns, data, style));
  else lines.push('No statement takes a position on any dimension.', '');
  lines.push(...footer(data, { shown, left, bars: columns.includes(BAR) }, style));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** Which columns there is use and room for, and the heads of those that there is use but no room for. */
function choose(rows: readonly Row[], { formula }: TableData, width: number): { columns: Column[]; left: string[] } {
  const some = (test: (row: Row) => boolean): boolean => rows.some(test);
  const longest = Math.max(DIMENSION.width, ...rows.map(({ dimension }) => stringWidth(oneLine(dimension))));
  const dimension = { ...DIMENSION, width: Math.min(longest, width - 55) };
  const chosen = new Set([dimension, PRO, ANTI, SCORE]);
  let room = width - MIN_NAME - GAP - SAID;
  for (const column of chosen) room -= column.width + GAP;
  const byImportance: [Column, boolean][] = [
    [INTERVAL, some(({ low }) => low !== null)],
    [BAR, width >= WIDE && formula.max !== null],
    [SHARE, true],
    [MIXED, some(({ mixed }) => mixed > 0)],
    [ACCUSE, some(({ accuse }) => accuse > 0)],
    [NAMED, some(({ mention }) => mention > 0)],
  ];
  const left: string[] = [];
  for (const [column, useful] of byImportance) {
    if (!useful) continue;
    const needed = column.width + GAP;
    if (needed > room) left.push(column.head.trim());
    else {
      chosen.add(column);
      room -= needed;
    }
  }
  return { columns: [dimension, ...COLUMNS.filter((column) => chosen.has(column))], left };
}

function body(shown: readonly Group[], columns: Column[], { by }: TableData, style: Style): string[] {
  const fixed = SAID + columns.reduce((sum, { width }) => sum + width + GAP, GAP);
  const names = shown.flatMap(({ name, about }) => [name, ...about].map((text) => stringWidth(oneLine(text))));
  const nameWidth = Math.max(MIN_NAME, Math.min(MAX_NAME, style.width - fixed, Math.max(...names)));
  const table = new Table({
    chars: NO_BORDER,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
    colWidths: [nameWidth, SAID, ...columns.map(({ width }) => width)].map((width) => width + GAP),
    colAligns: ['left', 'right', ...columns.map(({ align }) => align)],
  });
  table.push([by.join(' · '), 'said', ...columns.map(({ head }) => head)]);
  for (const group of shown) table.push(...block(group, nameWidth, columns, style), []);
  const [head, ...rest] = table.toString().split('\n');
  return [head, style.faint('─'.repeat(nameWidth + fixed)), ...rest].map((line) => within(line, style.width));
}

/** cli-table3 and terminals disagree on the width of rare signs: a line that came out too wide is cut. */
function within(line: string, width: number): string {
  return stringWidth(line) > width ? wrapAnsi(line, width, { hard: true, trim: false }).split('\n')[0] : line;
}

/** An actor's lines: one a dimension with a position, then what is only named; role and affiliation under the name. */
function block({ name, about, statements, rows }: Group, nameWidth: number, columns: Column[], style: Style): Cell[][] {
  const under = about.map((text) => style.faint(cut(oneLine(text), nameWidth)));
  const left = [style.strong(cut(oneLine(name), nameWidth) || '(none)'), ...under];
  const said = [count(statements)];
  const right: Cell[][] = rows
    .filter(({ coded }) => coded > 0)
    .map((row) => columns.map((column) => column.cell(row, style)));
  const named = rows.filter(({ coded }) => coded === 0);
  if (named.length) {
    const width = columns.reduce((sum, column) => sum + column.width + GAP, -GAP);
    const list = named.map(({ dimension, mention }) => `${oneLine(dimension)} ${count(mention)}`).join(', ');
    for (const line of wrapAnsi(`only named: ${list}`, width).split('\n'))
      right.push([{ content: style.faint(line), colSpan: columns.length }]);
  }
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => [
    left[i] ?? '',
    said[i] ?? '',
    ...(right[i] ?? columns.map(() => '')), // cli-table3 breaks short rows
  ]);
}

/** A count that is not the point: nothing is fainter still. */
function rest(value: number, style: Style): string {
  return value ? count(value) : style.faint('0');
}

function scoreCell({ score, coded }: Row, style: Style): string {
  if (score === null) return '– ';
  const text = signed(score);
  const ink = score > 0 ? style.pro(text) : score < 0 ? style.anti(text) : text;
  return `${coded < THIN ? style.faint(text) + THIN_MARK : `${ink} `}`;
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
