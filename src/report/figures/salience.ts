import type { SalienceFigure } from '../../plot/salience.js';
import { count, percent } from '../../render/text/numbers.js';
import type { Group } from '../../table/rows.js';
import { nameOf } from '../wording.js';
import { type AskedOfAll, firstOf } from './asked.js';

/** What groups speak of, from groups with the formula `salience`; undefined where nobody speaks of any dimension. */
export function salienceFigure(
  groups: readonly Group[],
  { dimensions, most, title, href }: AskedOfAll,
): SalienceFigure | undefined {
  const told = groups.filter(({ named, rows }) => named && rows.some(({ touching }) => touching > 0));
  const shown = firstOf(told, most);
  const touching = new Map(
    dimensions.map(({ dimension }) => [
      dimension,
      shown.reduce((sum, { rows }) => sum + (rows.find((row) => row.dimension === dimension)?.touching ?? 0), 0),
    ]),
  );
  const used = dimensions
    .filter(({ dimension }) => touching.get(dimension))
    .sort((a, b) => touching.get(b.dimension)! - touching.get(a.dimension)!);
  if (!used.length) return undefined;
  const panels = shown.map((group) => ({
    name: nameOf(group),
    statements: group.statements,
    points: used.map((one) => {
      const row = group.rows.find(({ dimension }) => dimension === one.dimension);
      if (!row?.touching) return undefined;
      const words = `${nameOf(group)} on ${titleOf(one)}: ${count(row.touching)} of ${count(row.statements)} statements, ${percent(row.touching, row.statements)}`;
      return { row, href: href?.(group, one.dimension), words };
    }),
  }));
  const figures = panels.flatMap(({ points }) => points.flatMap((point) => (point ? [`${point.words}.`] : [])));
  return {
    title: title ?? 'What they speak of',
    legend:
      'The share of all statements that touch a dimension, whatever they say of it. Lines are 95\u00a0% intervals.',
    description: `Share of the statements that touch a dimension, whatever they say of it; lines are 95 % intervals over documents. ${figures.join(' ')}`,
    dimensions: used.map(titleOf),
    panels,
  };
}

const titleOf = ({ dimension, title }: AskedOfAll['dimensions'][number]): string => title || dimension;
