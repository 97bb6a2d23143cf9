import { type Figure, INKS } from './figure.js';

/** The same plot as a specification for Vega-Lite 6, with its rows: for those who go on drawing elsewhere. */
export function scoresVegaLite({ title, description, range, points }: Figure): string {
  const { pro, anti, mark } = INKS.light;
  const values = points.map(({ name, row: { keys: _, ...row } }) => ({ ...row, name }));
  const y = { field: 'name', type: 'nominal', sort: null, title: null };
  const x = { field: 'score', type: 'quantitative', ...(range && { scale: { domain: range } }) };
  const side = 'datum.score > 0';
  const color = {
    condition: [
      { test: side, value: pro },
      { test: 'datum.score < 0', value: anti },
    ],
    value: mark,
  };
  const spec = {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title,
    description,
    data: { values },
    layer: [
      {
        mark: 'rule',
        transform: [{ filter: 'datum.low !== null' }],
        encoding: { y, x: { ...x, field: 'low', title: 'score' }, x2: { field: 'high' }, color },
      },
      {
        mark: { type: 'point', filled: false },
        transform: [{ filter: 'datum.score !== null' }],
        encoding: {
          y,
          x,
          color,
          size: { field: 'coded', type: 'quantitative' },
          shape: { condition: { test: side, value: 'circle' }, value: 'triangle-up' },
        },
      },
    ],
  };
  return `${JSON.stringify(spec, null, 2)}\n`;
}
