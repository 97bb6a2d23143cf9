import { K } from '../../english/kinds.js';
import { type Span, TAG } from '../../types/text.js';
import { contentRanges, type Proposal } from '../candidates/proposal.js';
import type { View } from '../view.js';

const { ADJ, ADV, DET, PROPN, PUNCT, VERB } = TAG;
const CAPITAL = /^\p{Lu}/u;
/** The longest name that is looked for where the tagger found none. */
const NAME = 4;

/**
 * Keeps sources out of what they say, in place. A source at the edge of a content, set off by a mark, is cut from it; one inside
 * it is dropped, and so is a day ("Obi said Wednesday").
 */
export function partSource(view: View, proposal: Proposal): void {
  const { chunkFirst, chunkLast, kind, noun } = view;
  if (proposal.source < 0) return;
  const first = chunkFirst[proposal.source];
  const end = chunkLast[proposal.source];
  if (noun[end - 1] === K.day && end - first === 1) proposal.source = -1;
  else if ((first <= proposal.i && proposal.i < end) || end - 1 < proposal.start || end - 1 > proposal.last) return;
  else if (proposal.holeFirst <= end - 1 && end - 1 < proposal.holeLast) return;
  else if (end - 1 === proposal.last && first > proposal.start && kind[first - 1] === K.close)
    proposal.last = first - 1;
  else if (first === proposal.start && end < proposal.last && (kind[end] === K.comma || kind[end] === K.open))
    proposal.start = end;
  else proposal.source = -1;
}

/** The source's words; without a noun phrase, the name right before the cue ("Lynch said", with the name taken for a verb). */
export function sourceOf(view: View, proposal: Proposal): Span | undefined {
  const { tokens } = view.article;
  if (proposal.source < 0) return nameBefore(view, proposal);
  const first = view.chunkFirst[proposal.source];
  const last = view.chunkLast[proposal.source];
  const swallowed = first < proposal.i && proposal.i < last && tokens.tag[proposal.i] === VERB; // "The committee noted the delay" as one phrase
  return view.reader.span(first, swallowed ? proposal.i : last);
}

/** "The general said": an office that the tagger takes for an adjective. */
function titleBefore({ article, reader }: View, end: number): Span | undefined {
  const { tokens, sentences } = article;
  if (end - 2 < sentences[tokens.sentence[end]].first) return undefined;
  if (tokens.tag[end - 1] !== ADJ || tokens.tag[end - 2] !== DET) return undefined;
  return reader.span(end - 2, end);
}

function nameBefore(view: View, proposal: Proposal): Span | undefined {
  const { article, kind } = view;
  const { tokens, sentences } = article;
  if (tokens.tag[proposal.i] !== VERB) return undefined;
  let end = proposal.i;
  while (end > 0 && (kind[end - 1] === K.have || tokens.tag[end - 1] === ADV)) end--;
  const low = Math.max(sentences[tokens.sentence[proposal.i]].first, end - NAME);
  let first = end;
  while (first > low && isName(first - 1)) first--;
  if (first === end) return titleBefore(view, end);
  const opens = first === sentences[tokens.sentence[proposal.i]].first && kind[first - 1] !== K.close;
  if (opens && end - first < 2 && tokens.tag[first] !== VERB && tokens.tag[first] !== PROPN) return undefined; // capitalised because it opens the sentence
  return view.reader.span(first, end);

  function isName(k: number): boolean {
    return (
      tokens.tag[k] !== PUNCT &&
      tokens.quotation[k] === tokens.quotation[proposal.i] &&
      !contentRanges(proposal).some(([from, to]) => from <= k && k < to) &&
      CAPITAL.test(view.reader.text(k))
    );
  }
}
