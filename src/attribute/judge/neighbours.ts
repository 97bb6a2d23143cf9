import type { Proposal } from '../candidates/proposal.js';
import type { View } from '../view.js';

/** The score of a neighbour that does not exist, in log-odds: lower than any that is kept. */
const SCORE_FLOOR = -9;
/** Contents that overlap more than this compete for the same words. */
const SIMILAR = 0.4;
/** Cues more sentences away are not compared. */
const REACH = 12;
/** So many cues before and after are compared at most; no paragraph has more. */
const MOST_COMPARED = 150;
/** How many of a neighbour's proposals are compared, likeliest first. */
const COMPARED = 3;

/** What the other cues of the paragraph claim, compared with one proposal. Each score is the highest cue score found, in log-odds. */
export interface Neighbours {
  /** Of a cue whose head lies in the content; and the number of such cues. */
  inside: number;
  insideCount: number;
  /** Of a proposal whose content includes this cue's head. */
  around: number;
  /** Of a proposal whose content is much the same. */
  rival: number;
  /** Of a proposal whose content includes this source. */
  sourceTaken: number;
  /** Of a proposal whose source lies in this content. */
  sourceInside: number;
  /** Of the cue before in the sentence, and how its source relates to this one. */
  before: number;
  beforeSource: SourceRelation;
  /** The same for the cue after. */
  after: number;
  afterSource: SourceRelation;
}

/** Whether a neighbour has no source, the same one, or another; or does not exist. The numbers are part of the model. */
const RELATION = { none: 0, same: 1, other: 2, missing: 3 } as const;
type SourceRelation = (typeof RELATION)[keyof typeof RELATION];

/** Compares proposal `p` of the cue `all[at]` with those of the other cues. */
export function neighboursOf(view: View, all: readonly Proposal[][], at: number, proposal: Proposal): Neighbours {
  const found: Neighbours = {
    inside: SCORE_FLOOR,
    insideCount: 0,
    around: SCORE_FLOOR,
    rival: SCORE_FLOOR,
    sourceTaken: SCORE_FLOOR,
    sourceInside: SCORE_FLOOR,
    before: SCORE_FLOOR,
    beforeSource: RELATION.missing,
    after: SCORE_FLOOR,
    afterSource: RELATION.missing,
  };
  compareAdjacent(view, all, at, proposal, found);
  const head = proposal.source < 0 ? -1 : view.chunkLast[proposal.source] - 1;
  for (const step of [-1, 1])
    for (
      let k = at + step;
      isCompared(k - at) && k >= 0 && k < all.length && isNear(view, proposal, all[k][0]);
      k += step
    ) {
      compareBest(view, proposal, all[k][0], found);
      compareContents(proposal, head, all[k], found);
    }
  return found;
}

const isCompared = (distance: number): boolean => Math.abs(distance) <= MOST_COMPARED;

function isNear({ article }: View, proposal: Proposal, other: Proposal): boolean {
  const { sentences, tokens } = article;
  const own = tokens.sentence[proposal.i];
  const sentence = tokens.sentence[other.i];
  return sentences[sentence].paragraph === sentences[own].paragraph && Math.abs(sentence - own) <= REACH;
}

/** The cues before and after in the sentence. */
function compareAdjacent(
  { article }: View,
  all: readonly Proposal[][],
  at: number,
  proposal: Proposal,
  found: Neighbours,
): void {
  const { sentence } = article.tokens;
  const before = all[at - 1]?.[0];
  const after = all[at + 1]?.[0];
  if (before && sentence[before.i] === sentence[proposal.i]) {
    found.before = before.cueScore;
    found.beforeSource = relate(proposal, before);
  }
  if (after && sentence[after.i] === sentence[proposal.i]) {
    found.after = after.cueScore;
    found.afterSource = relate(proposal, after);
  }
}

const relate = (proposal: Proposal, other: Proposal): SourceRelation =>
  other.source < 0 ? RELATION.none : other.source === proposal.source ? RELATION.same : RELATION.other;

/** Whether a neighbour's likeliest proposal has its cue or its source within this content. */
function compareBest({ chunkLast }: View, proposal: Proposal, best: Proposal, found: Neighbours): void {
  if (covers(proposal, best.i)) {
    found.insideCount++;
    found.inside = Math.max(found.inside, best.cueScore);
  }
  if (best.source >= 0 && best.source !== proposal.source && covers(proposal, chunkLast[best.source] - 1))
    found.sourceInside = Math.max(found.sourceInside, best.cueScore);
}

/** Whether a neighbour's contents include this cue or source, or are much the same as this content. */
function compareContents(proposal: Proposal, head: number, list: readonly Proposal[], found: Neighbours): void {
  for (let n = 0; n < list.length && n < COMPARED; n++) {
    const other = list[n];
    const { cueScore } = other;
    if (cueScore > found.around && covers(other, proposal.i)) found.around = cueScore;
    if (cueScore > found.sourceTaken && head >= 0 && covers(other, head)) found.sourceTaken = cueScore;
    if (cueScore > found.rival && overlap(proposal, other) > SIMILAR) found.rival = cueScore;
  }
}

/** Whether a token is part of the content. */
export function covers(proposal: Pick<Proposal, 'start' | 'last' | 'holeFirst' | 'holeLast'>, i: number): boolean {
  return i >= proposal.start && i <= proposal.last && !(i >= proposal.holeFirst && i < proposal.holeLast);
}

/** Dice coefficient of two contents over tokens. */
export function overlap(a: Proposal, b: Proposal): number {
  if (a.last < b.start || b.last < a.start) return 0;
  const common = hasHole(a)
    ? sharedWith(b, a.start, a.holeFirst) + sharedWith(b, a.holeLast, a.last + 1)
    : sharedWith(b, a.start, a.last + 1);
  const sizes = sizeOf(a) + sizeOf(b);
  return sizes ? (2 * common) / sizes : 0;
}

const hasHole = ({ holeFirst, holeLast }: Proposal): boolean => holeLast > holeFirst;

function sizeOf(content: Proposal): number {
  const { holeFirst, holeLast, last, start } = content;
  return hasHole(content) ? Math.max(0, holeFirst - start) + Math.max(0, last + 1 - holeLast) : last + 1 - start;
}

/** How many tokens from `from` to `to`, the last not included, are part of the content. */
function sharedWith(content: Proposal, from: number, to: number): number {
  const { holeFirst, holeLast, last, start } = content;
  if (!hasHole(content)) return common(from, to, start, last + 1);
  return common(from, to, start, holeFirst) + common(from, to, holeLast, last + 1);
}

/** How many tokens two ranges have in common; none if one is empty. */
const common = (from: number, to: number, first: number, end: number): number =>
  Math.max(0, Math.min(to, end) - Math.max(from, first));
