import { deflateSync } from 'fflate';
import { Html, html } from '../report/html.js';
import type { AddedPart, PageAssets } from '../report/page.js';
import type { WorkbenchData } from './data.js';

/** The part of a page that scores again: the panel, which its script fills, and all that the script needs. */
export function workbenchSection(data: WorkbenchData, { script, style }: PageAssets): AddedPart {
  const packed = compressed(JSON.stringify(data));
  const kilobytes = Math.ceil((packed.length + script.length + style.length) / 1000);
  const section = html`<section id="workbench" aria-labelledby="h-workbench">
<h2 id="h-workbench">Workbench</h2>
<p class="note">Switch entries of the lexicons off, add some, or change the threshold: table, plots and marked words follow at once. Nothing leaves this page. The workbench adds ${kilobytes} kB to it: the words of the documents, the lexicons, and the program that scores them.</p>
<div id="bench"><p>Needs JavaScript.</p></div>
<script type="text/plain" id="bench-data">${new Html(packed)}</script>
</section>`;
  return { section, script, style };
}

/** Raw deflate in base64: the same text gives the same letters on every machine, none of which means anything in HTML. */
const compressed = (text: string): string =>
  Buffer.from(deflateSync(Buffer.from(text, 'utf8'), { level: 9 })).toString('base64');
