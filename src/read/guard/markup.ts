import { Parser, Tokenizer } from 'htmlparser2';
import { words } from '../../base/lists.js';
import { OwnError } from '../../base/problems/causes.js';
import { Blocks } from '../xml/blocks.js';

/** What a parser would have to build of a page. */
export interface MarkupSize {
  elements: number;
  /** Elements inside each other, at most. */
  depth: number;
  /** The depths of all elements together. */
  work: number;
}

/** Have no end tag, or need none: they do not nest by themselves. */
const UNNESTED = words(
  'area base br col embed hr img input link meta source track wbr p li dt dd option tr td th thead tbody tfoot',
);
/** An end tag that ends nothing makes an empty element of these. */
const MADE_BY_THEIR_END = new Set(['p', 'br']);
/** Their content is not for readers. */
const HIDDEN = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'svg']);

const nothing = (): void => {};

/** The events of htmlparser2's tokenizer, which keeps no stack of open elements: it takes linear time for anything. */
function tokenize(
  html: string,
  on: { open(name: string): void; close(name: string): void; text?(text: string): void },
): void {
  const nameAt = (start: number, end: number): string => html.slice(start, end).toLowerCase();
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: on.text !== undefined },
    {
      onopentagname: (start, end) => on.open(nameAt(start, end)),
      onclosetag: (start, end) => on.close(nameAt(start, end)),
      ontext: (start, end) => on.text?.(html.slice(start, end)),
      ontextentity: (codepoint) => on.text?.(String.fromCodePoint(codepoint)),
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      onattribname: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

/** Measures a page before a tree is made of it. */
export function sizeOfMarkup(html: string): MarkupSize {
  const size = { elements: 0, depth: 0, work: 0 };
  let depth = 0;
  tokenize(html, {
    open: (name) => {
      size.elements++;
      if (!UNNESTED.has(name)) depth++;
      size.depth = Math.max(size.depth, depth);
      size.work += depth;
    },
    close: (name) => {
      if (MADE_BY_THEIR_END.has(name)) size.elements++;
      if (!UNNESTED.has(name) && depth) depth--;
    },
  });
  return size;
}

/** All text of a page, without a tree; `names` are those of the elements that end a paragraph. */
export function textOfMarkup(html: string, names: ReadonlySet<string>): string {
  const blocks = new Blocks();
  let hidden = 0;
  const edge = (name: string, step: 1 | -1): void => {
    if (HIDDEN.has(name)) hidden = Math.max(0, hidden + step);
    else if (name === 'br') blocks.add(' ');
    else if (names.has(name)) blocks.end();
  };
  tokenize(html, {
    open: (name) => edge(name, 1),
    close: (name) => edge(name, -1),
    text: (text) => {
      if (!hidden) blocks.add(text);
    },
  });
  return blocks.toString();
}

/** What is called for each part of an XML file, in its order; names as written, with their prefixes. */
export interface XmlEvents {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Elements inside each other that an XML file may have. */
const DEEPEST_XML = 500;

/**
 * Goes through an XML file without a tree, so memory does not grow with it; entities that the file itself declares are
 * left as they are. Throws where elements are nested too deeply, or stay open: then the file is cut off.
 */
export function readXml(xml: string, on: XmlEvents): void {
  let depth = 0;
  let isOver = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > DEEPEST_XML) throw new OwnError('elements are nested too deeply');
        on.open?.(name, attributes);
      },
      onclosetag: (name) => {
        depth--;
        if (isOver) throw new OwnError(`<${name}> is never closed`);
        on.close?.(name);
      },
      ontext: (text) => on.text?.(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  isOver = true; // what is closed from here on was open at the end
  parser.end();
}
