import { oneLine } from '../../base/plain.js';
import type { Statement } from '../../types/stance.js';
import type { Article, Span } from '../../types/text.js';
import { wrapped } from './listing.js';
import { markedParagraph } from './marks.js';
import { numberOf, speakersOf, stanceLines } from './signs.js';
import type { Style } from './style.js';
import { wrap } from './width.js';

const GUTTER = 2;
const PASSED_OVER = '~ ';
const NOTE_INDENT = 6;
const LEGEND_INDENT = 9;

/**
 * An article with everything that was found in it: each statement's words between numbered brackets, each hit in braces with its
 * sign, and text that was passed over marked in the margin. After each paragraph come its statements, with speakers and stances.
 * Nothing is shown by colour alone.
 */
export function renderArticle(article: Article, statements: readonly Statement[], style: Style): string {
  const { document, blocks, passed } = article;
  const shown = statements.filter(({ kind, override }) => kind !== 'narration' && override !== 'struck');
  const voices = numberVoices(shown);
  const heading = [document.title, document.outlet, document.date]
    .filter(Boolean)
    .map((part) => oneLine(part as string));
  const lines = [style.strong(oneLine(document.id)), ...(heading.length ? [heading.join(' · ')] : []), ''];
  const stretches: { span: Span; reason?: string }[] = [
    ...blocks.map((span) => ({ span })),
    ...passed.map((span) => ({ span, reason: span.reason })),
  ];
  stretches.sort((a, b) => a.span.start - b.span.start);
  for (const { span, reason } of stretches)
    lines.push(
      ...(reason
        ? passedOver(document.text, span, reason, style)
        : paragraph(document.text, span, shown, voices, style)),
    );
  lines.push(...LEGEND.flatMap((line) => wrapped(line, style, LEGEND_INDENT)).map((line) => style.faint(line)));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

const LEGEND = [
  '[1 … 1]  words of statement 1',
  '{+ … }   an entry in a statement that is pro on its dimension; {− … } anti, {± … } mixed, {· … } mention',
  '~        passed over as not the article’s prose, and why',
];

/** A number for each distinct set of speakers, for its colour; by statement. */
function numberVoices(statements: readonly Statement[]): number[] {
  const numbers = new Map<string, number>();
  return statements.map(({ speakers }) => {
    const key = speakers.map(({ id }) => id).join('\n');
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  });
}

function passedOver(text: string, span: Span, reason: string, style: Style): string[] {
  const words = oneLine(text.slice(span.start, span.end));
  if (!words) return [];
  const lines = wrap(`${words} (${reason})`, style.width - GUTTER).split('\n');
  return [...lines.map((line) => style.faint(PASSED_OVER + line)), ''];
}

/** A paragraph and the statements that begin in it. */
function paragraph(
  text: string,
  span: Span,
  statements: readonly Statement[],
  voices: readonly number[],
  style: Style,
): string[] {
  const marked = wrap(markedParagraph(text, span, statements, voices, style), style.width - GUTTER).split('\n');
  const notes = statements.flatMap((statement, i) => {
    const { start } = statement.content[0];
    return start >= span.start && start < span.end ? note(statement, text, voices[i], style) : [];
  });
  return [...marked.map((line) => ' '.repeat(GUTTER) + line), ...notes, ''];
}

function note(statement: Statement, text: string, voice: number, style: Style): string[] {
  const who = style.voice(voice, speakersOf(statement, text));
  const how = [statement.kind, statement.asserted ? '' : 'not asserted', statement.override].filter(Boolean).join(', ');
  const first = `${numberOf(statement).padStart(NOTE_INDENT - 2)}  ${who} ${style.faint(how)}`;
  return [
    ...wrapped(first, style, NOTE_INDENT),
    ...stanceLines(statement, text, style).flatMap((line) =>
      wrapped(' '.repeat(NOTE_INDENT) + line, style, NOTE_INDENT + 2),
    ),
  ];
}
