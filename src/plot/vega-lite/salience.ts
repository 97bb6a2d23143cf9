import type { SalienceFigure } from '../salience.js';
import { dataOf, INK, MARK, specOf, WITH_INTERVAL } from './spec.js';

/** What actors speak of as a specification for Vega-Lite 6, with its rows. */
export function salienceVegaLite({ panels, dimensions, ...caption }: SalienceFigure): string {
  const values = panels.flatMap(({ name, points }) =>
    points.flatMap((point, i) => (point ? [{ ...dataOf(point.row, name), title: dimensions[i] }] : [])),
  );
  // without any, Vega would warn of an axis without extent
  const hasIntervals = panels.some(({ points }) => points.some((point) => point && point.row.low !== null));
  const y = { field: 'title', type: 'nominal', sort: dimensions, title: null };
  const x = { field: 'score', type: 'quantitative', title: 'share of statements', axis: { format: '.0%' } };
  return specOf(caption, {
    data: { values },
    facet: { field: 'name', type: 'nominal', sort: panels.map(({ name }) => name), title: null },
    columns: 3,
    spec: {
      width: 180,
      layer: [
        { mark: { type: 'bar', color: MARK }, encoding: { y, x } },
        ...(hasIntervals
          ? [
              {
                mark: { type: 'rule', color: INK },
                transform: WITH_INTERVAL,
                encoding: { y, x: { ...x, field: 'low' }, x2: { field: 'high' } },
              },
            ]
          : []),
      ],
    },
  });
}
