import { counted } from '../../render/text/numbers.js';
import { methodsParagraph } from '../../render/validation/methods.js';
import { type Html, html } from '../html.js';
import { packedAs } from '../packed.js';
import type { Report } from '../report.js';

/** A paragraph for a paper, how to cite, and the rows. */
export function methods(report: Report): Html {
  const { summary, provenance, formula, dimensions, csv, validation } = report;
  const { version, digest } = provenance;
  return html`<section id="methods" aria-labelledby="h-methods">
<h2 id="h-methods">For a paper</h2>
<p>Statements in ${counted(summary.documents, 'document')} were attributed to their speakers with stance ${version}, which found ${counted(summary.statements, 'statement')}, and scored on ${counted(dimensions.length, 'dimension')} with its lexicons. A statement takes at most one value per dimension; the score is ${formula.formula}. Intervals are 95 % intervals over documents, and do not include errors of attribution and of the lexicons. Digest of the documents: ${digest.slice(0, 16)}.</p>
${
  validation
    ? html`<p>${methodsParagraph(validation)}</p>
`
    : ''
}<pre>@software{stance,
  author  = {{The stance authors}},
  title   = {stance: who says what, and what they stand for},
  version = {${version}}
}</pre>
<p class="tools" hidden><button type="button" data-save="rows" data-name="rows.csv">Save the rows as CSV</button></p>
${packedAs('rows', csv)}</section>`;
}
