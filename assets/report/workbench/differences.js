import { element, one } from '../parts/dom.js';

const FIGURES = ['touching', 'pro', 'anti', 'mixed', 'score', 'low', 'high'];
const MINUS = '\u2212';

/** A score as the table writes it. */
function signed(value) {
  const digits = Math.abs(value).toFixed(2).replace(/^0\./, '.');
  return Number(digits) === 0 ? '0' : (value < 0 ? MINUS : '+') + digits;
}

/** What a row says, for people. */
export function inWords(row) {
  if (!row?.touching) return 'nothing';
  if (row.score === null || !row.coded) return `${row.mention} ${row.mention === 1 ? 'mention' : 'mentions'}`;
  return `${signed(row.score)} (${row.pro} : ${row.anti})`;
}

/** The rows of a group that are others than they were: each with what it was and is, undefined where there is none. */
export function differences(group, before) {
  const rows = new Map(before.rows.map((was) => [was.dimension, { group, dimension: was.dimension, was }]));
  for (const now of group.rows)
    rows.set(now.dimension, { ...(rows.get(now.dimension) ?? { group, dimension: now.dimension }), now });
  return [...rows.values()].filter(({ was, now }) => FIGURES.some((name) => was?.[name] !== now?.[name]));
}

/** Columns of the table before those of dimensions. */
const FIRST = 2;

/** Says in the cells of a row of the table what they were, in those that are empty now, too. */
export function markCells(row, found, { dimensions }) {
  for (const { was, dimension } of found) {
    const cell = row.cells[FIRST + dimensions.findIndex((one) => one.dimension === dimension)];
    if (!cell) continue;
    cell.classList.add('changed');
    (one('a', cell) ?? cell).append(element('small', { className: 'was' }, `was ${inWords(was)}`));
  }
}
