import { SIGNS } from '../../render/text/signs.js';
import type { Hit, Statement, Value } from '../../types/stance.js';
import type { Span } from '../../types/text.js';
import { type Html, html } from '../html.js';

/** A stretch of text that is marked as a whole. */
interface Mark extends Span {
  readonly value: Value;
}

/** The hits of statements, each place once, with the value that its statement has on the hit's dimension. */
export function marksOf(statements: readonly Statement[]): Mark[] {
  const found = new Map<string, Mark>();
  for (const { hits, stances } of statements)
    for (const hit of hits) {
      const place = `${hit.start}-${hit.end}`;
      if (!found.has(place)) found.set(place, { start: hit.start, end: hit.end, value: valueHere(hit, stances) });
    }
  return withoutOverlaps([...found.values()]);
}

const valueHere = ({ dimension }: Hit, stances: Statement['stances']): Value =>
  Object.hasOwn(stances, dimension) ? stances[dimension].value : 'mention';

/** In order; of two that overlap the longer one. */
function withoutOverlaps(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  const byLength = [...marks].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const sorted = byLength.map((mark, rank) => ({ mark, rank })).sort((a, b) => a.mark.start - b.mark.start);
  let last: { mark: Mark; rank: number } | undefined;
  for (const one of sorted) {
    if (last && one.mark.start < last.mark.end) {
      if (one.rank > last.rank) continue;
      kept.pop();
    }
    kept.push(one.mark);
    last = one;
  }
  return kept;
}

/** Text with its marks: each with the sign of the value before it, so that nothing is said by colour alone. */
export function marked(text: string, { start, end }: Span, marks: readonly Mark[]): Html {
  const pieces: Html[] = [];
  let at = start;
  for (const mark of marks) {
    if (mark.end <= at || mark.start >= end) continue;
    const from = Math.max(at, mark.start);
    const to = Math.min(end, mark.end);
    pieces.push(html`${text.slice(at, from)}`, aMark(mark, text.slice(from, to)));
    at = to;
  }
  return html`${pieces}${text.slice(at, end)}`;
}

const aMark = ({ value }: Mark, words: string): Html =>
  html`<mark class="${value}"><i>${SIGNS[value]}</i>${words}</mark>`;
