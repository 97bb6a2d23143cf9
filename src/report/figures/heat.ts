import type { HeatFigure } from '../../plot/heat.js';
import type { Formula } from '../../table/formulas.js';
import { THIN } from '../../table/intervals/about-intervals.js';
import type { Group } from '../../table/rows.js';
import { nameOf, rowInWords } from '../wording.js';
import { type AskedOfAll, firstOf } from './asked.js';

/** Scores of groups on all dimensions; undefined where there is none. */
export function heatFigure(
  groups: readonly Group[],
  formula: Formula,
  { dimensions, most, title }: AskedOfAll,
): HeatFigure | undefined {
  const told = groups.filter(({ named, rows }) => named && rows.some((row) => row[formula.of] > 0));
  const shown = firstOf(told, most);
  const used = dimensions.filter(({ dimension }) =>
    shown.some(({ rows }) => rows.some((row) => row.dimension === dimension && row.touching)),
  );
  if (!used.length) return undefined;
  const lines = shown.map((group) => ({
    name: nameOf(group),
    rows: used.map(({ dimension }) => group.rows.find((row) => row.dimension === dimension)),
  }));
  const figures = lines.flatMap(({ name, rows }) =>
    rows.flatMap((row, i) => (row?.touching ? [`${name}, ${titleOf(used[i])}: ${rowInWords(row)}.`] : [])),
  );
  return {
    title: title ?? 'Scores by dimension',
    legend: `Score, and pro : anti statements below it. ? is fewer than ${THIN} statements; a number with a dot counts mentions, which take no side.`,
    description: `Score ${formula.formula}, with the numbers of pro and anti statements below it; ? is fewer than five; a number with a dot counts mentions. ${figures.join(' ')}`,
    range: formula.range,
    from: formula.from,
    columns: used.map(titleOf),
    lines,
  };
}

const titleOf = ({ dimension, title }: AskedOfAll['dimensions'][number]): string => title || dimension;
