import type { Figure } from '../../plot/figure.js';
import type { Formula } from '../../table/formulas.js';
import type { Group } from '../../table/rows.js';
import { nameOf, rowInWords } from '../wording.js';
import { type Asked, firstOf } from './asked.js';

/** Scores on one dimension, in the order of the groups; undefined where there is none. */
export function scoresFigure(
  groups: readonly Group[],
  { formula, range, of }: Formula,
  { dimension, most, title, href }: Asked,
): Figure | undefined {
  const all = groups.flatMap((group) =>
    group.rows
      .filter((row) => row.dimension === dimension.dimension && row.score !== null && row[of] > 0)
      .map((row) => ({ name: nameOf(group), row, href: href?.(group, row.dimension), words: rowInWords(row) })),
  );
  const points = firstOf(all, most);
  if (!points.length) return undefined;
  const figures = points.map(({ name, words }) => `${name}: ${words}.`).join(' ');
  return {
    title: title ?? (dimension.title || dimension.dimension),
    legend:
      'Circles are above 0, triangles below; the larger, the more statements. Lines are 95\u00a0% intervals; hollow marks rest on too few statements or documents for one.',
    description: `Score ${formula}; lines are 95 % intervals over documents; hollow marks have none. ${figures}`,
    range,
    points,
  };
}
