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

/** A copy to change. V8 gives the copies of each spread a shape of their own, and these the shape of all proposals. */
export function copyOf(proposal: Proposal): Proposal {
  const { i, end, source, start, last, holeFirst, holeLast, cueScore, sourceScore, startScore, endScore, score } =
    proposal;
  return { i, end, source, start, last, holeFirst, holeLast, cueScore, sourceScore, startScore, endScore, score };
}

/** Behind its cue, content goes on at the next comma or colon within this many tokens, or at once. */
const RESUME = 12;

/**
 * The part of the content that source and cue take up, empty if the cue is not inside: from the first word of source or cue to
 * the next opening mark, comma or sentence.
 */
export function hole(
  view: View,
  i: number,
  end: number,
  source: number,
  start: number,
  last: number,
): [first: number, last: number] {
  if (start > i || last < i) return [0, 0];
  const first = holeStart(view, i, source, start);
  const after =
    source >= 0 && view.chunkFirst[source] > i ? Math.max(end, Math.min(view.chunkLast[source], last)) : end;
  return [first, holeEnd(view, i, after, first, start, last)];
}

/** The source, if it is right before the cue, else the first auxiliary, else the cue. */
function holeStart({ chunkFirst, chunkLast, kind, verbs }: View, i: number, source: number, start: number): number {
  if (source >= 0) {
    const from = chunkFirst[source];
    if (from < i && from > start && verbs[i] - verbs[chunkLast[source]] <= 1) return from;
  }
  let first = i;
  while (first > start + 1 && isAuxiliary(kind[first - 1])) first--;
  return first;
}

/** Where the content goes on; `after` is one past cue and source. */
function holeEnd(
  { article, kind }: View,
  i: number,
  after: number,
  first: number,
  start: number,
  last: number,
): number {
  const { tokens, sentences } = article;
  if (tokens.quotation[start] >= 0 && tokens.quotation[first] < 0)
    for (let k = after; k <= last; k++) if (kind[k] === K.open && tokens.quotation[k] >= 0) return k;
  if (tokens.sentence[last] !== tokens.sentence[i])
    return Math.max(after, Math.min(sentences[tokens.sentence[i]].last, last));
  for (let k = after; k < Math.min(last, after + RESUME); k++)
    if (kind[k] === K.comma || kind[k] === K.colon) return k + 1;
  return after;
}

/** "was accused", "has been told": the auxiliaries belong to the cue. */
const isAuxiliary = (kind: number): boolean => kind === K.be || kind === K.have;

/** The token ranges of a content: one, or two around its cue. */
export function contentRanges(
  proposal: Pick<Proposal, 'start' | 'last' | 'holeFirst' | 'holeLast'>,
): [number, number][] {
  if (proposal.holeLast <= proposal.holeFirst) return [[proposal.start, proposal.last + 1]];
  const ranges: [number, number][] = [];
  if (proposal.holeFirst > proposal.start) ranges.push([proposal.start, proposal.holeFirst]);
  if (proposal.last + 1 > proposal.holeLast) ranges.push([proposal.holeLast, proposal.last + 1]);
  return ranges;
}

/** Character spans of a content, quotation marks and the punctuation within them included, other punctuation at the edges left out. */
export function contentSpans(
  view: View,
  proposal: Pick<Proposal, 'start' | 'last' | 'holeFirst' | 'holeLast'>,
): Span[] {
  const spans: Span[] = [];
  for (const [from, to] of contentRanges(proposal)) {
    const [first, last] = trim(view, from, to);
    if (first < last) spans.push(view.reader.span(first, last));
  }
  return spans;
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
  for (let q = tokens.quotation[last - 1]; q >= 0; q = quotations[q].parent) {
    if (quotations[q].first < first || !quotations[q].closed) break;
    const closing = quotations[q].last;
    let k = last;
    while (k < closing && !view.word[k]) k++;
    if (k !== closing || closing > high) break;
    last = closing;
  }
  return [first, last];
}
