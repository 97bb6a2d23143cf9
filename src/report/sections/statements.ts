import { count, counted } from '../../render/text/numbers.js';
import { type Html, html } from '../html.js';
import { keyOf, keyOfActor } from '../keys.js';
import { packedAs, packedInto } from '../packed.js';
import type { Report, SpokenOf } from '../report.js';
import { type Used, usedIn } from '../used.js';
import { filters } from './filters.js';
import { statementItem } from './statement.js';

/** All statements that the page has room for, with filters. What they select is in the page's address. */
export function statementList(report: Report): Html {
  const shown = report.documents.flatMap(({ statements }) => statements);
  const inPage = usedIn(report);
  const left = report.left
    ? html`<p>The page has room for ${counted(shown.length, 'statement')}, those with a position first; ${count(report.left)} are left out. Figures count all.</p>`
    : '';
  return html`<section id="statements" aria-labelledby="h-statements">
<h2 id="h-statements" tabindex="-1">Statements</h2>
${left}
<p class="note">What stands in brackets after a speaker is how that place names them: a pronoun, a title, a part of the name.</p>
<noscript><p class="warning">Statements and articles are packed, to keep this file small. The page’s script unpacks them, and your browser does not run it.</p></noscript>
<form class="tools" hidden></form>
<p id="status" role="status">${counted(shown.length, 'statement')}</p>
<ol id="list"></ol>
${packedInto('form.tools', html`${filters(report, inPage)}<button type="reset">Show all</button>`)}${packedInto(
  '#list',
  html`${shown.map((statement) => statementItem(statement, report))}`,
)}${periods(report, inPage)}${pairs(report, inPage)}</section>`;
}

/** By period and group, the place of the group in that period: of those that the statements in the page name. */
function periods({ groups, over }: Report, inPage: Used): Html | string {
  if (!over) return '';
  const places = over.periods.map((period, at) => {
    const own = over.groups.flatMap((group, i) =>
      group.period === at && inPage.groups.has(groups.length + i) ? [[keyOf(group), groups.length + i] as const] : [],
    );
    return [period, Object.fromEntries(own)] as const;
  });
  return packedAs('periods', JSON.stringify(Object.fromEntries(places)));
}

/** Who speaks of whom, by the numbers under which the statements in the page name the pair. */
function pairs({ by, targets }: Report, inPage: Used): Html | string {
  if (!targets) return '';
  const ends = [...inPage.pairs].map((pair) => {
    const { source, target } = targets.pairs[pair].row;
    return [pair, [keyOfActor(source), keyOfActor(target)]] as const;
  });
  return packedAs('pairs', JSON.stringify({ areGroups: isBy(by, targets), ends: Object.fromEntries(ends) }));
}

/** Whether those who speak of somebody are groups of the report. */
const isBy = (by: Report['by'], targets: SpokenOf): boolean => by.join() === targets.by;
