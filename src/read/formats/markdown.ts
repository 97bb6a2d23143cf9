import MarkdownIt from 'markdown-it';
import { collapsed } from '../../base/plain.js';
import { parseYaml } from '../../knowledge/files/yaml.js';
import { textDrafts } from '../exports/drafts.js';
import { tooManyFields } from '../guard/fields.js';
import type { Failure } from '../guard/guard.js';
import { joinHyphens } from '../mend/hyphens.js';
import { isRecord } from '../record/fields.js';
import type { Draft, FormatInput } from '../types.js';
import { type EmphasisedText, joined, quotation } from './emphasis.js';

/**
 * markdown-it takes linear time for all input that we could think of. mdast-util-from-markdown took over ten seconds
 * for 16,000 lines of `=` or 4,000 list marks in a line; commonmark.js 20 seconds for 16,000 times `[a](`.
 */
const parser = new MarkdownIt('commonmark', { maxNesting: 100 });
type Token = ReturnType<typeof parser.parse>[number];

/** Each may become a token of some hundred bytes. */
const MOST_MARKS = 200_000;
const MARKS = new Set([...'\n*_[]`<&\\!>'].map((char) => char.charCodeAt(0)));
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/;
const FAILURE: Failure = {
  code: 'unreadable-file',
  what: 'not Markdown that can be read',
  hint: 'Save its text as .txt.',
};

/** One document, its metadata from YAML front matter; the text is without markup, paragraphs apart by a blank line. */
export async function* readMarkdown(input: FormatInput): AsyncGenerator<Draft> {
  const { file, guard, report } = input;
  const source = await guard.text(input.bytes);
  const match = FRONT_MATTER.exec(source);
  const record = match ? frontMatter(match[1], input) : {};
  const markdown = match ? source.slice(match[0].length) : source;
  const tokens = countMarks(markdown) > MOST_MARKS ? undefined : guard.parse(FAILURE, () => parser.parse(markdown, {}));
  if (tokens && !isCut(tokens)) {
    const { paragraphs, title } = readTokens(tokens);
    const whole = { record, ...joined(paragraphs), title };
    if (input.options.split === undefined) yield whole;
    else yield* textDrafts(whole, input);
    return;
  }
  report({
    level: 'warning',
    code: 'too-much-markup',
    message: tokens
      ? 'lists and quotations are too deep inside each other'
      : `holds more than ${MOST_MARKS} lines and marks`,
    file: file.shown,
    hint: 'It was read as plain text.',
  });
  yield { record, body: markdown };
}

function countMarks(markdown: string): number {
  let count = 0;
  for (let i = 0; i < markdown.length; i++) if (MARKS.has(markdown.charCodeAt(i))) count++;
  return count;
}

/** Whether the parser left out what stands deeper than it looks. */
const isCut = (tokens: readonly Token[]): boolean =>
  tokens.some(({ nesting, level }) => nesting === 1 && level >= parser.options.maxNesting! - 1);

function frontMatter(yaml: string, { file, report, guard }: FormatInput): Record<string, unknown> {
  const { data, errors, lineCounter } = parseYaml(yaml);
  const [error] = errors;
  if (!error && isRecord(data)) {
    const excess = tooManyFields({ record: data, line: 1 }, guard);
    if (excess) report({ ...excess, hint: 'The text was read without its metadata.' });
    return excess ? {} : data;
  }
  if (!error && data === null) return {};
  const place = error ? lineCounter.linePos(error.offset) : { line: 1, col: 1 };
  report({
    level: 'error',
    code: 'invalid-front-matter',
    message: error?.message ?? 'the front matter is not a list of “name: value”',
    file: file.shown,
    line: Math.max(1, place.line) + 1, // after the line of dashes
    column: Math.max(1, place.col),
    hint: 'Quote values that hold a colon. The text was read without its metadata.',
  });
  return {};
}

/**
 * Headings, paragraphs, items and quotations; not code, HTML, images, definitions. The first main heading is a title.
 */
function readTokens(tokens: readonly Token[]): { paragraphs: EmphasisedText[]; title?: string } {
  const paragraphs: EmphasisedText[] = [];
  let title: string | undefined;
  let heading = ''; // the tag of the heading that is open
  let quoted = 0; // block quotations that are open
  for (const { type, tag, children } of tokens) {
    if (type === 'heading_open') heading = tag;
    else if (type === 'heading_close') heading = '';
    else if (type === 'blockquote_open') quoted++;
    else if (type === 'blockquote_close') quoted--;
    if (type !== 'inline') continue;
    const text = plain(children ?? []);
    if (text) paragraphs.push(quoted ? quotation(text) : { text, ...leadOf(children ?? []) });
    if (heading === 'h1') title ??= text;
  }
  return { paragraphs, title };
}

/** How much of a paragraph's beginning is bold or in italics. */
function leadOf(inline: readonly Token[]): Pick<EmphasisedText, 'lead' | 'bold'> {
  const first = inline.findIndex(({ type, content }) => type !== 'text' || content.trim());
  const opened = inline[first]?.type;
  if (opened !== 'strong_open' && opened !== 'em_open') return { lead: 0, bold: false };
  const bold = opened === 'strong_open' || inline[first + 1]?.type === 'strong_open';
  const closed = inline.findIndex(({ level }, k) => k > first && level === inline[first].level);
  return { lead: plain(inline.slice(first, closed)).length, bold };
}

/** Line breaks inside a paragraph mean nothing in Markdown; a word cut at one is joined. */
function plain(inline: readonly Token[]): string {
  return collapsed(joinHyphens(inline.map(wordsOf).join('')));
}

function wordsOf({ type, content }: Token): string {
  switch (type) {
    case 'text':
    case 'text_special':
    case 'code_inline':
      return content;
    case 'softbreak':
    case 'hardbreak':
      return '\n';
    default:
      return '';
  }
}
