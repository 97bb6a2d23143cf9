import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { LineCounter, parseDocument } from 'yaml';
import { limited } from '../bytes.js';
import { decodeAll } from '../decode.js';
import type { Draft, FormatInput } from '../types.js';
import { isRecord } from './json.js';

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root['children'][number];

/** The parser takes quadratic time in these. */
const MOST_MARKS = 10_000;
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/;

/** One document, its metadata from YAML front matter; the text is without markup, paragraphs apart by a blank line. */
export async function* readMarkdown(input: FormatInput): AsyncGenerator<Draft> {
  const source = await decodeAll(input.file, limited(input.file, input.bytes));
  const match = FRONT_MATTER.exec(source);
  const record = match ? frontMatter(match[1], input) : {};
  const markdown = match ? source.slice(match[0].length) : source;
  if (countMarks(markdown) > MOST_MARKS) {
    input.report({
      level: 'warning',
      code: 'too-much-markup',
      message: `holds more than ${MOST_MARKS} brackets and marks of emphasis`,
      file: input.file.shown,
      hint: 'It was read as plain text.',
    });
    yield { record, body: markdown };
    return;
  }
  const tree = fromMarkdown(markdown);
  const heading = tree.children.find((node) => node.type === 'heading' && node.depth === 1);
  yield { record, body: paragraphsOf(tree.children).join('\n\n'), title: heading && plain(heading) };
}

function countMarks(markdown: string): number {
  let count = 0;
  for (const _ of markdown.matchAll(/[*_[\]]/g)) count++;
  return count;
}

function frontMatter(yaml: string, { file, report }: FormatInput): Record<string, unknown> {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false });
  const [error] = document.errors;
  let data: unknown;
  try {
    data = error ? undefined : document.toJS({ maxAliasCount: 100 });
  } catch {
    data = undefined; // aliases that multiply without end
  }
  if (isRecord(data)) return data;
  if (!error && data === null) return {};
  const place = error ? lineCounter.linePos(error.pos[0]) : { line: 1, col: 1 };
  report({
    level: 'error',
    code: 'invalid-front-matter',
    message: error?.message ?? 'the front matter is not a list of “name: value”',
    file: file.shown,
    line: place.line + 1, // after the line of dashes
    column: place.col,
    hint: 'Quote values that hold a colon. The text was read without its metadata.',
  });
  return {};
}

/** Headings, paragraphs, items, quotations and cells; not code, HTML, images, definitions. */
function paragraphsOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node): string[] => {
    switch (node.type) {
      case 'heading':
      case 'paragraph': {
        const text = plain(node);
        return text ? [text] : [];
      }
      case 'blockquote':
        return paragraphsOf(node.children).map((text) => `> ${text}`); // attribution reads it so
      case 'list':
      case 'listItem':
        return paragraphsOf(node.children);
      default:
        return [];
    }
  });
}

/** Line breaks inside a paragraph mean nothing in Markdown. */
function plain(node: Node): string {
  return textOf(node, { includeImageAlt: false, includeHtml: false }).replace(/\s+/g, ' ').trim();
}
