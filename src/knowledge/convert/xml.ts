import { createRequire } from 'node:module';
import { type Category, childOf, type Imported, withoutColour } from './imported.js';
import { addScored, type ScoredTerm } from './scores.js';

// loaded only where a dictionary is read
const load = createRequire(import.meta.url);
const linkedom = (): typeof import('linkedom') => load('linkedom');

interface Element {
  nodeName: string;
  children: ArrayLike<Element>;
  querySelectorAll(selector: string): ArrayLike<Element>;
  getAttribute(name: string): string | null;
}

/** Reads Lexicoder's .lc3 and Yoshikoder's .ykd: `cnode`s are categories, `pnode`s patterns, nested as deep as you like. */
export function importXml(text: string): Imported {
  const imported: Imported = { categories: [], problems: [] };
  const document = new (linkedom().DOMParser)().parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml') as unknown as {
    documentElement: Element | null;
  };
  const root = document.documentElement;
  if (root?.nodeName.toLowerCase() !== 'dictionary') {
    imported.problems.push({ line: 1, code: 'not-a-dictionary', message: 'its outermost element is not <dictionary>' });
    return imported;
  }
  // Yoshikoder wraps everything in one category that bears the dictionary's name
  const nodes = Array.from(root.children);
  const only = nodes.length === 1 && nodes[0].nodeName === 'cnode' ? nodes[0] : undefined;
  const inner = only ? Array.from(only.children) : nodes;
  const isWrapped = only !== undefined && inner.length > 0 && inner.every(({ nodeName }) => nodeName === 'cnode');
  const lines = linesOf(text, root);
  for (const node of isWrapped ? inner : nodes) read(node, imported.categories, imported, lines);
  return imported;
}

/** Elements with the lines on which their tags begin. The parser keeps no positions, but tags occur in the order of the elements. */
function linesOf(text: string, root: Element): Map<Element, number> {
  const bare = text.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ' '));
  const lines = new Map<Element, number>();
  const elements = root.querySelectorAll('cnode, pnode');
  let line = 1;
  let from = 0;
  let n = 0;
  for (const { index } of bare.matchAll(/<[cp]node(?=[\s/>])/g)) {
    for (let at = bare.indexOf('\n', from); at >= 0 && at < index; at = bare.indexOf('\n', at + 1)) line++;
    from = index;
    if (n < elements.length) lines.set(elements[n++], line);
  }
  return lines;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The name attribute, with character references read, which linkedom leaves as they are in XML. */
function nameOf(node: Element): string | undefined {
  return node
    .getAttribute('name')
    ?.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,4}));/gi, (whole, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
      if (code === undefined) return ENTITIES[name] ?? whole;
      return code > 0x1f && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    })
    .trim();
}

function read(node: Element, into: Category[], imported: Imported, lines: ReadonlyMap<Element, number>): void {
  const name = nameOf(node);
  if (node.nodeName !== 'cnode') return;
  if (!name) {
    imported.problems.push({ line: lines.get(node), code: 'no-name', message: 'a category has no name' });
    return;
  }
  const made = childOf(into, withoutColour(name) || name);
  const scored: ScoredTerm[] = [];
  for (const child of Array.from(node.children)) {
    if (child.nodeName === 'cnode') read(child, made.children, imported, lines);
    else if (child.nodeName === 'pnode') scored.push(...patternOf(child, made, imported, lines.get(child)));
  }
  addScored(made, scored, imported);
}

function patternOf(node: Element, of: Category, { problems }: Imported, line: number | undefined): ScoredTerm[] {
  const term = nameOf(node);
  const score = Number(node.getAttribute('score') || 1);
  if (term && Number.isFinite(score)) return [{ term, score, line }];
  problems.push(
    term
      ? { line, code: 'bad-value', message: `"${term}" has a score that is no number` }
      : { line, code: 'no-name', message: `a pattern of "${of.name}" has no name` },
  );
  return [];
}
