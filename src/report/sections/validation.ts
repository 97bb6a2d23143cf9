import { agreementFigure, plotAgreementPanel } from '../../plot/agreement.js';
import { colourOf, symbolOf } from '../../plot/figure.js';
import { type IntervalFigure, plotIntervals } from '../../plot/intervals.js';
import { count, percent, signed } from '../../render/text/numbers.js';
import { withBounds } from '../../render/validation/figures.js';
import type { Row } from '../../types/table.js';
import type { Validation } from '../../validate/validation.js';
import { type Html, html, trusted } from '../html.js';
import type { Report, ReportDimension } from '../report.js';
import { nameOf } from '../wording.js';

/** Actors or groups in one plot of corrected scores. */
const MOST = 12;

/** What people coded: how far they agree, how often the program is right, and what that makes of the scores. */
export function validationResults(report: Report): Html {
  const { validation } = report;
  if (!validation) return html``;
  const titleOf = (dimension: string): string =>
    report.dimensions.find((one) => one.dimension === dimension)?.title || dimension;
  const { panels } = agreementFigure(validation, { title: 'What people coded', description: '' }, titleOf);
  return html`<section id="validation" aria-labelledby="h-validation">
<h2 id="h-validation">How far to trust the figures</h2>
<p class="note">People coded ${count(validation.gold.coded)} units of the sample ${validation.sample.id}. Squares are α, by which coders agree beyond chance: lines mark 0, .67 and .80, from which it is tentative and good. Circles are pro, triangles anti. Lines are 95 % intervals.</p>
<div class="panels wide">${panels.map(
    (panel) => html`<figure><figcaption>${panel.name}</figcaption>${trusted(plotAgreementPanel(panel, 'page'))}</figure>
`,
  )}</div>
${agreementTable(validation, titleOf)}${errorTable(validation, titleOf)}${correctedPlots(report)}</section>`;
}

type TitleOf = (dimension: string) => string;

function agreementTable({ agreement }: Validation, titleOf: TitleOf): Html | string {
  if (!agreement.length) return '';
  const rows = agreement.map(
    ({
      dimension,
      units,
      alpha,
      ac1,
      percent: share,
    }) => html`<tr><th scope="row">${dimension ? titleOf(dimension) : 'all dimensions'}</th><td>${count(units)}</td><td>${withBounds(alpha.position)}</td><td>${withBounds(alpha.sign)}</td><td>${withBounds({ value: ac1, low: null, high: null })}</td><td>${share === null ? '–' : percent(share, 1)}</td></tr>
`,
  );
  return scrolled(
    'Agreement of coders',
    html`<tr><th scope="col">dimension</th><th scope="col">units</th><th scope="col">α, position</th><th scope="col">α, sign</th><th scope="col">AC1</th><th scope="col">same code</th></tr>`,
    rows,
  );
}

function errorTable({ machine }: Validation, titleOf: TitleOf): Html | string {
  if (!machine.length) return '';
  const rows = machine.map(
    ({
      dimension,
      pole,
      tp,
      fp,
      fn,
      precision,
      recall,
    }) => html`<tr><th scope="row">${dimension ? titleOf(dimension) : 'all dimensions'}</th><td>${pole}</td><td>${count(tp)}</td><td>${count(fp)}</td><td>${count(fn)}</td><td>${withBounds(precision)}</td><td>${withBounds(recall)}</td></tr>
`,
  );
  return scrolled(
    'The program against what people coded',
    html`<tr><th scope="col">dimension</th><th scope="col">side</th><th scope="col">right</th><th scope="col">wrong</th><th scope="col">missed</th><th scope="col">precision</th><th scope="col">recall</th></tr>`,
    rows,
  );
}

const scrolled = (
  caption: string,
  head: Html,
  rows: readonly Html[],
): Html => html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table class="plain">
<caption>${caption}</caption>
<thead>${head}</thead>
<tbody>${rows}</tbody>
</table></div>
`;

/** Scores as counted beside those that coding makes of them. */
function correctedPlots({ dimensions, groups, formula }: Report): Html | string {
  const figures = dimensions.flatMap((dimension) => {
    const lines = groups
      .filter(({ named }) => named)
      .flatMap((group) =>
        group.rows
          .filter((row) => row.dimension === dimension.dimension && row.coded && row.corrected?.score != null)
          .map((row) => lineOf(nameOf(group), row)),
      )
      .slice(0, MOST);
    return lines.length ? [correctedFigure(dimension, lines, formula.range)] : [];
  });
  if (!figures.length) return '';
  return html`<h3>Corrected scores</h3>
<p class="note">Above the score as it was counted, a hollow square; below it what coding makes of it, with an interval that includes the uncertainty of coding.</p>
<div class="plots">${figures}</div>
`;
}

function correctedFigure(
  { title, dimension }: ReportDimension,
  lines: IntervalFigure['lines'],
  range: IntervalFigure['range'],
): Html {
  const name = title || dimension;
  const figure = { title: `${name}: corrected scores`, description: '', range, lines, rules: [0] };
  return html`<figure><figcaption>${name}</figcaption>${trusted(plotIntervals(figure, 'page'))}</figure>
`;
}

function lineOf(name: string, { score, low, high, corrected }: Row): IntervalFigure['lines'][number] {
  const now = corrected!;
  const words = (what: string, value: number): string => `${name}, ${what}: ${signed(value)}`;
  const counted =
    score === null
      ? []
      : [
          {
            value: score,
            low,
            high,
            symbol: 'square',
            colour: 'mark',
            isHollow: true,
            words: words('counted', score),
          } as const,
        ];
  return {
    name,
    marks: [
      ...counted,
      {
        ...{ value: now.score!, low: now.low, high: now.high, isHollow: now.low === null },
        ...{ symbol: symbolOf(now.score!), colour: colourOf(now.score!) },
        words: words('corrected', now.score!),
      },
    ],
  };
}
