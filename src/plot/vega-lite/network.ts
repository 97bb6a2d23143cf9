import { type NetworkFigure, placedNetwork } from '../network.js';
import { ANTI, INK, PRO, SOFT, specOf } from './spec.js';

/** A network as a specification for Vega-Lite 6: nodes and ties with the places that the picture gives them. */
export function networkVegaLite(figure: NetworkFigure): string {
  const { nodes, ties, width, height } = placedNetwork(figure);
  const ends = ties.map(({ source, target, weight, sign }) => ({
    ...{ source: nodes[source].name, target: nodes[target].name, weight, sign },
    ...{ x: nodes[source].x, y: nodes[source].y, x2: nodes[target].x, y2: nodes[target].y },
  }));
  const points = nodes.map(({ name, coded, community = null, x, y, label }) => ({
    ...{ name, coded, community, x, y, labelX: label.x, labelY: label.y },
  }));
  const at = (field: string) => ({ field, type: 'quantitative', axis: null, scale: { zero: false, nice: false } });
  const down = (field: string) => ({ ...at(field), scale: { zero: false, nice: false, reverse: true } });
  const place = { x: at('x'), y: down('y') };
  return specOf(figure, {
    width,
    height,
    view: { stroke: null },
    layer: [
      {
        data: { values: ends },
        mark: 'rule',
        encoding: {
          ...place,
          x2: { field: 'x2' },
          y2: { field: 'y2' },
          color: { condition: { test: 'datum.sign > 0', value: PRO }, value: ANTI },
          strokeDash: { condition: { test: 'datum.sign > 0', value: [1, 0] }, value: [5, 4] },
          strokeWidth: { field: 'weight', type: 'quantitative', scale: { range: [1, 4] }, legend: null },
        },
      },
      {
        data: { values: points },
        mark: { type: 'circle', fill: SOFT, stroke: INK, opacity: 1 },
        encoding: {
          ...place,
          size: { field: 'coded', type: 'quantitative', scale: { range: [150, 800] }, legend: null },
        },
      },
      {
        data: { values: points },
        mark: { type: 'text', color: INK },
        encoding: { x: at('labelX'), y: down('labelY'), text: { field: 'name' } },
      },
    ],
  });
}
