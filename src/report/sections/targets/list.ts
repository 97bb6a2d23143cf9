import { relationsText } from '../../../render/targets/columns.js';
import { count, counted, signed } from '../../../render/text/numbers.js';
import { TARGET_VALUES, type TargetRow, type TargetValue } from '../../../types/target.js';
import { type Html, html } from '../../html.js';
import { spokenFragment } from '../../keys.js';
import { packedInto } from '../../packed.js';
import type { SpokenOf } from '../../report.js';
import { endName } from '../../wording.js';

/** Pairs in the list; the CSV has all. */
const MOST = 300;

const HEADS = ['statements', ...TARGET_VALUES, 'balance', '95 % interval'];

/** All pairs, folded: each number leads to its statements. */
export function spokenList({ pairs }: SpokenOf): Html {
  const shown = pairs.slice(0, MOST);
  const title = `${counted(pairs.length, 'pair')} of who speaks and of whom`;
  const more = pairs.length > MOST ? html`<p class="note">The list has the first ${MOST}; the CSV has all.</p>` : '';
  return html`<details><summary>${title}</summary>
${more}<div class="scroll" role="region" aria-label="${title}" tabindex="0">
<table class="plain" id="pairs-list">
<caption>Numbers of statements; each leads to them</caption>
<thead><tr><th scope="col">who</th><th scope="col" class="words">of whom</th>${HEADS.map((head) => html`<th scope="col">${head}</th>`)}<th scope="col" class="words">how</th></tr></thead>
<tbody></tbody>
</table>
</div>
<p class="tools" hidden><button type="button" data-save="target-rows" data-name="targets.csv">Save as CSV</button></p>
</details>
${packedInto('#pairs-list tbody', html`${shown.map(({ row }) => pairLine(row))}`)}`;
}

function pairLine(row: TargetRow): Html {
  const { source_name, target_name, statements, balance, low, high, relations } = row;
  const pair = `${endName(source_name)} of ${endName(target_name)}`;
  const numbered = (number: number, value?: TargetValue): Html =>
    number
      ? html`<a class="plain-link" href="${spokenFragment(row, value)}" data-n="${number}"><span class="vh">${pair}${value ? `, ${value}` : ''}: </span>${count(number)}</a>`
      : html``;
  const figures = [
    numbered(statements),
    ...TARGET_VALUES.map((value) => numbered(row[value], value)),
    balance === null ? '' : signed(balance),
    low === null || high === null ? '' : `${signed(low)} … ${signed(high)}`,
  ];
  return html`<tr><th scope="row">${endName(source_name)}</th><td class="words">${endName(target_name)}</td>${figures.map((figure) => html`<td>${figure}</td>`)}<td class="words">${relationsText(relations, ', ')}</td></tr>
`;
}
