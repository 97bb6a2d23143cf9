import { oneLine } from '../../base/plain.js';
import { probabilityOf } from '../../render/probability.js';
import { reasonLine, short } from '../../render/reasons.js';
import { share } from '../../render/text/numbers.js';
import { SIGNS, speakersOf } from '../../render/text/signs.js';
import type { Hit, Stance, Value } from '../../types/stance.js';
import { type Html, html } from '../html.js';
import { encoded } from '../keys.js';
import type { Report, ShownStatement } from '../report.js';
import { likely } from '../wording.js';
import { marked, marksOf } from './marked.js';
import { quoted } from './quoted.js';
import { spokenData, targetLines } from './targets/lines.js';

/** One statement: who says it and where, its words with the hits marked, its values, and why. */
export function statementItem(shown: ShownStatement, report: Report): Html {
  const { anchor, statement, document, groups } = shown;
  const { text } = document.document;
  const stances = Object.entries(statement.stances);
  const facts = [
    statement.kind,
    statement.asserted ? '' : 'not put forward as said',
    statement.override,
    groups.length ? '' : 'counted in no row',
    likely(statement.confidence),
    document.document.id,
  ];
  const lines = [
    ...stances.map(([dimension, stance]) => stanceLine(dimension, stance)),
    ...(report.targets ? targetLines(statement, text) : []),
  ];
  const marks = marksOf([statement]);
  const said = quoted(text, statement.content, report.quoteLimit).map((span) => marked(text, span, marks));
  const place = report.articles === 'none' ? '' : html` <a class="at" href="#t${anchor}">in the article</a>`;
  return html`<li id="s${anchor}" data-g="${groups.join(' ')}" data-v="${stances.map(valueData).join(' ')}" data-k="${statement.kind}" data-f="${document.number}"${spokenData(shown)}>
<p class="who"><b>${speakersOf(statement, text)}</b> <small>${[...facts, document.document.date]
    .filter(Boolean)
    .map((fact) => oneLine(fact as string))
    .join(' · ')}</small>${place}</p>
<blockquote>${said.map((piece, i) => html`${i ? ' … ' : ''}${piece}`)}</blockquote>
${lines.length ? html`<ul class="values">${lines}</ul>` : ''}${why(shown, stances)}</li>
`;
}

const valueData = ([dimension, { value, mode }]: readonly [string, Stance]): string =>
  `${encoded(dimension)}:${value}${value === 'mention' ? '' : `:${mode}`}`;

function stanceLine(dimension: string, stance: Stance): Html {
  const isMention = stance.value === 'mention';
  const how = isMention ? 'mention' : `${stance.value}, ${stance.mode}, probability ${share(probabilityOf(stance))}`;
  return html`<li class="${stance.value}"><b>${SIGNS[stance.value]} ${oneLine(dimension)}</b> ${how}</li>`;
}

/** What decided on positions, by dimension the sum, and the hits with what acted on them. */
function why({ statement, document }: ShownStatement, stances: readonly (readonly [string, Stance])[]): Html | string {
  const { text } = document.document;
  const lines = stances.flatMap(([dimension, { value, reasons }]) => [
    ...(reasons && value !== 'mention' ? [`${dimension}: ${reasonLine(reasons, text)}`] : []),
    ...statement.hits
      .filter((hit) => hit.dimension === dimension && tells(hit, value))
      .map((hit) => hitLine(hit, text)),
  ]);
  if (!lines.length) return '';
  return html`<details><summary>Why</summary><ul>${lines.map((line) => html`<li>${oneLine(line)}</li>`)}</ul></details>`;
}

/** Of a mention, hits say more than their marks only where something acted on them. */
const tells = ({ effects }: Hit, value: Value): boolean => value !== 'mention' || effects.length > 0;

function hitLine({ start, end, term, contribution, effects }: Hit, text: string): string {
  const read = contribution ? (contribution > 0 ? 'pro' : 'anti') : 'a mention';
  const acted = effects.map(({ kind, span, note, factor }) => {
    const words = span ? ` “${text.slice(span.start, span.end)}”` : '';
    return `${kind}${words}: ${note}${factor === 1 ? '' : factor === 0 ? ', struck' : ', turned'}`;
  });
  return [`“${text.slice(start, end)}”, entry ${short(term)}, read as ${read}`, ...acted].join('; ');
}
