import { plain } from '../../base/plain.js';
import type { Hit, Statement } from '../../types/stance.js';
import type { Span } from '../../types/text.js';
import { numberOf, signOf } from './signs.js';
import type { Style } from './style.js';

/** A paragraph with its statements between numbered brackets and its hits in braces. `voices` are the speakers' colours, by statement. */
export function markedParagraph(
  text: string,
  span: Span,
  statements: readonly Statement[],
  voices: readonly number[],
  style: Style,
): string {
  const hits = hitsWithin(span, statements);
  const marks = [...bracketsWithin(span, statements), ...hits.flatMap(({ hit, statement }) => braces(hit, statement))];
  marks.sort((a, b) => a.at - b.at || a.order - b.order);
  const coloured = voicesWithin(span, statements, voices);
  const cuts = [...new Set([span.start, ...marks.map(({ at }) => at), span.end])].sort((a, b) => a - b);
  return cuts
    .map((from, i) => {
      const marksHere = marks.filter(({ at }) => at === from).map((mark) => style.faint(mark.text));
      const to = cuts[i + 1] ?? from;
      const piece = plain(text.slice(from, to)).replace(/\s+/g, ' ');
      const isHit = hits.some(({ hit: { start, end } }) => start <= from && end > from);
      const voice = coloured.find(({ start, end }) => start <= from && end > from)?.voice;
      return marksHere.join('') + (to > from ? inked(piece, isHit, voice, style) : '');
    })
    .join('');
}

function inked(piece: string, isHit: boolean, voice: number | undefined, style: Style): string {
  const text = isHit ? style.strong(piece) : piece;
  return voice === undefined ? text : style.voice(voice, text);
}

interface Mark {
  at: number;
  /** At the same place closing marks come before opening ones, and inner marks are closer to their words. */
  order: number;
  text: string;
}

function bracketsWithin(span: Span, statements: readonly Statement[]): Mark[] {
  return statements.flatMap((statement) =>
    overlapping(statement.content, span).flatMap(({ start, end }): Mark[] => {
      const depth = 1 + 0.5 / (end - start);
      return [
        { at: Math.max(start, span.start), order: depth, text: `[${numberOf(statement)} ` },
        { at: Math.min(end, span.end), order: -depth, text: ` ${numberOf(statement)}]` },
      ];
    }),
  );
}

function braces(hit: Hit, statement: Statement): Mark[] {
  return [
    { at: hit.start, order: 2, text: `{${signOf(hit, statement)}` },
    { at: hit.end, order: -2, text: '}' },
  ];
}

/** Hits in the paragraph, each with its statement; of several in the same place the first. */
function hitsWithin(span: Span, statements: readonly Statement[]): { hit: Hit; statement: Statement }[] {
  const found = new Map<string, { hit: Hit; statement: Statement }>();
  for (const statement of statements)
    for (const hit of statement.hits) {
      const place = `${hit.start}-${hit.end}`;
      if (!found.has(place) && hit.start >= span.start && hit.end <= span.end) found.set(place, { hit, statement });
    }
  return [...found.values()];
}

/** Contents with their speakers' colours, the innermost first. */
function voicesWithin(
  span: Span,
  statements: readonly Statement[],
  voices: readonly number[],
): (Span & { voice: number })[] {
  return statements
    .flatMap(({ content }, i) => overlapping(content, span).map((one) => ({ ...one, voice: voices[i] })))
    .reverse()
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}

function overlapping(content: readonly Span[], { start, end }: Span): Span[] {
  return content.filter((one) => one.end > start && one.start < end);
}
