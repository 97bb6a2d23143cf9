import { K } from '../../english/kinds.js';
import { type Quotation, TAG } from '../../types/text.js';
import { contentRanges, type Proposal } from '../candidates/proposal.js';
import type { View } from '../view.js';
import { isSpeech } from './quotation.js';

const { VERB } = TAG;

/** Log-odds from which a cue is accepted for a quotation that would otherwise have none. */
const CHANCE = -2.5;
/** The cue of a quotation is at most this many tokens away; further off there is another sentence with its own subject. */
const REACH = 60;
/** How much of content and quotation must be the same. */
const SAME = 0.6;

/** For quotations that read like speech and that no chosen proposal covers: their likeliest proposal, however unlikely. */
export function secondChance(view: View, all: readonly Proposal[][], chosen: readonly Proposal[]): Proposal[] {
  const { article } = view;
  const taken = new Taken(article.tokens.count);
  for (const proposal of chosen) taken.add(proposal);
  const found: Proposal[] = [];
  let from = 0;
  for (const quotation of article.quotations) {
    const { first, last, parent } = quotation;
    const paragraph = article.paragraphs[article.sentences[article.tokens.sentence[first]].paragraph];
    while (from < all.length && all[from][0].i < Math.max(paragraph.first, first - REACH)) from++;
    if (parent >= 0 || taken.has(first + 1) || !isSpeech(view, quotation)) continue;
    let to = from;
    while (to < all.length && all[to][0].i < Math.min(paragraph.last, last + REACH)) to++;
    const best = likeliest(view, all, from, to, quotation, taken);
    if (!best) continue;
    taken.add(best);
    found.push(best);
  }
  return found;
}

/** The tokens of cues and contents that are already attributed. */
class Taken {
  private readonly tokens: Uint8Array;

  constructor(count: number) {
    this.tokens = new Uint8Array(count);
  }

  has(token: number): boolean {
    return this.tokens[token] === 1;
  }

  add(proposal: Proposal): void {
    for (const [from, to] of contentRanges(proposal)) this.tokens.fill(1, from, to);
    this.tokens[proposal.i] = 1;
  }

  overlaps(proposal: Proposal): boolean {
    if (this.has(proposal.i)) return true;
    return contentRanges(proposal).some(([from, to]) => this.tokens.subarray(from, to).includes(1));
  }
}

/** The likeliest proposal for a quotation of those from one cue to another, the last not included. */
function likeliest(
  view: View,
  all: readonly Proposal[][],
  from: number,
  to: number,
  quotation: Quotation,
  taken: Taken,
): Proposal | undefined {
  const { first, last } = quotation;
  let best: Proposal | undefined;
  for (let k = from; k < to; k++)
    for (const proposal of all[k])
      if (
        proposal.score > (best?.score ?? CHANCE) &&
        !taken.overlaps(proposal) &&
        isCue(view, proposal.i) &&
        !isReaction(view, proposal.i, quotation) &&
        shareOf(proposal, first, last) > SAME
      )
        best = proposal;
  return best;
}

/** A word of the cue files, a colon, or a verb without a capital ("Ada Shore" is a name). */
function isCue({ article, entry, kind }: View, i: number): boolean {
  const { tokens, document } = article;
  if (entry[i] >= 0 || kind[i] === K.colon) return true;
  return tokens.tag[i] === VERB && !CAPITAL.test(document.text.slice(tokens.start[i], tokens.end[i]));
}

/**
 * "Obi turned to Lund. “We won.” Lund nodded.": after a sentence that tells who speaks, a verb that no cue file lists in the sentence after the
 * quotation is what somebody else does.
 */
function isReaction({ article, entry }: View, i: number, { first, last }: Quotation): boolean {
  const { paragraphs, sentences, tokens } = article;
  if (entry[i] >= 0 || i < last || tokens.sentence[i] === tokens.sentence[last - 1]) return false;
  return paragraphs[sentences[tokens.sentence[first]].paragraph].first < first;
}

const CAPITAL = /^\p{Lu}/u;

/** Dice coefficient of a content and a token range. */
function shareOf(proposal: Proposal, first: number, last: number): number {
  let size = last - first;
  let common = 0;
  for (const [from, to] of contentRanges(proposal)) {
    size += to - from;
    common += Math.max(0, Math.min(to, last) - Math.max(from, first));
  }
  return (2 * common) / size;
}
