import { escapeHtml, jsonInScript } from '../../base/markup.js';
import { type CodebookLexicon, codebookMarkdown, dimensionMarkdown, markdownHtml } from './codebook.js';
import type { Sheet } from './columns.js';
import { contentPolicy } from './content-policy.js';

/** The form's script and style sheet, as they stand in the page. */
export interface FormAssets {
  readonly script: string;
  readonly style: string;
}

export interface FormContent {
  readonly sheet: Sheet;
  readonly sample: string;
  /** Name of the file that it saves. */
  readonly file: string;
  readonly lexicons: readonly CodebookLexicon[];
  readonly isSentence: boolean;
}

const VALUES = ['pro', 'anti', 'mixed', 'mention', 'none', 'unclear'];

/**
 * A sheet as a page that works from disk, without a network: one unit a screen, with the codebook beside it. Its policy lets nothing
 * run or load but the one script and style sheet in it.
 */
export function formHtml(
  { sheet, sample, file, lexicons, isSentence }: FormContent,
  { script, style }: FormAssets,
): string {
  const { coder, columns, rows } = sheet;
  const titles = Object.fromEntries(lexicons.map(({ dimension, title }) => [dimension, title]));
  const data = jsonInScript({ sample, coder, file, columns, titles, rows });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy({ script, style })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Coding sheet of ${escapeHtml(coder)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>Coding sheet of ${escapeHtml(coder)}</h1>
<p><label>Progress <progress id="progress" value="0" max="1"></progress></label> <span id="done"></span></p>
</header>
<div class="columns">
<main>
<h2 id="place"></h2>
<p class="facts">Dimension: <strong id="dimension"></strong>. Speaker: <strong id="speaker"></strong>. <span id="source"></span></p>
<p class="context" id="before" dir="auto"></p>
<p class="words" id="text" tabindex="-1" dir="auto"></p>
<p class="context" id="after" dir="auto"></p>
<p id="machine" hidden></p>
<fieldset class="values"><legend>Value</legend>
${VALUES.map((value, i) => `<label><input type="radio" name="value" id="value-${value}" value="${value}"> <kbd>${i + 1}</kbd> ${value}</label>`).join('\n')}
</fieldset>
<p>
${yesNo('speaker_ok', 'Speaker right?')}
${yesNo('content_ok', 'Words right?')}
${yesNo('sure', 'Sure?')}
</p>
<p><label for="note">Note <kbd>n</kbd></label> <input type="text" id="note" autocomplete="off"></p>
<p>
<button type="button" id="previous">Previous <kbd>←</kbd></button>
<button type="button" id="next">Next <kbd>→</kbd></button>
<button type="button" id="undo">Undo <kbd>u</kbd></button>
<button type="button" id="download">Download the sheet <kbd>d</kbd></button>
</p>
<p><label><input type="checkbox" id="shortcuts" checked> Keys 1 to 6, arrows and letters work</label></p>
<p id="status" role="status"></p>
</main>
<aside aria-label="Codebook">
${lexicons.map((lexicon) => `<section data-dimension="${escapeHtml(lexicon.dimension)}" hidden>\n${markdownHtml(dimensionMarkdown(lexicon))}</section>`).join('\n')}
<details><summary>Rules for all dimensions</summary>
${markdownHtml(codebookMarkdown([], isSentence).replace(/^# Codebook\n+/, ''))}</details>
</aside>
</div>
<script type="application/json" id="data">${data}</script>
<script>${script}</script>
</body>
</html>
`;
}

const yesNo = (id: string, label: string): string =>
  `<label for="${id}">${label}</label> <select id="${id}"><option value=""></option><option value="yes">yes</option><option value="no">no</option></select>`;
