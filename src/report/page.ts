import { properties } from '../plot/palette.js';
import { contentPolicy } from '../validate/sheets/content-policy.js';
import { type Html, html, trusted } from './html.js';
import type { Report } from './report.js';
import { articleList } from './sections/articles.js';
import { findings } from './sections/findings.js';
import { head } from './sections/head.js';
import { heatTable } from './sections/heat.js';
import { methods } from './sections/methods.js';
import { networkPlot } from './sections/network.js';
import { scorePlots } from './sections/plots.js';
import { salienceBars } from './sections/salience.js';
import { statementList } from './sections/statements.js';
import { spokenOf } from './sections/targets/targets.js';
import { timePanels } from './sections/time.js';
import { validationResults } from './sections/validation.js';

/** The page's script and style sheet, as they stand in it: the build makes them small. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
}

/** A section that another stage adds before the table of scores, with what it needs of script and style. */
export interface AddedPart extends PageAssets {
  readonly section: Html;
}

/**
 * The report as one HTML file that asks for nothing else. Its policy lets nothing run or load but its own script and style sheet. The same
 * report gives the same bytes.
 */
export function reportPage(report: Report, assets: PageAssets, added?: AddedPart): string {
  const style = `${COLOURS}${assets.style}${added?.style ?? ''}`;
  const script = `${assets.script}${added?.script ?? ''}`;
  const sections = [
    ...[findings, () => added?.section ?? html``, heatTable, scorePlots, timePanels, salienceBars],
    ...[validationResults, spokenOf, networkPlot, statementList, articleList, methods],
  ];
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(contentPolicy({ script, style }))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${report.title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#h-statements">Skip to the statements</a>
${head(report)}
<main>
${sections.map(
  (section) => html`${section(report)}
`,
)}</main>
<script>${trusted(script)}</script>
</body>
</html>
`.text;
}

const COLOURS = `:root{${properties('light')}}
@media (prefers-color-scheme:dark){@media not print{:root{${properties('dark')}}}}
`;
