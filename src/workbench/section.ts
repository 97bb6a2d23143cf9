import { html } from '../report/html.js';
import { packedAs } from '../report/packed.js';
import type { AddedPart, PageAssets } from '../report/page.js';
import type { WorkbenchData } from './data.js';

/** The part of a page that scores again: the panel, which its script fills, and all that the script needs. */
export function workbenchSection(data: WorkbenchData, { script, style }: PageAssets): AddedPart {
  const packed = packedAs('bench-data', JSON.stringify(data));
  const kilobytes = Math.ceil((packed.text.length + script.length + style.length) / 1000);
  const section = html`<section id="workbench" aria-labelledby="h-workbench">
<h2 id="h-workbench">Workbench</h2>
<p class="note">Switch entries of the lexicons off, add some, or change the threshold: table, plots and marked words follow at once. Nothing leaves this page. The workbench adds ${kilobytes} kB to it: the words of the documents, the lexicons, and the program that scores them.</p>
<div id="bench"><p>Needs JavaScript.</p></div>
${packed}</section>`;
  return { section, script, style };
}
