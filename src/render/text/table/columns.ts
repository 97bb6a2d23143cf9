import { oneLine } from '../../../base/plain.js';
import { THIN } from '../../../table/intervals/about-intervals.js';
import type { Row } from '../../../types/table.js';
import { percent } from '../numbers.js';
import { createStyle, type Style } from '../style.js';
import { widthOf as columnsOf } from '../width.js';

export const THIN_MARK = '?';
/** Blank columns between two columns. */
export const GAP = 2;
/** Columns of the terminal that a bar takes on each side. */
export const HALF_BAR = 10;

/** A column of the table, right of name and statements. */
export interface Column {
  head: string;
  align: 'left' | 'right';
  cell(row: Row, style: Style): string;
}

export const DIMENSION: Column = {
  head: 'dimension',
  align: 'left',
  cell: ({ dimension }) => oneLine(dimension),
};

export const SHARE: Column = {
  head: 'share',
  align: 'right',
  cell: ({ touching, statements }, style) => style.faint(percent(touching, statements)),
};

/** A score followed by the mark of thin evidence, or by a blank: the heads of such columns end in one. */
export function marked(text: string, statements: number, ink: string, style: Style): string {
  return statements < THIN ? style.faint(text) + THIN_MARK : `${ink} `;
}

const COLOURLESS = createStyle(0, 0);

/** A cell as it stands in a document: without colours and blanks around it. */
export const plainCell = ({ cell }: Column, row: Row): string => cell(row, COLOURLESS).trim();

/** The width that shows every figure in full. */
export function widthOf({ head, cell }: Column, rows: readonly Row[]): number {
  return rows.reduce((widest, row) => Math.max(widest, columnsOf(cell(row, COLOURLESS))), columnsOf(head));
}
