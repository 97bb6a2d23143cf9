import { plotScores } from '../../plot/scores.js';
import { type Html, html, trusted } from '../html.js';
import { encoded, fragment } from '../keys.js';
import type { Report, ReportDimension } from '../report.js';
import { nameOf, rowInWords } from '../wording.js';

/** Actors in one plot; the table has all. */
const MOST = 15;
/** A plot compares; with one score there is nothing to compare. */
const LEAST = 2;

/** By dimension, the scores with their intervals. */
export function scorePlots(report: Report): Html {
  if (report.formula.of !== 'coded') return html``;
  const figures = report.dimensions.flatMap((dimension) => scoresOf(dimension, report));
  if (!figures.length) return html``;
  return html`<section id="plots" aria-labelledby="h-plots">
<h2 id="h-plots">Scores by dimension</h2>
<p class="note">Circles are above zero, triangles below; the larger, the more statements with a position. Lines are 95 % intervals. Hollow marks have none, as they rest on too few statements or documents: they show that something was said, not where somebody stands. Each mark leads to its statements.</p>
<div class="plots">${figures}</div>
</section>`;
}

function scoresOf({ dimension, title }: ReportDimension, { groups, formula }: Report): Html[] {
  const points = groups
    .filter(({ named }) => named)
    .flatMap((group) => {
      const row = group.rows.find((one) => one.dimension === dimension);
      return row?.coded && row.score !== null
        ? [{ name: nameOf(group), row, href: fragment(group, dimension), words: rowInWords(row) }]
        : [];
    });
  if (points.length < LEAST) return [];
  const shown = [...points].sort((a, b) => b.row.coded - a.row.coded).slice(0, MOST);
  const left = points.length - shown.length;
  const figure = {
    title: `${title || dimension}: scores`,
    description: 'Scores with 95 % intervals.',
    range: formula.range,
    points: points.filter((point) => shown.includes(point)),
  };
  return [
    html`<figure data-d="${encoded(dimension)}"><figcaption>${title || dimension}${left ? html` <small>the ${MOST} with most statements, of ${points.length}</small>` : ''}</figcaption>${trusted(plotScores(figure, 'page'))}</figure>
`,
  ];
}
