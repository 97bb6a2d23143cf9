import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { words } from '../../base/lists.js';
import { collapsed } from '../../base/plain.js';
import { exportDrafts, textDrafts } from '../exports/drafts.js';
import { author } from '../exports/text.js';
import type { Failure } from '../guard/guard.js';
import { sizeOfMarkup, textOfMarkup } from '../guard/markup.js';
import type { Draft, FormatInput } from '../types.js';
import { type EmphasisedText, joined, quotation } from './emphasis.js';

const BLOCKS = words(
  'address article aside blockquote dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td th thead tr ul',
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
/** A page with no more elements, and none of those that stand around an article, is all text. */
const BARE = {
  elements: 60,
  without: 'nav, header, footer, aside, main, form, script, iframe, table, [role], ul',
} as const;
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

/**
 * A page is one document: its main text by Readability, its metadata by meta tags, Open Graph and JSON-LD. A page that a database
 * exported, or that `--split` cuts, is several.
 */
export async function* readHtml(input: FormatInput): AsyncGenerator<Draft> {
  const { bytes, file, guard, options, report } = input;
  const html = await guard.text(bytes);
  const warn = (code: string, message: string): void =>
    report({ level: 'warning', code, message, file: file.shown, hint: 'All its text was read.' });
  if (!html.trim()) {
    yield { record: {}, body: '' };
    return;
  }
  if (guard.parse(FAILURE, () => isTooMuch(html))) {
    warn('too-much-markup', `holds more than ${MOST.elements} elements, or they are nested too deeply`);
    const body = guard.parse(FAILURE, () => textOfMarkup(html, BLOCKS));
    yield* textDrafts({ record: {}, body }, input);
    return;
  }
  const page = toPage(html);
  const articles =
    options.split === undefined && looksExported(html) ? guard.parse(FAILURE, () => exportedIn(page)) : [];
  if (articles.length) {
    yield* articles;
    return;
  }
  const { record, blocks } = guard.parse(FAILURE, () => articleOf(page));
  if (!blocks.length) warn('no-main-text', 'no article could be told from the rest of the page');
  const main = joined(blocks.length ? blocks : guard.parse(FAILURE, () => blocksOf(parseHTML(page).document.body)));
  yield* textDrafts({ record, ...main }, input);
}

function isTooMuch(html: string): boolean {
  if (html.length > MOST.characters) return true;
  const { elements, depth, work } = sizeOfMarkup(html);
  return elements > MOST.elements || depth > MOST.depth || work > MOST.work;
}

const toPage = (html: string): string => (/<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);

/** What the page says of itself, and the text of its article; none where it is not found. */
function articleOf(page: string): { record: Record<string, unknown>; blocks: EmphasisedText[] } {
  const { document } = parseHTML(page);
  const whole = isBare(document.body) ? blocksOf(parseHTML(page).document.body) : undefined;
  const published =
    DATES.map((selector) => document.querySelector(selector)?.getAttribute('content')).find(Boolean) ??
    document.querySelector('time[datetime]')?.getAttribute('datetime');
  const article = new Readability<DomNode>(document, { serializer: (node) => node as DomNode }).parse();
  const record = {
    title: article?.title,
    date: article?.publishedTime ?? published,
    outlet: article?.siteName,
    author: author(article?.byline ?? undefined),
    language: article?.lang,
  };
  const blocks = whole ?? (article?.content ? blocksOf(article.content) : []);
  return { record, blocks: blocks[0]?.text === record.title ? blocks.slice(1) : blocks };
}

/** Whether a page is nothing but a short text: of such, Readability may leave out a part. */
const isBare = (body: { querySelectorAll(selector: string): ArrayLike<unknown> }): boolean =>
  body.querySelectorAll('*').length <= BARE.elements && !body.querySelectorAll(BARE.without).length;

/** Whether a page has a sign of a database's export. */
const looksExported = (html: string): boolean =>
  /\bDocument [A-Z][A-Z\d]{9,}|\bof \d+ DOCUMENTS?\b|\bEnd of Document\b|>\s*AN\s*<|[·•]\d{8}[·•]/i.test(html);

/** The articles of a page that a database exported, whatever stands around them. */
function exportedIn(page: string): Draft[] {
  const { document } = parseHTML(page);
  const texts = (selector: string): Set<string> =>
    new Set([...document.querySelectorAll(selector)].map((element) => collapsed(element.textContent ?? '')));
  const marked = { titles: texts('[class*="Headline"]'), bylines: texts('.author') };
  return exportDrafts(textOf(document.body, 'script, style, noscript, template'), { numbered: false, marked });
}

const BREAK = /<br\s*\/?>/gi;
/** `<press@example.org>` is no tag. */
const ADDRESS = /<(?=[^<>\s]{0,80}(?:@|:\/\/))/g;
const BLOCK_END = /<\/(?:p|div|li|h[1-6]|blockquote|tr)\s*>/gi;

/**
 * The text of a piece of HTML, its blocks apart by a blank line, or with its lines as they are; all its text, block by
 * block, where it is nested too deeply.
 */
export function pieceText(html: string, keepsLines: boolean): string {
  const tags = html.replace(ADDRESS, '&lt;');
  const source = keepsLines ? tags.replace(BREAK, '\n').replace(BLOCK_END, '\n\n$&') : tags;
  if (isTooMuch(source)) return textOfMarkup(source, BLOCKS);
  const { document } = parseHTML(`<html><body>${source}</body></html>`);
  if (!keepsLines) return textOf(document.body);
  for (const left of [...document.body.querySelectorAll(LEFT_OUT)]) left.remove();
  return document.body.textContent ?? '';
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

const EMPHASIS: ReadonlyMap<string, 'bold' | 'italic'> = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
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
  /** How many block quotations are open. */
  private quoted = 0;

  visit(node: DomNode): void {
    if (node.nodeType === TEXT) this.add(node.textContent ?? '');
    else if (node.nodeName === 'BR') this.breakLine();
    else if (node.nodeType === ELEMENT) this.visitElement(node, node.nodeName.toLowerCase());
  }

  private visitElement(node: DomNode, name: string): void {
    const isBlock = BLOCKS.has(name);
    const emphasis = EMPHASIS.get(name);
    if (isBlock) this.end();
    if (name === 'blockquote') this.quoted++;
    if (emphasis) this.emphasis++;
    if (emphasis === 'bold' && !this.current.trim()) this.bold = true;
    for (const child of node.childNodes) this.visit(child);
    if (emphasis) this.emphasis--;
    if (isBlock) this.end();
    if (name === 'blockquote') this.quoted--;
  }

  private add(text: string): void {
    if (!this.emphasis && this.lead === undefined && text.trim()) this.lead = collapsed(this.current).length;
    this.current += text;
  }

  /** Ends a block. */
  end(): void {
    const text = collapsed(this.current);
    const lead = this.lead ?? text.length;
    if (text) this.blocks.push(this.quoted ? quotation(text) : { text, lead, bold: this.bold });
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
