import { count, counted, percent } from '../../render/text/numbers.js';
import { type Html, html } from '../html.js';
import type { Report } from '../report.js';

/** Title, what this is, its warning, and what it was made from. */
export function head({ title, summary, dates, provenance, formula }: Report): Html {
  const { documents, statements, unresolved, untouched, coded, accusing, repeated } = summary;
  const { version, digest, lexicons } = provenance;
  const scored = lexicons.filter(({ path }) => STANCES.test(path) || !path.startsWith('lexicons/'));
  const span = dates ? `, ${dates[0] === dates[1] ? dates[0] : `${dates[0]} to ${dates[1]}`}` : '';
  return html`<header>
<h1>${title}</h1>
<p class="lead">What each speaker stands for, as quoted in ${counted(documents, 'document')}${span}. Every figure leads to the words that it rests on.</p>
<p class="warning">Intervals are over documents. They leave out errors in telling who said what, errors of the lexicons, and what journalists chose to quote.</p>
<details><summary>What this was made from</summary>
<ul>
<li>${counted(documents, 'document')}, ${counted(statements, 'statement')}; ${count(unresolved)} of a speaker who could not be identified, counted for nobody.</li>
<li>${count(untouched)} of ${counted(statements, 'statement')} touch no dimension; ${count(coded)} take a position, of which ${percent(accusing, coded)} accuse others.</li>
${repeated ? html`<li>${counted(repeated, 'statement')} repeat what the same speaker says in another document.</li>` : ''}
<li>Formula of the score: ${formula.formula}.</li>
<li>stance ${version}; digest of the documents <code>${digest}</code></li>
${scored.map(({ path, sha256 }) => html`<li>${path} <code>${sha256.slice(0, 16)}</code></li>`)}
<li>${counted(lexicons.length - scored.length, 'more file')} of knowledge; <code>stance analyze --format json</code> lists them all.</li>
</ul></details>
</header>`;
}

/** The lexicons of the dimensions that come with the program. */
const STANCES = /^lexicons\/stances\/[^.]+\.yaml$/;
