import { oneLine } from '../../base/plain.js';
import type { Statement } from '../../types/stance.js';
import type { Document } from '../../types/text.js';
import { numberOf, speakersOf, stanceLines } from './signs.js';
import type { Style } from './style.js';
import { targetLines } from './target-lines.js';
import { wrap } from './width.js';

const INDENT = 4;

/** A document's statements to read: speakers, kind, words and stances. */
export function renderListing(document: Document, statements: readonly Statement[], style: Style): string {
  if (!statements.length) return '';
  const heading = [document.id, document.date, document.outlet].filter(Boolean).map((part) => oneLine(part as string));
  const lines = [style.strong(heading.join(' · ')), ''];
  for (const statement of statements) lines.push(...listed(statement, document.text, style), '');
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function listed(statement: Statement, text: string, style: Style): string[] {
  const { cue, kind, cueClass, asserted, within, content } = statement;
  const how = [
    kind,
    cue ? `“${oneLine(text.slice(cue.start, cue.end))}”` : undefined,
    cueClass === 'statement' ? undefined : cueClass,
    asserted ? undefined : 'not asserted',
    within === undefined ? undefined : 'nested',
    statement.override,
  ].filter((part) => part !== undefined);
  const words = content.map(({ start, end }) => oneLine(text.slice(start, end))).join(' … ');
  return [
    ...wrapped(
      `${numberOf(statement).padEnd(INDENT - 1)} ${style.strong(speakersOf(statement, text))}  ${style.faint(how.join(', '))}`,
      style,
      INDENT,
    ),
    ...wrapped(`${' '.repeat(INDENT)}${words}`, style, INDENT),
    ...[...stanceLines(statement, text, style), ...targetLines(statement, text, style)].flatMap((line) =>
      wrapped(`${' '.repeat(INDENT)}${line}`, style, INDENT + 2),
    ),
  ];
}

/** Wraps to the style's width and indents every line but the first. */
export function wrapped(text: string, style: Style, indent: number): string[] {
  const [first, ...rest] = wrap(text, style.width, { trim: false, hard: true }).split('\n');
  if (!rest.length) return [first];
  const more = wrap(rest.join('').trimStart(), style.width - indent, { hard: true }).split('\n');
  return [first, ...more.map((line) => ' '.repeat(indent) + line)];
}
