import type { Row } from '../../types/table.js';
import { cellWords, type HeatFigure } from '../heat.js';
import { ANTI, dataOf, INK, PAPER, PRO, specOf } from './spec.js';

/** The table of scores as a specification for Vega-Lite 6, with its rows. */
export function heatVegaLite({ columns, lines, range, from, ...caption }: HeatFigure): string {
  const values = lines.flatMap(({ name, rows }) =>
    rows.flatMap((row, i) =>
      row?.touching ? [{ ...dataOf(row, name), column: columns[i], ...written(row, from) }] : [],
    ),
  );
  const [least, greatest] = range ?? [-1, 1];
  const color = {
    field: 'score',
    type: 'quantitative',
    scale: { domain: [least, 0, greatest], range: [ANTI, PAPER, PRO] },
    legend: null,
  };
  return specOf(caption, {
    data: { values },
    width: { step: 76 },
    height: { step: 38 },
    encoding: {
      x: { field: 'column', type: 'nominal', sort: columns, title: null, axis: { orient: 'top', labelAngle: -30 } },
      y: { field: 'name', type: 'nominal', sort: null, title: null },
    },
    layer: [
      { mark: { type: 'rect', opacity: 0.45 }, encoding: { color } },
      { mark: { type: 'text', dy: -6, fontWeight: 600, color: INK }, encoding: { text: { field: 'written' } } },
      { mark: { type: 'text', dy: 8, fontSize: 10, color: INK }, encoding: { text: { field: 'counts' } } },
    ],
  });
}

/** What the cell says; `score` is the number. */
function written(row: Row, from: HeatFigure['from']): object {
  const { score, counts } = cellWords(row, from);
  return { written: score, counts };
}
