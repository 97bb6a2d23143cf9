import { stepOf } from '../../plot/palette.js';
import { count, signed } from '../../render/text/numbers.js';
import { THIN } from '../../table/intervals/about-intervals.js';
import type { Group } from '../../table/rows.js';
import type { Row } from '../../types/table.js';
import { type Html, html } from '../html.js';
import { fragment, keyOf } from '../keys.js';
import { packedInto } from '../packed.js';
import type { Report, ReportDimension } from '../report.js';
import { figureInWords, nameOf } from '../wording.js';

/** Groups that are shown at first; all others behind a button. */
const FIRST = 12;
/** Groups in the table; beyond, a table is searched with other tools. */
const MOST = 300;

/** The table of all scores: one row a group, one column a dimension. Each cell leads to the statements that it rests on. */
export function heatTable(report: Report): Html {
  const { dimensions, formula, by } = report;
  const told = toldOf(report);
  if (!told.length)
    return html`<section id="table" aria-labelledby="h-table"><h2 id="h-table">Where they stand</h2>
<p>No statement takes a position.</p></section>`;
  const all = told.filter((group) => group.named);
  const named = all.slice(0, MOST);
  const unnamed = told.filter((group) => !group.named);
  const noun = by.length === 1 && by[0] === 'actor' ? 'actor' : 'group';
  const more = named.slice(FIRST);
  const body = (rows: readonly Group[], kind: string): Html | string =>
    rows.length ? html`<tbody class="${kind}">${rows.map((group) => groupRow(group, report))}</tbody>` : '';
  return html`<section id="table" aria-labelledby="h-table">
<h2 id="h-table">Where they stand</h2>
<p class="tools" hidden><label>Find ${noun} <input type="search" id="find" autocomplete="off"></label></p>
<p class="note">Score ${formula.formula}, with the numbers of pro and anti statements below it. Every cell leads to its statements. ? is fewer than ${THIN} statements with a position; a number with a dot counts mentions, which take no side. The order is no ranking.${all.length > MOST ? ` The table has the first ${MOST} of ${count(all.length)}; the CSV below has all.` : ''}</p>
<div class="scroll" role="region" aria-label="Table of scores" tabindex="0">
<table id="heat">
<caption>Scores by ${noun} and dimension</caption>
<thead><tr><th scope="col">${noun}</th><th scope="col" class="n">statements</th>${dimensions.map(head)}</tr></thead>
${body(named.slice(0, FIRST), 'first')}${more.length ? html`<tbody class="more" hidden></tbody>` : ''}${body(unnamed, 'unnamed')}
</table>
</div>
${packedInto('#heat tbody.more', html`${more.map((group) => groupRow(group, report))}`)}</section>`;
}

/** The groups that the table tells of. */
const toldOf = ({ groups, formula }: Report): readonly Group[] =>
  groups.filter(({ rows }) => rows.some((row) => row[formula.of] > 0));

/** Which rows and columns the table has: of two reports with the same ones, the tables differ in cells alone. */
export const tableShape = (report: Report): string =>
  JSON.stringify([report.dimensions.map(({ dimension }) => dimension), toldOf(report).map(keyOf)]);

const head = ({ dimension, title }: ReportDimension): Html =>
  html`<th scope="col" title="${dimension}">${title || dimension}</th>`;

/** A row of the table. */
export function groupRow(group: Group, report: Report): Html {
  const { name, about, statements } = { ...group, name: nameOf(group) };
  const cells = report.dimensions.map((one) => cell(group, one, report));
  return html`<tr data-key="${keyOf(group)}"><th scope="row"><a href="${fragment(group)}">${name}</a>${about.length ? html` <small>${about.join(', ')}</small>` : ''}</th><td class="n">${count(statements)}</td>${cells}</tr>
`;
}

function cell(group: Group, { dimension, title }: ReportDimension, { formula }: Report): Html {
  const row = group.rows.find((one) => one.dimension === dimension);
  if (!row?.touching) return html`<td></td>`;
  return html`<td class="${classOf(row, formula.range)}" data-s="${row.score ?? ''}"><a href="${fragment(group, dimension)}" data-n="${row.touching}"><span class="vh">${figureInWords(group, title || dimension, row)}: </span>${content(row, formula.from)}</a></td>`;
}

function content(row: Row, from: 'coded' | 'statements'): Html {
  const { score, low, high, pro, anti, mixed, mention, coded } = row;
  if (score === null || (from === 'coded' && !coded)) return html`<small>${count(mention)} ·</small>`;
  const interval = low === null || high === null ? '' : html`<small>${signed(low)} … ${signed(high)}</small>`;
  const counts = `${count(pro)} : ${count(anti)}${mixed ? ` ± ${count(mixed)}` : ''}`;
  return html`<b>${signed(score)}${row[from] < THIN ? '?' : ''}</b><small>${counts}</small>${interval}`;
}

/** The shade of a cell: none where scores are not on a scale from −1 to 1. */
function classOf({ score, coded }: Row, range: readonly [number, number] | null): string {
  if (!score || !coded || range?.[0] !== -1) return coded ? 'c' : 'c m';
  return `c ${score > 0 ? 'p' : 'a'}${stepOf(score)}`;
}
