import { inWords } from '../../plot/time/periods.js';
import type { PooledGroup, PooledGroups, Series } from '../../plot/time/pooled.js';
import { seriesOf } from '../../plot/time/pooled.js';
import type { TimeFigure, TimePanel } from '../../plot/time/time.js';
import type { Formula } from '../../table/formulas.js';
import { nameOf, rowInWords } from '../wording.js';
import type { Asked } from './asked.js';

/** With one point there is nothing to see over time. */
const LEAST = 2;

/** Scores on one dimension over time, a panel for each of at most `most` groups; undefined where no group has two points. */
export function timeFigure(
  pooled: PooledGroups,
  formula: Formula,
  { dimension, most, href, title }: Asked<PooledGroup>,
): TimeFigure | undefined {
  const panels = seriesOf(onDimension(pooled, dimension.dimension), Number.POSITIVE_INFINITY)
    .map((series) => panelOf(series, pooled.periods, dimension.dimension, href))
    .filter(({ points }) => points.length >= LEAST);
  if (!panels.length) return undefined;
  const shown = most ? panels.slice(0, most) : panels;
  const figures = shown.flatMap(({ points }) => points.map(({ words }) => `${words}.`));
  return {
    title: title ?? `${dimension.title || dimension.dimension} over time`,
    legend: `Score by ${inWords(pooled.every)}. Circles are above 0, triangles below; lines up and down are 95\u00a0% intervals; hollow marks rest on too few statements or documents for one.`,
    description: `Score ${formula.formula}, by ${inWords(pooled.every)}; lines up and down are 95 % intervals over documents; hollow marks have none. ${figures.join(' ')}`,
    range: formula.range,
    periods: pooled.periods,
    panels: shown,
  };
}

const onDimension = (pooled: PooledGroups, dimension: string): PooledGroups => ({
  ...pooled,
  groups: pooled.groups.map((group) => ({ ...group, rows: group.rows.filter((row) => row.dimension === dimension) })),
});

function panelOf(
  { group, groups }: Series,
  periods: readonly string[],
  dimension: string,
  href: Asked<PooledGroup>['href'],
): TimePanel {
  const name = nameOf(group);
  return {
    name,
    points: groups.flatMap((one) =>
      one.rows
        .filter((row) => row.coded && row.score !== null)
        .map((row) => ({
          at: one.period,
          row,
          href: href?.(one, dimension),
          words: `${name}, ${periods[one.period]}: ${rowInWords(row)}`,
        })),
    ),
  };
}
