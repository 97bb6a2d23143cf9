import { K } from '../../english/kinds.js';
import type { Proposal } from '../candidates/proposal.js';
import { cueType, type Entries, entryOf, isPassive, MISSING } from '../candidates/site.js';
import { bucket, mix } from '../features/features.js';
import { RANK } from '../features/rank.js';
import type { View } from '../view.js';
import { covers, type Neighbours } from './neighbours.js';

const { at, values } = RANK;

/** Log-probabilities in halves, log-odds in steps of two thirds; clipped. */
const roundProbability = (logProbability: number): number => Math.min(12, Math.round(-2 * logProbability));
const roundOdds = (logOdds: number): number => Math.max(-8, Math.min(10, Math.round(logOdds * 1.5)));

/** Rounded log-odds above which a cue is likely, and above which a neighbour counts at all. */
const LIKELY = 1;
const UNLIKELY = -6;
/** Rounded log-probability of a source beyond which it is an unlikely one. */
const UNLIKELY_SOURCE = 2;
/** A closing mark within this many tokens closes the content. */
const CLOSING = 4;

/** Fills the columns of RANK for "both content and source of this proposal are right"; `best` is its cue's likeliest by the first stages. */
export function fillRank(
  view: View,
  entries: Entries,
  proposal: Proposal,
  best: Proposal,
  neighbours: Neighbours,
): void {
  fillScores(proposal, best);
  fillCue(view, entries, proposal);
  fillSource(view, proposal);
  fillContent(view, proposal);
  fillQuotation(view, proposal);
  fillEdges(view, proposal);
  fillNeighbours(neighbours);
}

function fillScores(proposal: Proposal, best: Proposal): void {
  const cue = roundOdds(proposal.cueScore);
  const source = roundProbability(proposal.sourceScore);
  values[at.cueScore] = cue;
  values[at.sourceScore] = source;
  values[at.startScore] = roundProbability(proposal.startScore);
  values[at.endScore] = roundProbability(proposal.endScore);
  values[at.totalScore] = roundProbability(proposal.score);
  values[at.behindBest] = roundProbability(proposal.score - best.score);
  values[at.isBest] = proposal === best ? 1 : 0;
  values[at.likelyCue] = cue > LIKELY ? 1 : 0;
  values[at.unlikelySource] = source > UNLIKELY_SOURCE ? 1 : 0;
}

function fillCue(view: View, entries: Entries, { i, start, last }: Proposal): void {
  const { tokens, sentences } = view.article;
  values[at.cueLemma] = view.lemma[i];
  values[at.cueType] = cueType(entryOf(view, entries, i));
  values[at.cueQuoted] = tokens.quotation[i] >= 0 ? 1 : 0;
  values[at.passive] = isPassive(view, i, sentences[tokens.sentence[i]].first) ? 1 : 0;
  values[at.place] = start > i ? 1 : last > i ? 2 : 0;
}

function fillSource({ article, chunkFirst, chunkLast, kind, lower, noun }: View, proposal: Proposal): void {
  const { i, source } = proposal;
  if (source < 0) {
    values[at.headKind] = MISSING;
    values[at.headForm] = values[at.sourcePlace] = values[at.sourceInside] = values[at.sourceQuoted] = 0;
    values[at.sourceGap] = 15;
    return;
  }
  const { quotation } = article.tokens;
  const head = chunkLast[source] - 1;
  values[at.headKind] = noun[head] || kind[head];
  values[at.headForm] = lower[head];
  values[at.sourcePlace] = head < i ? 1 : 2;
  values[at.sourceInside] = covers(proposal, head) ? 1 : 0;
  values[at.sourceGap] = Math.min(12, head < i ? i - head - 1 : chunkFirst[source] - i - 1);
  values[at.sourceQuoted] = quotation[head] === quotation[i] ? 1 : 2;
}

/** Length, distances and counts. */
function fillContent({ article, lower, verbs }: View, proposal: Proposal): void {
  const { start, last } = proposal;
  const { tokens, sentences } = article;
  const place = values[at.place];
  const sentence = sentences[tokens.sentence[last]];
  values[at.length] = bucket(last - start + 1 - (proposal.holeLast - proposal.holeFirst));
  values[at.startForm] = lower[start];
  values[at.verbsIn] = Math.min(3, verbs[last + 1] - verbs[start]);
  values[at.tokensLeft] = Math.min(6, sentence.last - last - 1);
  values[at.verbsLeft] = Math.min(3, verbs[sentence.last] - verbs[last + 1]);
  values[at.sentences] = Math.min(4, tokens.sentence[last] - tokens.sentence[start]);
  values[at.gap] = Math.min(10, place === 1 ? start - proposal.end : place === 0 ? proposal.i - last - 1 : 0);
}

function fillQuotation({ article, kind, marks }: View, { start, last }: Proposal): void {
  const { tokens, quotations } = article;
  const first = tokens.quotation[start];
  const own = tokens.quotation[last];
  const quoted = (first >= 0 ? 1 : 0) + (own >= 0 ? 2 : 0) + (first === own ? 4 : 0);
  values[at.quoted] = quoted;
  values[at.opens] = kind[start - 1] === K.open ? 1 : 0;
  values[at.closes] = own >= 0 && quotations[own].last - last < CLOSING ? 1 : 0;
  values[at.marksIn] = Math.min(4, marks[last + 1] - marks[start]);
  values[at.shape] = mix(values[at.place], quoted);
}

/** First and last word, and the tokens beside them. */
function fillEdges({ article, kind, word }: View, { i, start, last }: Proposal): void {
  const own = article.sentences[article.tokens.sentence[i]];
  values[at.kindBefore] = kind[start - 1];
  values[at.startKind] = kind[start];
  values[at.lastKind] = kind[last];
  values[at.kindAfter] = kind[last + 1];
  values[at.kindAfter2] = kind[last + 2];
  values[at.startsAtEdge] = start === own.first || !word[start - 1] ? 1 : 0;
  values[at.endsAtEdge] = last + 1 >= own.last || !word[last + 1] ? 1 : 0;
}

function fillNeighbours(neighbours: Neighbours): void {
  const own = values[at.cueScore];
  const inside = roundOdds(neighbours.inside);
  const around = roundOdds(neighbours.around);
  const rival = roundOdds(neighbours.rival);
  values[at.inside] = inside;
  values[at.insideCount] = Math.min(4, neighbours.insideCount);
  values[at.around] = around;
  values[at.rival] = rival;
  values[at.hasInside] = inside > UNLIKELY ? 1 : 0;
  values[at.hasAround] = around > UNLIKELY ? 1 : 0;
  values[at.hasRival] = rival > UNLIKELY ? 1 : 0;
  values[at.insideIsLikelier] = inside > own ? 1 : 0;
  values[at.aroundIsLikelier] = around > own ? 1 : 0;
  values[at.rivalIsLikelier] = rival > own ? 1 : 0;
  values[at.sourceTaken] = roundOdds(neighbours.sourceTaken);
  values[at.neighbourSourceInside] = roundOdds(neighbours.sourceInside);
  values[at.previousCue] = roundOdds(neighbours.before);
  values[at.previousSource] = neighbours.beforeSource;
  values[at.nextCue] = roundOdds(neighbours.after);
  values[at.nextSource] = neighbours.afterSource;
}
