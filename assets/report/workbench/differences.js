import { all, element, one } from '../parts/dom.js';

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

/** The rows that are others in one of two reports: each with its group and what it was and is, undefined where there is none. */
export function differences(before, after) {
  const rows = new Map();
  const keyOf = ({ keys, dimension }) => JSON.stringify([Object.values(keys), dimension]);
  for (const [side, { groups }] of [before, after].entries())
    for (const group of groups)
      for (const row of group.rows) {
        const key = keyOf(row);
        if (!rows.has(key)) rows.set(key, { group, dimension: row.dimension });
        rows.get(key)[side ? 'now' : 'was'] = row;
      }
  return [...rows.values()].filter(({ was, now }) => FIGURES.some((name) => was?.[name] !== now?.[name]));
}

/** Columns of the table before those of dimensions. */
const FIRST = 2;

/** Says in the cells of the table what they were, in those that are empty now, too. */
export function markCells(found, { dimensions }) {
  const rows = new Map(all('#heat tr[data-key]').map((row) => [row.dataset.key, row]));
  const columns = new Map(dimensions.map(({ dimension }, i) => [dimension, FIRST + i]));
  for (const { was, group, dimension } of found) {
    const cell = rows.get(stanceWorkbench.keyOf(group))?.cells[columns.get(dimension)];
    if (!cell) continue;
    cell.classList.add('changed');
    (one('a', cell) ?? cell).append(element('small', { className: 'was' }, `was ${inWords(was)}`));
  }
}
