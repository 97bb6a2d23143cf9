import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { StanceError } from '../../base/errors.js';
import { limited } from '../bytes.js';
import { decodeAll } from '../decode.js';
import { exportDrafts, textDrafts } from '../exports/drafts.js';
import type { Draft, FormatInput } from '../types.js';
import { type EmphasisedText, joined } from './emphasis.js';

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
  let main = joined(article?.content ? blocksOf(article.content) : []);
  if (!main.body) {
    report({
      level: 'warning',
      code: 'no-main-text',
      message: 'no article could be told from the rest of the page',
      file: file.shown,
      hint: 'All its text was read.',
    });
    main = joined(blocksOf(parseHTML(page).document.body));
  }
  const whole = {
    record: {
      title: article?.title,
      date: article?.publishedTime ?? published,
      outlet: article?.siteName,
      author: article?.byline?.replace(/^\s*by\s+/i, ''),
      language: article?.lang,
    },
    ...main,
  };
  yield* textDrafts(main.body, whole, input, false);
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
const textOf = (root: unknown, leftOut?: string): string => joined(blocksOf(root, leftOut)).body;

/** The text of an element, block by block. */
function blocksOf(root: unknown, leftOut = LEFT_OUT): EmphasisedText[] {
  const element = root as DomNode & { querySelectorAll(selector: string): Iterable<{ remove(): void }> };
  for (const left of [...element.querySelectorAll(leftOut)]) left.remove();
  const collector = new BlockCollector();
  collector.visit(element);
  collector.end();
  return collector.blocks;
}

const inline = (text: string): string => text.replace(/\s+/g, ' ').trim();

const EMPHASIS: ReadonlyMap<string, 'bold' | 'italic'> = new Map([
  ['B', 'bold'],
  ['STRONG', 'bold'],
  ['I', 'italic'],
  ['EM', 'italic'],
]);

const ELEMENT = 1;
const TEXT = 3;

/** Gathers the text of nodes block by block. */
class BlockCollector {
  readonly blocks: EmphasisedText[] = [];
  private current = '';
  /** Of the current block: the length of its beginning in bold or italics, once something else has come; its elements around here. */
  private lead: number | undefined;
  private bold = false;
  private emphasis = 0;

  visit(node: DomNode): void {
    if (node.nodeType === TEXT) this.add(node.textContent ?? '');
    else if (node.nodeName === 'BR') this.breakLine();
    else if (node.nodeType === ELEMENT) {
      const isBlock = BLOCKS.has(node.nodeName.toUpperCase());
      if (isBlock) this.end();
      const name = EMPHASIS.get(node.nodeName.toUpperCase());
      if (name) {
        this.emphasis++;
        if (name === 'bold' && !this.current.trim()) this.bold = true;
      }
      for (const child of node.childNodes) this.visit(child);
      if (name) this.emphasis--;
      if (isBlock) this.end();
    }
  }

  private add(text: string): void {
    if (!this.emphasis && this.lead === undefined && text.trim()) this.lead = inline(this.current).length;
    this.current += text;
  }

  /** Ends a block. */
  end(): void {
    const text = inline(this.current);
    const lead = this.lead ?? text.length;
    if (text) this.blocks.push({ text, lead, bold: this.bold });
    this.current = '';
    this.lead = undefined;
    this.bold = false;
  }

  /** Two in a row are a paragraph's end. */
  private breakLine(): void {
    if (this.current.endsWith('\n')) this.end();
    else this.current += '\n';
  }
}
