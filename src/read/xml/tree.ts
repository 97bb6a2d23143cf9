import { words } from '../../base/lists.js';
import { collapsed } from '../../base/plain.js';
import type { Failure, Guard } from '../guard/guard.js';
import { readXml } from '../guard/markup.js';
import { Blocks } from './blocks.js';

/** An element of XML, names as written, with their prefixes. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Node | string)[];
}

/** An element that is open, without what is in it. */
export type Parent = Omit<Node, 'children'>;

/** Elements and pieces of text in one item; an article has some hundreds. */
const MOST_NODES = 300_000;

/**
 * Goes through an XML file and makes a small tree of each element that is wanted, one at a time, the outermost ones;
 * so memory holds one item of a file of many. `parents` are the elements around it, the root first.
 */
export function eachElement(
  xml: string,
  guard: Guard,
  failure: Failure,
  wanted: (name: string, parents: readonly Parent[]) => boolean,
  found: (node: Node, parents: readonly Parent[]) => void,
): void {
  const parents: Parent[] = [];
  const open: Node[] = [];
  let nodes = 0;
  const count = (): void => {
    if (++nodes > MOST_NODES)
      throw guard.error('too-complex', `one item holds more than ${MOST_NODES} elements`, failure.hint);
  };
  guard.parse(failure, () =>
    readXml(xml, {
      open: (name, attributes) => {
        if (open.length || wanted(name, parents)) {
          if (!open.length) nodes = 0;
          count();
          const node = { name, attributes, children: [] };
          open.at(-1)?.children.push(node);
          open.push(node);
        } else parents.push({ name, attributes });
      },
      text: (text) => {
        const inside = open.at(-1);
        if (!inside) return;
        count();
        inside.children.push(text);
      },
      close: () => {
        const closed = open.pop();
        if (!closed) parents.pop();
        else if (!open.length) found(closed, parents);
      },
    }),
  );
}

/** The name without its prefix, in lower case. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

/** All elements inside, in their order, the outer ones first. */
export function* descendants(node: Node): Generator<Node> {
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* descendants(child);
  }
}

/** The first element inside with one of these local names, tried in their order. */
export function find(node: Node, ...names: readonly string[]): Node | undefined {
  for (const name of names) for (const inner of descendants(node)) if (localName(inner.name) === name) return inner;
  return undefined;
}

/** Elements directly inside. */
export const childrenOf = (node: Node, name: string): Node[] =>
  node.children.filter((child): child is Node => typeof child !== 'string' && localName(child.name) === name);

/** All text inside, on one line; undefined where there is none. */
export function textOf(node: Node | undefined): string | undefined {
  if (!node) return undefined;
  const text = collapsed(pieces(node).join(''));
  return text || undefined;
}

const pieces = (node: Node): string[] =>
  node.children.flatMap((child) => (typeof child === 'string' ? [child] : pieces(child)));

/** How elements become paragraphs, by their local names. */
export interface Layout {
  readonly blocks: ReadonlySet<string>;
  readonly leftOut: ReadonlySet<string>;
  /** Elements that are a line's end. */
  readonly breaks: ReadonlySet<string>;
}

/** The text of an element, its blocks apart by a blank line. */
export function paragraphsOf(node: Node, layout: Layout): string {
  const blocks = new Blocks();
  layOut(node, layout, blocks);
  return blocks.toString();
}

function layOut(node: Node, layout: Layout, blocks: Blocks): void {
  for (const child of node.children) {
    if (typeof child === 'string') {
      blocks.add(child);
      continue;
    }
    const name = localName(child.name);
    if (layout.leftOut.has(name)) continue;
    if (layout.breaks.has(name)) blocks.breakLine();
    const isBlock = layout.blocks.has(name);
    if (isBlock) blocks.end();
    layOut(child, layout, blocks);
    if (isBlock) blocks.end();
  }
}

/** For HTML, and for the bodies of NITF, which are like it. */
export const HTML_LAYOUT: Layout = {
  blocks: words(
    'address article aside block blockquote body body.content body.end body.head bq caption credit dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hedline hl1 hl2 hr li main nitf-table ol p pre section table tbody td th thead tr ul',
  ),
  leftOut: words('script style noscript template iframe svg head title figcaption figure media button form nav'),
  breaks: words('br'),
};
