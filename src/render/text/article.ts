import wrapAnsi from 'wrap-ansi';
import type { Hit, Statement } from '../../types/stance.js';
import type { Article, Span } from '../../types/text.js';
import { oneLine, plain } from '../plain.js';
import { wrapped } from './listing.js';
import { signOf, speakersOf, stanceLines } from './signs.js';
import type { Style } from './style.js';

const GUTTER = 2;
const PASSED = '~ ';
const NOTE = 6;
const LABEL = 9;

/**
 * An article with all that was found in it: each statement's words between numbered brackets, each hit in braces with its
 * sign, what was passed over marked in the margin; after each paragraph, who speaks in it and what it was counted for.
 * Says the same without colour.
 */
export function renderArticle(article: Article, statements: readonly Statement[], style: Style): string {
  const { document, blocks, passed } = article;
  const said = statements.filter(({ kind, override }) => kind !== 'narration' && override !== 'struck');
  const voices = numberVoices(said);
  const heading = [document.title, document.outlet, document.date]
    .filter(Boolean)
    .map((part) => oneLine(part as string));
  const lines: string[] = [style.strong(oneLine(document.id)), ...(heading.length ? [heading.join(' · ')] : []), ''];
  const stretches = [
    ...blocks.map((span) => ({ span, reason: '' })),
    ...passed.map((span) => ({ span, reason: span.reason })),
  ];
  stretches.sort((a, b) => a.span.start - b.span.start);
  for (const { span, reason } of stretches) {
    if (reason) {
      const text = oneLine(document.text.slice(span.start, span.end));
      if (!text) continue;
      const marked = wrapAnsi(`${text} (${reason})`, style.width - GUTTER).split('\n');
      lines.push(...marked.map((line) => style.faint(PASSED + line)), '');
      continue;
    }
    const text = paragraph(document.text, span, said, voices, style);
    lines.push(
      ...wrapAnsi(text, style.width - GUTTER)
        .split('\n')
        .map((line) => ' '.repeat(GUTTER) + line),
    );
    for (const [i, statement] of said.entries())
      if (statement.content[0].start >= span.start && statement.content[0].start < span.end)
        lines.push(...note(statement, document.text, voices[i], style));
    lines.push('');
  }
  lines.push(...LEGEND.flatMap((line) => wrapped(line, style, LABEL)).map((line) => style.faint(line)));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

const LEGEND = [
  '[1 … 1]  words of statement 1',
  '{+ … }   a term that counts as pro, {− … } as anti, {· … } mention',
  '~        passed over as not the article’s prose, and why',
];

/** Each distinct set of speakers gets its own colour. */
function numberVoices(statements: readonly Statement[]): number[] {
  const numbers = new Map<string, number>();
  return statements.map(({ speakers }) => {
    const key = speakers.map(({ id }) => id).join('\n');
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  });
}

interface Mark {
  at: number;
  /** Closing marks stand before opening ones at the same place; inner ones close first. */
  order: number;
  text: string;
}

function paragraph(
  text: string,
  span: Span,
  statements: readonly Statement[],
  voices: readonly number[],
  style: Style,
): string {
  const marks: Mark[] = [];
  const voiceAt: { span: Span; voice: number }[] = [];
  const hits: Hit[] = [];
  for (const [i, statement] of statements.entries()) {
    const number = statement.id.slice(statement.id.lastIndexOf('#') + 1);
    for (const content of statement.content) {
      if (content.end <= span.start || content.start >= span.end) continue;
      const length = content.end - content.start;
      voiceAt.push({ span: content, voice: voices[i] });
      marks.push({ at: Math.max(content.start, span.start), order: 1 + 0.5 / length, text: `[${number} ` });
      marks.push({ at: Math.min(content.end, span.end), order: -1 - 0.5 / length, text: ` ${number}]` });
    }
    for (const hit of statement.hits) {
      const known = hits.some(({ start, end }) => start === hit.start && end === hit.end);
      if (!known && hit.start >= span.start && hit.end <= span.end) hits.push(hit);
    }
  }
  for (const hit of hits) {
    marks.push({ at: hit.start, order: 2, text: `{${signOf(hit)}` }, { at: hit.end, order: -2, text: '}' });
  }
  marks.sort((a, b) => a.at - b.at || a.order - b.order);
  voiceAt.sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start)); // the innermost last
  const cuts = [...new Set([span.start, ...marks.map(({ at }) => at), span.end])].sort((a, b) => a - b);
  let out = '';
  let next = 0;
  for (const [i, from] of cuts.entries()) {
    for (; next < marks.length && marks[next].at === from; next++) out += style.faint(marks[next].text);
    if (i + 1 === cuts.length) break;
    const piece = plain(text.slice(from, cuts[i + 1])).replace(/\s+/g, ' ');
    const voice = voiceAt.findLast(({ span: one }) => one.start <= from && one.end > from)?.voice;
    const isHit = hits.some(({ start, end }) => start <= from && end > from);
    const inked = isHit ? style.strong(piece) : piece;
    out += voice === undefined ? inked : style.voice(voice, inked);
  }
  return out;
}

function note(statement: Statement, text: string, voice: number, style: Style): string[] {
  const number = statement.id.slice(statement.id.lastIndexOf('#') + 1);
  const who = style.voice(voice, speakersOf(statement, text));
  const how = [statement.kind, statement.asserted ? '' : 'not asserted', statement.override].filter(Boolean).join(', ');
  const first = `${number.padStart(NOTE - 2)}  ${who} ${style.faint(how)}`;
  return [
    ...wrapped(first, style, NOTE),
    ...stanceLines(statement, text, style).flatMap((line) => wrapped(' '.repeat(NOTE) + line, style, NOTE + 2)),
  ];
}
