import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Failure } from '../guard/guard.js';
import { sizeOfMarkup, textOfMarkup } from '../guard/markup.js';
import type { Draft, FormatInput } from '../types.js';

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TH THEAD TR UL'.split(
    ' ',
  ),
);
/** Never prose, wherever they stand. */
const LEFT_OUT = 'script, style, noscript, template, figcaption, iframe, svg, button, form, nav, aside, footer';
const DATES = [
  'meta[property="article:published_time"]',
  'meta[name="date"]',
  'meta[name="pubdate"]',
  'meta[name="dc.date"]',
  'meta[name="DC.date.issued"]',
  'meta[name="parsely-pub-date"]',
  'meta[itemprop="datePublished"]',
];

/**
 * A page beyond these is read without looking for its article. Readability looks at each element some twenty times, and
 * goes up from many of them: about a tenth of a millisecond an element, more in deep pages. Pages of news have up to
 * 6,000 elements, no deeper than 60.
 */
const MOST = { characters: 4 * 1024 * 1024, elements: 10_000, depth: 150, work: 400_000 };
const FAILURE: Failure = {
  code: 'unreadable-html',
  what: 'not a page that can be read',
  hint: 'Save the text of the page as .txt.',
};

interface DomNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<DomNode>;
}

/** A page is one document: its main text by Readability, its metadata by meta tags, Open Graph and JSON-LD. */
export async function* readHtml({ file, bytes, report, guard }: FormatInput): AsyncGenerator<Draft> {
  const html = await guard.text(bytes);
  const warn = (code: string, message: string): void =>
    report({ level: 'warning', code, message, file: file.shown, hint: 'All its text was read.' });
  if (!html.trim()) yield { record: {}, body: '' };
  else if (guard.parse(FAILURE, () => isTooMuch(html))) {
    warn('too-much-markup', `holds more than ${MOST.elements} elements, or they are nested too deeply`);
    yield { record: {}, body: guard.parse(FAILURE, () => textOfMarkup(html, BLOCKS)) };
  } else {
    const { record, main } = guard.parse(FAILURE, () => articleOf(html));
    if (!main) warn('no-main-text', 'no article could be told from the rest of the page');
    yield { record, body: main || guard.parse(FAILURE, () => textOf(parseHTML(toPage(html)).document.body)) };
  }
}

function isTooMuch(html: string): boolean {
  if (html.length > MOST.characters) return true;
  const { elements, depth, work } = sizeOfMarkup(html);
  return elements > MOST.elements || depth > MOST.depth || work > MOST.work;
}

const toPage = (html: string): string => (/<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);

/** What the page says of itself, and the text of its article; empty where none is found. */
function articleOf(html: string): { record: Record<string, unknown>; main: string } {
  const { document } = parseHTML(toPage(html));
  const published =
    DATES.map((selector) => document.querySelector(selector)?.getAttribute('content')).find(Boolean) ??
    document.querySelector('time[datetime]')?.getAttribute('datetime');
  const article = new Readability<DomNode>(document, { serializer: (node) => node as DomNode }).parse();
  const record = {
    title: article?.title,
    date: article?.publishedTime ?? published,
    outlet: article?.siteName,
    author: article?.byline?.replace(/^\s*by\s+/i, ''),
    language: article?.lang,
  };
  return { record, main: article?.content ? textOf(article.content) : '' };
}

/** The text of an element, its blocks apart by a blank line. */
function textOf(root: unknown): string {
  const element = root as DomNode & { querySelectorAll(selector: string): Iterable<{ remove(): void }> };
  for (const left of [...element.querySelectorAll(LEFT_OUT)]) left.remove();
  const collector = new BlockCollector();
  collector.visit(element);
  collector.end();
  return collector.blocks.join('\n\n');
}

const ELEMENT = 1;
const TEXT = 3;

/** Gathers the text of nodes block by block. */
class BlockCollector {
  readonly blocks: string[] = [];
  private current = '';

  visit(node: DomNode): void {
    if (node.nodeType === TEXT) this.current += node.textContent ?? '';
    else if (node.nodeName === 'BR') this.breakLine();
    else if (node.nodeType === ELEMENT) {
      const isBlock = BLOCKS.has(node.nodeName.toUpperCase());
      if (isBlock) this.end();
      for (const child of node.childNodes) this.visit(child);
      if (isBlock) this.end();
    }
  }

  /** Ends a block. */
  end(): void {
    const text = this.current.replace(/\s+/g, ' ').trim();
    if (text) this.blocks.push(text);
    this.current = '';
  }

  /** Two in a row are a paragraph's end. */
  private breakLine(): void {
    if (this.current.endsWith('\n')) this.end();
    else this.current += '\n';
  }
}
