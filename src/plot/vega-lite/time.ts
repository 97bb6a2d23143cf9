import type { TimeFigure } from '../time/time.js';
import { colourBy, dataOf, MARK, shapeBy, specOf, WITH_INTERVAL } from './spec.js';

/** Scores over time as a specification for Vega-Lite 6, with its rows; `period` is when. */
export function timeVegaLite({ panels, periods, range, ...caption }: TimeFigure): string {
  const values = panels.flatMap(({ name, points }) =>
    points.map(({ at, row }) => ({ ...dataOf(row, name), period: periods[at] })),
  );
  const x = { field: 'period', type: 'ordinal', scale: { domain: periods }, title: null };
  const y = { field: 'score', type: 'quantitative', ...(range && { scale: { domain: range } }) };
  const color = colourBy('score');
  return specOf(caption, {
    data: { values },
    facet: { field: 'name', type: 'nominal', sort: panels.map(({ name }) => name), title: null },
    columns: 4,
    spec: {
      width: 200,
      height: 110,
      layer: [
        { mark: { type: 'line', color: MARK, strokeWidth: 1 }, encoding: { x, y } },
        {
          mark: 'rule',
          transform: WITH_INTERVAL,
          encoding: { x, y: { ...y, field: 'low', title: 'score' }, y2: { field: 'high' }, color },
        },
        {
          mark: { type: 'point', filled: false },
          encoding: { x, y, color, size: { field: 'coded', type: 'quantitative' }, shape: shapeBy('score') },
        },
      ],
    },
  });
}
