import { oneLine } from '../../base/plain.js';
import { count, counted } from '../../render/text/numbers.js';
import { KINDS } from '../../types/saying.js';
import { MODES, VALUES } from '../../types/stance.js';
import { type Html, html } from '../html.js';
import { encoded, keyOf } from '../keys.js';
import { packedAs, packedInto } from '../packed.js';
import type { Report } from '../report.js';
import { nameOf } from '../wording.js';
import { statementItem } from './statement.js';

/** All statements that the page has room for, with filters. What they select is in the page's address. */
export function statementList(report: Report): Html {
  const shown = report.documents.flatMap(({ statements }) => statements);
  const left = report.left
    ? html`<p>The page has room for ${counted(shown.length, 'statement')}, those with a position first; ${count(report.left)} are left out. Figures count all.</p>`
    : '';
  return html`<section id="statements" aria-labelledby="h-statements">
<h2 id="h-statements" tabindex="-1">Statements</h2>
${left}
<noscript><p class="warning">Statements and articles are packed, to keep this file small. The page’s script unpacks them, and your browser does not run it.</p></noscript>
<form class="tools" hidden></form>
<p id="status" role="status">${counted(shown.length, 'statement')}</p>
<ol id="list"></ol>
${packedInto('form.tools', html`${filters(report)}<button type="reset">Show all</button>`)}${packedInto(
  '#list',
  html`${shown.map((statement) => statementItem(statement, report))}`,
)}${periods(report)}</section>`;
}

/** By period and group, the place of the group in that period. */
function periods({ groups, over }: Report): Html | string {
  if (!over) return '';
  const places = over.periods.map((period, at) => {
    const own = over.groups.flatMap((group, i) =>
      group.period === at ? [[keyOf(group), groups.length + i] as const] : [],
    );
    return [period, Object.fromEntries(own)] as const;
  });
  return packedAs('periods', JSON.stringify(Object.fromEntries(places)));
}

type Choice = readonly [value: string, label: string, index?: number];

function filters({ groups, by, dimensions, documents, over }: Report): Html[] {
  const used = documents.filter(({ statements }) => statements.length);
  const noun = by.length === 1 && by[0] === 'actor' ? 'Actor' : 'Group';
  const kinds = new Set(used.flatMap(({ statements }) => statements.map(({ statement }) => statement.kind)));
  const plainChoices = (values: readonly string[]): Choice[] => values.map((value) => [value, value]);
  return [
    select(
      'a',
      noun,
      groups.map((group, i) => [keyOf(group), nameOf(group), i]),
    ),
    select(
      'd',
      'Dimension',
      dimensions.map(({ dimension, title }) => [encoded(dimension), oneLine(title || dimension)]),
    ),
    select('v', 'Value', [['position', 'any position'], ...plainChoices(VALUES)]),
    select('m', 'Mode', plainChoices(MODES)),
    select('k', 'Kind', plainChoices(KINDS.filter((kind) => kinds.has(kind)))),
    select(
      'f',
      'Document',
      used.map(({ number, document }) => [String(number), oneLine(document.id)]),
    ),
    ...(over ? [select('t', 'Period', plainChoices(over.periods))] : []),
    html`<label>Text <input type="search" name="q" autocomplete="off"></label> `,
  ];
}

const select = (name: string, label: string, choices: readonly Choice[]): Html =>
  html`<label>${label} <select name="${name}"><option value="">all</option>${choices.map(option)}</select></label> `;

const option = ([value, label, index]: Choice): Html =>
  html`<option value="${value}"${index === undefined ? '' : html` data-i="${index}"`}>${label}</option>`;
