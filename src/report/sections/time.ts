import { inWords } from '../../plot/time/periods.js';
import type { PooledGroup } from '../../plot/time/pooled.js';
import { plotTimePanel, type TimeFigure } from '../../plot/time/time.js';
import { timeFigure } from '../figures/time.js';
import { type Html, html, trusted } from '../html.js';
import { fragment } from '../keys.js';
import { packedInto } from '../packed.js';
import type { Report } from '../report.js';

/** Panels on one dimension. */
const MOST = 12;

/** Scores over time, by dimension a panel for each of those who say most. */
export function timePanels(report: Report): Html {
  const { over, dimensions, formula } = report;
  if (!over || formula.of !== 'coded') return html``;
  const href = (group: PooledGroup, dimension: string) => fragment(group, dimension, over.periods[group.period]);
  const figures = dimensions.flatMap((dimension) => {
    const figure = timeFigure(over, formula, { dimension, most: MOST, href });
    return figure ? [{ figure, name: dimension.title || dimension.dimension, coded: codedIn(figure) }] : [];
  });
  if (!figures.length) return html``;
  const most = figures.reduce((best, one) => (one.coded > best.coded ? one : best));
  const folded = figures.map(
    (
      one,
    ) => html`<details${one === most ? html` open` : ''}><summary><b>${one.name}</b> <small>${one.figure.panels.length} over time</small></summary>
<div class="panels">${panelsOf(one.figure)}</div></details>
`,
  );
  return html`<section id="time" aria-labelledby="h-time">
<h2 id="h-time">Over time</h2>
<p class="note">Scores by ${inWords(over.every)}, of the ${MOST} who say most. Marks as above; a line joins those of one actor or group. Hollow marks rest on too few statements or documents for an interval: what they show may be chance.</p>
${packedInto('#time', html`${folded}`)}</section>`;
}

const codedIn = ({ panels }: TimeFigure): number =>
  panels.reduce((sum, { points }) => sum + points.reduce((all, { row }) => all + row.coded, 0), 0);

const panelsOf = (figure: TimeFigure): Html[] =>
  figure.panels.map(
    (
      panel,
    ) => html`<figure><figcaption>${panel.name}</figcaption>${trusted(plotTimePanel(panel, figure, 'page'))}</figure>
`,
  );
