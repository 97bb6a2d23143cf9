import stringWidth from 'string-width';
import { oneLine } from '../../../base/plain.js';
import { THIN } from '../../../table/about-intervals.js';
import type { Row } from '../../../types/table.js';
import { correctedText } from '../corrected.js';
import { count, percent, signed } from '../numbers.js';
import { createStyle, type Style } from '../style.js';
import { bar } from './bar.js';

export const THIN_MARK = '?';
/** Blank columns between two columns. */
export const GAP = 2;
const HALF_BAR = 10;

/** A column of the table, right of name and statements. */
export interface Column {
  head: string;
  align: 'left' | 'right';
  cell(row: Row, style: Style): string;
}

/** A column with the width that shows every figure in full. */
export interface SizedColumn extends Column {
  width: number;
}

/** The columns of a table that fit, and the heads of those that would be useful but do not. */
export interface ColumnChoice {
  columns: SizedColumn[];
  left: string[];
  bars: boolean;
}

const DIMENSION: Column = { head: 'dimension', align: 'left', cell: ({ dimension }) => oneLine(dimension) };
const SHARE: Column = {
  head: 'share',
  align: 'right',
  cell: ({ coded, mention, statements }, style) => style.faint(percent(coded + mention, statements)),
};
const PRO: Column = {
  head: 'pro',
  align: 'right',
  cell: ({ pro }, style) => (pro ? style.pro(count(pro)) : style.faint('0')),
};
const ANTI: Column = {
  head: 'anti',
  align: 'right',
  cell: ({ anti }, style) => (anti ? style.anti(count(anti)) : style.faint('0')),
};
const MIXED: Column = { head: 'mixed', align: 'right', cell: ({ mixed }, style) => faintZero(mixed, style) };
const ACCUSE: Column = { head: 'accuse', align: 'right', cell: ({ accuse }, style) => faintZero(accuse, style) };
const MENTION: Column = { head: 'mention', align: 'right', cell: ({ mention }, style) => faintZero(mention, style) };
/** The blank after the head stands above the mark of thin evidence. */
const SCORE: Column = { head: 'score ', align: 'right', cell: scoreCell };
const INTERVAL: Column = {
  head: '95 % interval',
  align: 'left',
  cell: ({ low, high }) => (low === null || high === null ? '' : `${signed(low)} to ${signed(high)}`),
};
const CORRECTED: Column = {
  head: 'corrected',
  align: 'left',
  cell: ({ corrected }) => (corrected ? correctedText(corrected) : ''),
};
const BAR: Column = {
  head: `${'anti'.padEnd(2 * HALF_BAR - 2)}pro`,
  align: 'left',
  cell: ({ score, low, high, coded }, style) => {
    const { anti, pro } = bar({ score: score ?? 0, low, high, thin: coded < THIN }, HALF_BAR);
    return `${style.anti(anti)}│${style.pro(pro)}`;
  },
};
/** From left to right, after the dimension. */
const COLUMNS = [SHARE, PRO, ANTI, MIXED, ACCUSE, MENTION, SCORE, INTERVAL, CORRECTED, BAR];
const ALWAYS = [PRO, ANTI, SCORE];

/** Chooses columns for `room` terminal columns, the most important first. `rows` are those with a position. */
export function chooseColumns(rows: readonly Row[], room: number, canDrawBars: boolean): ColumnChoice {
  const widths = new Map([DIMENSION, ...COLUMNS].map((column) => [column, widthOf(column, rows)]));
  const needed = (column: Column): number => widths.get(column)! + GAP;
  const chosen = new Set<Column>(ALWAYS);
  let free = room - ALWAYS.reduce((sum, column) => sum + needed(column), 0);
  const forDimension = Math.max(DIMENSION.head.length, free - GAP - needed(SHARE));
  widths.set(DIMENSION, Math.min(widths.get(DIMENSION)!, forDimension));
  free -= needed(DIMENSION);
  const left: string[] = [];
  for (const column of usefulColumns(rows, canDrawBars)) {
    if (needed(column) > free) left.push(column.head.trim());
    else {
      chosen.add(column);
      free -= needed(column);
    }
  }
  const columns = [DIMENSION, ...COLUMNS.filter((column) => chosen.has(column))];
  return {
    columns: columns.map((column) => ({ ...column, width: widths.get(column)! })),
    left,
    bars: chosen.has(BAR),
  };
}

/** The optional columns that say something about these rows, the most important first. */
function usefulColumns(rows: readonly Row[], canDrawBars: boolean): Column[] {
  const some = (test: (row: Row) => boolean): boolean => rows.some(test);
  const byImportance: [Column, boolean][] = [
    [CORRECTED, some(({ corrected }) => corrected !== undefined)],
    [INTERVAL, some(({ low }) => low !== null)],
    [BAR, canDrawBars],
    [SHARE, true],
    [MIXED, some(({ mixed }) => mixed > 0)],
    [ACCUSE, some(({ accuse }) => accuse > 0)],
    [MENTION, some(({ mention }) => mention > 0)],
  ];
  return byImportance.filter(([, isUseful]) => isUseful).map(([column]) => column);
}

const COLOURLESS = createStyle(0, 0);

function widthOf({ head, cell }: Column, rows: readonly Row[]): number {
  return rows.reduce((widest, row) => Math.max(widest, stringWidth(cell(row, COLOURLESS))), stringWidth(head));
}

function faintZero(value: number, style: Style): string {
  return value ? count(value) : style.faint('0');
}

function scoreCell({ score, coded }: Row, style: Style): string {
  if (score === null) return '– ';
  const text = signed(score);
  const ink = score > 0 ? style.pro(text) : score < 0 ? style.anti(text) : text;
  return `${coded < THIN ? style.faint(text) + THIN_MARK : `${ink} `}`;
}
