import { K } from '../../english/kinds.js';
import type { Span } from '../../types/text.js';
import type { View } from '../view.js';

/** One way to read a cue: its source and its content, with the log-probabilities of the choices. */
export interface Proposal {
  /** Head of the cue, -1 for a quotation without one; and one past its last token. */
  i: number;
  end: number;
  /** Noun chunk of the source, or -1. */
  source: number;
  /** First and last word of the content, the last included. */
  start: number;
  last: number;
  /** Token range of the hole that a cue within the content leaves; empty where there is none. */
  holeFirst: number;
  holeLast: number;
  /** Log-odds of the cue, log-probabilities of source, start and end. */
  cueScore: number;
  sourceScore: number;
  startScore: number;
  endScore: number;
  /** Log-odds that content and source are right. */
  score: number;
}

/** Where the content stops for the cue and goes on behind it: from the comma or closing mark before source and cue to the next opening mark, or comma. */
export function hole(
  view: View,
  i: number,
  end: number,
  source: number,
  start: number,
  last: number,
): [number, number] {
  if (start > i || last < i) return [0, 0];
  const { tokens, sentences } = view.article;
  let first = i;
  let after = end;
  if (source >= 0) {
    const from = view.chunkFirst[source];
    const to = view.chunkLast[source];
    if (from < i && from > start && view.verbs[i] - view.verbs[to] <= 1) first = from;
    if (to > end && from > i) after = Math.max(after, Math.min(to, last));
  }
  if (first === i) while (first > start + 1 && isAuxiliary(view.kind[first - 1])) first--;
  const { last: sentenceLast } = sentences[tokens.sentence[i]];
  const quotedBefore = tokens.quotation[start] >= 0 && tokens.quotation[first] < 0;
  if (quotedBefore)
    for (let k = after; k <= last; k++) if (view.kind[k] === K.open && tokens.quotation[k] >= 0) return [first, k];
  if (tokens.sentence[last] !== tokens.sentence[i]) {
    let k = Math.min(sentenceLast, last);
    if (k <= after) k = after;
    return [first, k];
  }
  for (let k = after; k < Math.min(last, after + 12); k++)
    if (view.kind[k] === K.comma || view.kind[k] === K.colon) return [first, k + 1];
  return [first, after];
}

/** "was accused", "has been told": the auxiliaries belong to the cue. */
const isAuxiliary = (kind: number): boolean => kind === K.be || kind === K.have;

/** The token ranges of a content: one, or two around its cue. */
export function contentRanges(p: Pick<Proposal, 'start' | 'last' | 'holeFirst' | 'holeLast'>): [number, number][] {
  if (p.holeLast <= p.holeFirst) return [[p.start, p.last + 1]];
  const ranges: [number, number][] = [];
  if (p.holeFirst > p.start) ranges.push([p.start, p.holeFirst]);
  if (p.last + 1 > p.holeLast) ranges.push([p.holeLast, p.last + 1]);
  return ranges;
}

/** Character spans of a content, quotation marks and the punctuation within them included, other punctuation at the edges left out. */
export function contentSpans(view: View, p: Pick<Proposal, 'start' | 'last' | 'holeFirst' | 'holeLast'>): Span[] {
  const { tokens } = view.article;
  return contentRanges(p).flatMap(([from, to]) => {
    const [first, last] = trim(view, from, to);
    return first < last ? [{ start: tokens.start[first], end: tokens.end[last - 1] }] : [];
  });
}

/** Widens a range of words to the quotation marks that enclose it, and takes off punctuation that is not quoted. */
export function trim(view: View, from: number, to: number): [number, number] {
  const { tokens, quotations, sentences, paragraphs } = view.article;
  let first = from;
  let last = to;
  while (first < last && !view.word[first] && view.kind[first] !== K.open && view.kind[first] !== K.bracket) first++;
  while (last > first && !view.word[last - 1] && view.kind[last - 1] !== K.close && view.kind[last - 1] !== K.bracket)
    last--;
  if (first >= last) return [first, first];
  const { first: low, last: high } = paragraphs[sentences[tokens.sentence[first]].paragraph];
  while (first > low && view.kind[first - 1] === K.open) first--;
  // the closing mark belongs to content when its opening one does
  const q = tokens.quotation[last - 1];
  if (q >= 0 && quotations[q].first >= first && quotations[q].closed) {
    const closing = quotations[q].last;
    let k = last;
    while (k < closing && !view.word[k]) k++;
    if (k === closing && closing <= high) last = closing;
  }
  return [first, last];
}
