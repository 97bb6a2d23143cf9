import { stepOf } from '../../../plot/palette.js';
import { count, counted, signed } from '../../../render/text/numbers.js';
import { THIN } from '../../../table/intervals/about-intervals.js';
import { TARGET_VALUES, type TargetRow } from '../../../types/target.js';
import { type Html, html } from '../../html.js';
import { spokenFragment } from '../../keys.js';
import { packedAs } from '../../packed.js';
import type { Report, ShownPair } from '../../report.js';
import { endName } from '../../wording.js';
import { endsOf } from './ends.js';
import { spokenList } from './list.js';

/** Speakers and targets in the table; the list has the other pairs. */
const MOST = 12;

/** Who speaks how of whom, where it was asked for: a row a speaker, a column an actor spoken of. Each cell leads to its statements. */
export function spokenOf({ targets }: Report): Html {
  if (!targets) return html``;
  const named = targets.pairs.filter((pair) => pair.named);
  if (!targets.pairs.length)
    return html`<section id="targets" aria-labelledby="h-targets"><h2 id="h-targets">Who speaks how of whom</h2>
<p>No statement criticises, praises or asks anybody.</p></section>`;
  return html`<section id="targets" aria-labelledby="h-targets">
<h2 id="h-targets">Who speaks how of whom</h2>
<p class="note">Whom each speaker criticises (negative), praises (positive) or asks and warns (neutral), as quoted; a statement counts once for each. The figure above the numbers is (positive − negative) / (positive + negative + 1), ? with fewer than ${THIN} statements that judge. Many judgements are not found, and some are wrong: read the statements behind a figure.</p>
${named.length ? spokenTable(named) : ''}${spokenList(targets)}${packedAs('target-rows', targets.csv)}</section>`;
}

function spokenTable(pairs: readonly ShownPair[]): Html {
  const all = endsOf(pairs, 'source');
  const sources = all.slice(0, MOST);
  const among = new Set(sources.map(({ id }) => id));
  const ofThese = pairs.filter(({ row }) => among.has(row.source));
  const targets = endsOf(ofThese, 'target').slice(0, MOST);
  const rows = new Map(ofThese.map(({ row }) => [JSON.stringify([row.source, row.target]), row]));
  const cell = (source: string, target: string): Html => spokenCell(rows.get(JSON.stringify([source, target])));
  const isCut = all.length > sources.length || endsOf(ofThese, 'target').length > targets.length;
  return html`<div class="scroll" role="region" aria-label="Table of who speaks of whom" tabindex="0">
<table id="spoken">
<caption>A row for each speaker, a column for each actor spoken of${isCut ? '; those with most statements' : ''}</caption>
<thead><tr><th scope="col">who</th>${targets.map(({ name }) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${sources.map(
    ({ id, name }) => html`<tr><th scope="row">${name}</th>${targets.map((target) => cell(id, target.id))}</tr>
`,
  )}</tbody>
</table>
</div>
`;
}

function spokenCell(row: TargetRow | undefined): Html {
  if (!row) return html`<td></td>`;
  const { balance, low, high, statements } = row;
  const judged = statements - row.neutral;
  const counts = TARGET_VALUES.filter((value) => row[value]).map(
    (value) => html`<small>${count(row[value])} ${value}</small>`,
  );
  const interval = low === null || high === null ? '' : html`<small>${signed(low)} … ${signed(high)}</small>`;
  const score = balance === null ? '' : html`<b>${signed(balance)}${judged < THIN ? '?' : ''}</b>`;
  return html`<td class="${classOf(balance)}"><a href="${spokenFragment(row)}" data-n="${statements}"><span class="vh">${endName(row.source_name)} of ${endName(row.target_name)}, ${counted(statements, 'statement')}: </span>${score}${counts}${interval}</a></td>`;
}

const classOf = (balance: number | null): string =>
  balance ? `c ${balance > 0 ? 'p' : 'a'}${stepOf(balance)}` : balance === null ? 'c m' : 'c';
