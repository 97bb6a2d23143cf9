import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { StanceError } from '../../base/errors.js';
import { limited } from '../bytes.js';
import { decodeAll } from '../decode.js';
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
export async function* readHtml({ file, bytes, report }: FormatInput): AsyncGenerator<Draft> {
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
  yield {
    record: {
      title: article?.title,
      date: article?.publishedTime ?? published,
      outlet: article?.siteName,
      author: article?.byline?.replace(/^\s*by\s+/i, ''),
      language: article?.lang,
    },
    body: main,
  };
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
  /** How many block quotations are open. */
  private quoted = 0;

  visit(node: DomNode): void {
    if (node.nodeType === TEXT) this.current += node.textContent ?? '';
    else if (node.nodeName === 'BR') this.breakLine();
    else if (node.nodeType === ELEMENT) {
      const isBlock = BLOCKS.has(node.nodeName.toUpperCase());
      const isQuotation = node.nodeName.toUpperCase() === 'BLOCKQUOTE';
      if (isBlock) this.end();
      if (isQuotation) this.quoted++;
      for (const child of node.childNodes) this.visit(child);
      if (isBlock) this.end();
      if (isQuotation) this.quoted--;
    }
  }

  /** Ends a block. */
  end(): void {
    const text = this.current.replace(/\s+/g, ' ').trim();
    if (text) this.blocks.push(this.quoted ? `> ${text}` : text); // attribution reads it so
    this.current = '';
  }

  /** Two in a row are a paragraph's end. */
  private breakLine(): void {
    if (this.current.endsWith('\n')) this.end();
    else this.current += '\n';
  }
}
