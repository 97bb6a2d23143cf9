import { firstIndex } from '../../base/search.js';
import { TAG } from '../../types/text.js';
import { contentRanges, type Proposal } from '../candidates/proposal.js';
import type { View } from '../view.js';

/** The noun of a record stands at most this many tokens after "according to": "a transcript", "a Reuters translation". */
const REACH = 6;

/**
 * Gives words to who said them, where "according to" only tells through whom they are known: "“…,” Ada Obi said, according to a
 * translation by Reuters". Without quotation marks only a record of words is such a way: a transcript, no ministry.
 */
export function withoutRelays(view: View, all: readonly Proposal[][], chosen: readonly Proposal[]): Proposal[] {
  const found: Proposal[] = [];
  for (const proposal of chosen) found.push(relayedBy(view, all, proposal) ?? proposal);
  return found;
}

function relayedBy(view: View, all: readonly Proposal[][], proposal: Proposal): Proposal | undefined {
  if (!isAccording(view, proposal.i)) return isBehind(view, proposal) ? quoterWithin(view, all, proposal) : undefined;
  const isRecord = namesRecord(view, proposal);
  // "According to a ministry, Obi said …": whose words they are is what the ministry tells
  if (proposal.start > proposal.i && !isRecord) return undefined;
  return speakerWithin(view, all, proposal, isRecord);
}

/** "“…,” Ada Obi said through an interpreter, Reuters reported": whether a cue stands behind words that begin in quotation marks. */
const isBehind = ({ article }: View, { i, start }: Proposal): boolean =>
  start < i && article.tokens.quotation[start] >= 0;

/** Who says, within a content, the quoted words with which it begins. */
function quoterWithin(view: View, all: readonly Proposal[][], outer: Proposal): Proposal | undefined {
  const inner = speakerWithin(view, all, outer, false);
  return inner?.start === outer.start && inner.i !== outer.i ? inner : undefined;
}

const isAccording = ({ reader }: View, i: number): boolean => reader.lower(i) === 'according';

/** The likeliest proposal whose content lies in that of another, and its cue there or in between; `all` are in the order of their cues. */
function speakerWithin(
  view: View,
  all: readonly Proposal[][],
  outer: Proposal,
  isRecord: boolean,
): Proposal | undefined {
  let best: Proposal | undefined;
  const isBefore = outer.start < outer.i;
  const from = firstIndex(all, ([{ i }]) => i >= (isBefore ? outer.start : outer.end));
  const end = isBefore ? outer.i - 1 : outer.last;
  for (let k = from; k < all.length && all[k][0].i <= end; k++)
    for (const inner of all[k]) {
      const isIn = inner.source >= 0 && inner.start >= outer.start && inner.last <= end;
      const isCue = view.entry[inner.i] >= 0 && view.article.tokens.quotation[inner.i] < 0;
      if (!isIn || !isCue || !(isRecord || isQuoted(view, inner))) continue;
      if (!best || inner.score > best.score) best = inner;
    }
  return best;
}

const isQuoted = ({ article }: View, proposal: Proposal): boolean =>
  contentRanges(proposal).every(([from]) => article.tokens.quotation[from] >= 0);

function namesRecord({ article, reader }: View, { end }: Proposal): boolean {
  const { count, sentence, tag } = article.tokens;
  for (let i = end; i < Math.min(count, end + REACH) && sentence[i] === sentence[end]; i++) {
    if (reader.is(i, 'record-noun')) return true;
    if (tag[i] === TAG.VERB || tag[i] === TAG.ADP) return false;
  }
  return false;
}
