import type { Figure } from '../figure.js';
import { colourBy, dataOf, shapeBy, specOf, WITH_INTERVAL } from './spec.js';

/** The plot of scores as a specification for Vega-Lite 6, with its rows: for those who go on drawing elsewhere. */
export function scoresVegaLite({ range, points, ...caption }: Figure): string {
  const y = { field: 'name', type: 'nominal', sort: null, title: null };
  const x = { field: 'score', type: 'quantitative', ...(range && { scale: { domain: range } }) };
  const color = colourBy('score');
  return specOf(caption, {
    data: { values: points.map(({ name, row }) => dataOf(row, name)) },
    layer: [
      {
        mark: 'rule',
        transform: WITH_INTERVAL,
        encoding: { y, x: { ...x, field: 'low', title: 'score' }, x2: { field: 'high' }, color },
      },
      {
        mark: { type: 'point', filled: false },
        transform: [{ filter: 'datum.score !== null' }],
        encoding: { y, x, color, size: { field: 'coded', type: 'quantitative' }, shape: shapeBy('score') },
      },
    ],
  });
}
