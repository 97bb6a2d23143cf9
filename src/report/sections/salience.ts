import { plotSaliencePanel } from '../../plot/salience.js';
import { counted } from '../../render/text/numbers.js';
import { salienceFigure } from '../figures/salience.js';
import { type Html, html, trusted } from '../html.js';
import { fragment } from '../keys.js';
import { packedInto } from '../packed.js';
import type { Report } from '../report.js';

const MOST = 9;

/** What each speaks of, whatever they say of it. */
export function salienceBars({ salience, dimensions }: Report): Html {
  const figure = salience && salienceFigure(salience, { dimensions, most: MOST, href: fragment });
  if (!figure) return html``;
  const panels = figure.panels.map(
    (
      panel,
    ) => html`<figure><figcaption>${panel.name} <small>${counted(panel.statements, 'statement')}</small></figcaption>${trusted(plotSaliencePanel(panel, figure, 'page'))}</figure>
`,
  );
  return html`<section id="salience" aria-labelledby="h-salience">
<h2 id="h-salience">What they speak of</h2>
<p class="note">The share of all statements that touch a dimension, whatever they say of it; lines are 95 % intervals. What somebody speaks of is not where they stand. The ${MOST} with most statements.</p>
<div class="panels wide"></div>
${packedInto('#salience .panels', html`${panels}`)}</section>`;
}
