import type { Row } from '../../../types/table.js';
import { type Column, DIMENSION, GAP, SHARE, widthOf } from './columns.js';
import type { View } from './view.js';

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

/** Chooses columns for `room` terminal columns, the most important first. `rows` are those that are shown. */
export function chooseColumns(view: View, rows: readonly Row[], room: number, canDrawBars: boolean): ColumnChoice {
  const widths = new Map([DIMENSION, SHARE, ...view.columns].map((column) => [column, widthOf(column, rows)]));
  const needed = (column: Column): number => widths.get(column)! + GAP;
  const chosen = new Set<Column>(view.always);
  let free = room - view.always.reduce((sum, column) => sum + needed(column), 0);
  const forDimension = Math.max(DIMENSION.head.length, free - GAP);
  widths.set(DIMENSION, Math.min(widths.get(DIMENSION)!, forDimension));
  free -= needed(DIMENSION);
  const left: string[] = [];
  for (const column of view.useful(rows)) {
    if (column === view.bar && !canDrawBars) continue;
    if (needed(column) > free) left.push(column.head.trim());
    else {
      chosen.add(column);
      free -= needed(column);
    }
  }
  const columns = [DIMENSION, ...view.columns.filter((column) => chosen.has(column))];
  return {
    columns: columns.map((column) => ({ ...column, width: widths.get(column)! })),
    left,
    bars: chosen.has(view.bar),
  };
}
