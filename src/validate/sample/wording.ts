import { createHash } from 'node:crypto';
import { oneLine } from '../../base/plain.js';
import type { Sentence, Span } from '../../types/text.js';

/** A unit as a coder reads it: each string is one line. */
export interface Wording {
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly sha256: string;
}

/** What stands between two pieces of one statement is shown up to this length. */
const LONGEST_GAP = 120;

/** The words of a unit, the sentence that it stands in and `around` more sentences on each side. */
export function wordingOf(
  text: string,
  spans: readonly Span[],
  sentences: readonly Sentence[],
  around: number,
): Wording {
  const start = spans[0].start;
  const end = spans[spans.length - 1].end;
  const first = Math.max(
    0,
    sentences.findIndex((one) => one.end > start),
  );
  const last = Math.max(
    first,
    sentences.findLastIndex((one) => one.start < end),
  );
  const from = sentences.length ? Math.min(start, sentences[Math.max(0, first - around)].start) : start;
  const to = sentences.length ? Math.max(end, sentences[Math.min(sentences.length - 1, last + around)].end) : end;
  const pieces = spans.map((span, i) => {
    const gap = i ? text.slice(spans[i - 1].end, span.start) : '';
    const between = oneLine(gap);
    const shown = !i ? '' : between && between.length <= LONGEST_GAP ? ` [${between}] ` : ' … ';
    return shown + oneLine(text.slice(span.start, span.end));
  });
  return {
    text: pieces.join(''),
    before: oneLine(text.slice(from, start)),
    after: oneLine(text.slice(end, to)),
    sha256: digestOf(text, spans),
  };
}

/** Of the text at the spans, each on a line. */
export function digestOf(text: string, spans: readonly Span[]): string {
  const pieces = spans.map(({ start, end }) => text.slice(start, end));
  return createHash('sha256').update(pieces.join('\n')).digest('hex');
}
