import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { StanceError } from '../../base/errors.js';
import { limited } from '../bytes.js';
import { decodeAll } from '../decode.js';
import { exportDrafts, textDrafts } from '../exports/drafts.js';
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

/** Deeper pages are not articles, and would take Readability quadratic time. */
const DEEPEST = 400;

interface DomNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<DomNode>;
}

/** A page is one document: its main text by Readability, its metadata by meta tags, Open Graph and JSON-LD. */
export async function* readHtml(input: FormatInput): AsyncGenerator<Draft> {
  const { file, bytes, report, options } = input;
  const html = await decodeAll(file, limited(file, bytes));
  if (!html.trim()) {
    yield { record: {}, body: '' };
    return;
  }
  const page = /<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  const { document } = parseHTML(page);
  if (depthOf(document.documentElement as unknown as DomNode) > DEEPEST) {
    throw new StanceError({
      code: 'unreadable-html',
      message: 'its elements are nested too deeply',
      file: file.shown,
      hint: 'Save the text of the page as .txt.',
    });
  }
  const articles = options.split === undefined && looksExported(html) ? exportedIn(page) : [];
  if (articles.length) {
    yield* articles;
    return;
  }
  const published =
    DATES.map((selector) => document.querySelector(selector)?.getAttribute('content')).find(Boolean) ??
    document.querySelector('time[datetime]')?.getAttribute('datetime');
  const article = new Readability<DomNode>(document, { serializer: (node) => node as DomNode }).parse();
  let main = article?.content ? textOf(article.content) : '';
  if (!main) {
    report({
      level: 'warning',
      code: 'no-main-text',
      message: 'no article could be told from the rest of the page',
      file: file.shown,
      hint: 'All its text was read.',
    });
    main = textOf(parseHTML(page).document.body);
  }
  const whole = {
    record: {
      title: article?.title,
      date: article?.publishedTime ?? published,
      outlet: article?.siteName,
      author: article?.byline?.replace(/^\s*by\s+/i, ''),
      language: article?.lang,
    },
    body: main,
  };
  yield* textDrafts(main, whole, input, false);
}

/** Whether a page has a sign of a database's export. */
const looksExported = (html: string): boolean =>
  /\bDocument [A-Z][A-Z\d]{9,}|\bof \d+ DOCUMENTS?\b|\bEnd of Document\b|>\s*AN\s*</i.test(html);

/** The articles of a page that a database exported, whatever stands around them. */
function exportedIn(page: string): Draft[] {
  const { document } = parseHTML(page);
  const texts = (selector: string): Set<string> =>
    new Set([...document.querySelectorAll(selector)].map((element) => inline(element.textContent ?? '')));
  const marked = { titles: texts('[class*="Headline"]'), bylines: texts('.author') };
  return exportDrafts(textOf(document.body, 'script, style, noscript, template'), { numbered: false, marked });
}

const BREAK = /<br\s*\/?>/gi;
/** `<press@example.org>` is no tag. */
const ADDRESS = /<(?=[^<>\s]{0,80}(?:@|:\/\/))/g;
const BLOCK_END = /<\/(?:p|div|li|h[1-6]|blockquote|tr)\s*>/gi;

/**
 * The text of a piece of HTML, its blocks apart by a blank line, or with its lines as they are; the piece itself where it is
 * nested too deeply.
 */
export function pieceText(html: string, keepsLines: boolean): string {
  const tags = html.replace(ADDRESS, '&lt;');
  const source = keepsLines ? tags.replace(BREAK, '\n').replace(BLOCK_END, '\n\n$&') : tags;
  const { document } = parseHTML(`<html><body>${source}</body></html>`);
  if (depthOf(document.documentElement as unknown as DomNode) > DEEPEST) return html;
  if (!keepsLines) return textOf(document.body);
  for (const left of [...document.body.querySelectorAll(LEFT_OUT)]) left.remove();
  return document.body.textContent ?? '';
}

function depthOf(root: DomNode): number {
  let level = [root];
  let depth = 0;
  while (level.length && depth <= DEEPEST) {
    level = level.flatMap((node) => [...node.childNodes]);
    depth++;
  }
  return depth;
}

/** The text of an element, its blocks apart by a blank line. */
function textOf(root: unknown, leftOut = LEFT_OUT): string {
  const element = root as DomNode & { querySelectorAll(selector: string): Iterable<{ remove(): void }> };
  for (const left of [...element.querySelectorAll(leftOut)]) left.remove();
  const collector = new BlockCollector();
  collector.visit(element);
  collector.end();
  return collector.blocks.join('\n\n');
}

const inline = (text: string): string => text.replace(/\s+/g, ' ').trim();

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
    const text = inline(this.current);
    if (text) this.blocks.push(text);
    this.current = '';
  }

  /** Two in a row are a paragraph's end. */
  private breakLine(): void {
    if (this.current.endsWith('\n')) this.end();
    else this.current += '\n';
  }
}
