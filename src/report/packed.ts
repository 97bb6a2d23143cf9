import { deflateSync } from 'fflate';
import { Html, html } from './html.js';

/** How hard to compress: beyond this a page takes twice the time and hardly gets smaller. */
const LEVEL = 7;

/**
 * HTML that the page's script puts into an element once the page is shown: in the file it is compressed, which makes repeated words and
 * markup cheap and leaves the browser little to read before it paints.
 *
 * @param into selector of the element that it is appended to
 */
export const packedInto = (into: string, content: Html): Html =>
  content.text
    ? html`<script type="text/plain" data-into="${into}">${compressed(content.text)}</script>
`
    : html``;

/** Text that the script unpacks when it is asked for. */
export const packedAs = (id: string, text: string): Html =>
  html`<script type="text/plain" id="${id}">${compressed(text)}</script>
`;

/** Texts one by one, so that each can be had alone. */
export const packedList = (id: string, texts: readonly string[]): Html => packedAs(id, JSON.stringify(texts));

/** Raw deflate in base64: the same text gives the same letters on every machine, none of which means anything in HTML. */
const compressed = (text: string): Html =>
  new Html(Buffer.from(deflateSync(Buffer.from(text, 'utf8'), { level: LEVEL })).toString('base64'));
