import type { Proposal } from '../candidates/proposal.js';
import { type Entries, entryOf, OUTSIDE } from '../candidates/site.js';
import type { View } from '../view.js';
import { covers, type Neighbours } from './neighbours.js';

/** The value where there is nothing to count or compare. */
const NONE = -1;
/** Added to the distance of a source behind its cue, to separate it from one before. */
const BEHIND = 100;
/** 50 log-odds: scores beyond are clipped. */
const CLIP = 400;

const eighths = (score: number): number => Math.max(-CLIP, Math.min(CLIP, Math.round(8 * score)));

/** The scores of the linear ranking: this proposal's, the highest of its cue, and the highest of its cue's others. */
export interface RankScores {
  own: number;
  highest: number;
  other: number;
}

/** What the trees look at, in this order: scores in eighths of a log-odds, counts, distances in tokens, kinds of token. */
export const TREE_FEATURES = [
  // the ranking and the first stages
  'rank',
  'rankBehindHighest',
  'rankBehindOther',
  'cueScore',
  'sourceScore',
  'startScore',
  'endScore',
  'totalScore',
  'totalBehindBest',
  'proposals',
  'proposalsOfContent',
  // the neighbours
  'inside',
  'around',
  'rival',
  'sourceTaken',
  'neighbourSourceInside',
  'previousCue',
  'previousSource',
  'nextCue',
  'nextSource',
  // the cue
  'cueClass',
  'frames',
  'cueTag',
  'kindBeforeCue',
  'kindAfterCue',
  'tokensBefore',
  'tokensAfter',
  'sentenceLength',
  'cuesInSentence',
  'cuesBefore',
  'verbsBefore',
  'verbsAfter',
  // the source
  'sourceDistance',
  'sourceKind',
  'sourceInside',
  'verbsToSource',
  'commasToSource',
  // the content
  'length',
  'startDistance',
  'endDistance',
  'kindBefore',
  'startKind',
  'kindAfter',
  'kindAfter2',
  'tokensToClosingMark',
  'verbsIn',
  'commasIn',
  'tokensLeft',
] as const;
type TreeFeature = (typeof TREE_FEATURES)[number];

const at = Object.fromEntries(TREE_FEATURES.map((name, n) => [name, n])) as Record<TreeFeature, number>;

/** Writes the features of a proposal into `out`; `list` has its cue's proposals, likeliest by the first stages first. */
export function treeFeatures(
  view: View,
  entries: Entries,
  p: Proposal,
  list: readonly Proposal[],
  scores: RankScores,
  neighbours: Neighbours,
  out: Int16Array,
): void {
  fillScores(p, list, scores, out);
  fillNeighbours(neighbours, out);
  fillCue(view, entries, p, out);
  fillSource(view, p, out);
  fillContent(view, p, out);
}

function fillScores(
  p: Proposal,
  list: readonly Proposal[],
  { own, highest, other }: RankScores,
  out: Int16Array,
): void {
  out[at.rank] = eighths(own);
  out[at.rankBehindHighest] = eighths(own - highest);
  out[at.rankBehindOther] = eighths(own - other);
  out[at.cueScore] = eighths(p.cueScore);
  out[at.sourceScore] = eighths(p.sourceScore);
  out[at.startScore] = eighths(p.startScore);
  out[at.endScore] = eighths(p.endScore);
  out[at.totalScore] = eighths(p.score);
  out[at.totalBehindBest] = eighths(p.score - list[0].score);
  out[at.proposals] = list.length;
  out[at.proposalsOfContent] = list.reduce(
    (n, { start, last }) => n + (start === p.start && last === p.last ? 1 : 0),
    0,
  );
}

function fillNeighbours(neighbours: Neighbours, out: Int16Array): void {
  out[at.inside] = eighths(neighbours.inside);
  out[at.around] = eighths(neighbours.around);
  out[at.rival] = eighths(neighbours.rival);
  out[at.sourceTaken] = eighths(neighbours.sourceTaken);
  out[at.neighbourSourceInside] = eighths(neighbours.sourceInside);
  out[at.previousCue] = eighths(neighbours.before);
  out[at.previousSource] = neighbours.beforeSource;
  out[at.nextCue] = eighths(neighbours.after);
  out[at.nextSource] = neighbours.afterSource;
}

function fillCue(view: View, entries: Entries, { i }: Proposal, out: Int16Array): void {
  const { article, cues, kind, verbs } = view;
  const { tokens, sentences } = article;
  const { first, last } = sentences[tokens.sentence[i]];
  const entry = entryOf(view, entries, i);
  out[at.cueClass] = entry ? entry.class + 1 : 0;
  out[at.frames] = entry ? entry.frames : 0;
  out[at.cueTag] = tokens.tag[i];
  out[at.kindBeforeCue] = i > 0 ? kind[i - 1] : OUTSIDE;
  out[at.kindAfterCue] = kind[i + 1];
  out[at.tokensBefore] = i - first;
  out[at.tokensAfter] = last - i;
  out[at.sentenceLength] = last - first;
  out[at.cuesInSentence] = cues[last] - cues[first];
  out[at.cuesBefore] = cues[i] - cues[first];
  out[at.verbsBefore] = verbs[i] - verbs[first];
  out[at.verbsAfter] = verbs[last] - verbs[i + 1];
}

function fillSource(view: View, p: Proposal, out: Int16Array): void {
  const { chunkFirst, chunkLast, commas, kind, noun, verbs } = view;
  const { i, source } = p;
  if (source < 0) {
    out[at.sourceDistance] = out[at.verbsToSource] = out[at.commasToSource] = NONE;
    out[at.sourceKind] = OUTSIDE;
    out[at.sourceInside] = 2;
    return;
  }
  const from = chunkFirst[source];
  const head = chunkLast[source] - 1;
  out[at.sourceDistance] = head < i ? i - head : BEHIND + from - i;
  out[at.sourceKind] = noun[head] || kind[head];
  out[at.sourceInside] = covers(p, head) ? 1 : 0;
  out[at.verbsToSource] = head < i ? verbs[i] - verbs[head] : verbs[from] - verbs[i + 1];
  out[at.commasToSource] = Math.abs(commas[i] - commas[head]);
}

function fillContent({ article, commas, kind, verbs }: View, p: Proposal, out: Int16Array): void {
  const { tokens, sentences, quotations } = article;
  const { start, last } = p;
  const quoted = tokens.quotation[last];
  out[at.length] = last - start + 1 - (p.holeLast - p.holeFirst);
  out[at.startDistance] = start - p.end;
  out[at.endDistance] = p.i - last;
  out[at.kindBefore] = start > 0 ? kind[start - 1] : OUTSIDE;
  out[at.startKind] = kind[start];
  out[at.kindAfter] = kind[last + 1];
  out[at.kindAfter2] = kind[last + 2];
  out[at.tokensToClosingMark] = quoted < 0 ? NONE : quotations[quoted].last - last;
  out[at.verbsIn] = verbs[last + 1] - verbs[start];
  out[at.commasIn] = commas[last + 1] - commas[start];
  out[at.tokensLeft] = sentences[tokens.sentence[last]].last - last - 1;
}
