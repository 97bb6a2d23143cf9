import type { Grammar } from '../candidates/cascade.js';
import type { Proposal } from '../candidates/proposal.js';
import type { Weights } from '../features/features.js';
import { RANK } from '../features/rank.js';
import type { View } from '../view.js';
import { type Neighbours, neighboursOf } from './neighbours.js';
import { fillRank } from './rank.js';
import { TREE_FEATURES, treeFeatures } from './tree-features.js';
import { scoreTrees, type Trees } from './trees.js';

/** Visits every proposal, in order, with the columns of RANK filled for it. */
export function eachRanked(
  view: View,
  { entries }: Grammar,
  all: readonly Proposal[][],
  visit: (proposal: Proposal, neighbours: Neighbours) => void,
): void {
  for (let at = 0; at < all.length; at++)
    for (const proposal of all[at]) {
      const neighbours = neighboursOf(view, all, at, proposal);
      fillRank(view, entries, proposal, all[at][0], neighbours);
      visit(proposal, neighbours);
    }
}

const row = new Int16Array(TREE_FEATURES.length);

/** Visits every proposal, in order, with the features for the trees, among them the linear ranking's score. */
export function eachJudged(
  view: View,
  grammar: Grammar,
  rank: Weights,
  all: readonly Proposal[][],
  visit: (row: Int16Array, proposal: Proposal) => void,
): void {
  const scores: number[] = [];
  const neighbours: Neighbours[] = [];
  eachRanked(view, grammar, all, (_, found) => {
    scores.push(RANK.score(rank));
    neighbours.push(found);
  });
  let n = 0;
  for (const list of all) {
    const [highest, second] = topTwo(scores, n, n + list.length);
    for (const proposal of list) {
      const own = scores[n];
      const rankScores = { own, highest, other: own === highest ? second : highest };
      treeFeatures(view, grammar.entries, proposal, list, rankScores, neighbours[n++], row);
      visit(row, proposal);
    }
  }
}

/** The score of a proposal that does not exist. */
const SCORE_FLOOR = -20;

/** The two highest scores from one place to another, the last not included. */
function topTwo(scores: readonly number[], from: number, to: number): [number, number] {
  let highest = SCORE_FLOOR;
  let second = SCORE_FLOOR;
  for (let n = from; n < to; n++)
    if (scores[n] > highest) {
      second = highest;
      highest = scores[n];
    } else if (scores[n] > second) second = scores[n];
  return [highest, second];
}

/** Puts the log-odds of being right into the proposals and sorts each cue's by them. */
export function rescore(view: View, grammar: Grammar, rank: Weights, trees: Trees, all: Proposal[][]): void {
  const scores: number[] = [];
  eachJudged(view, grammar, rank, all, (features) => scores.push(scoreTrees(trees, features)));
  let n = 0;
  for (const list of all) {
    for (const proposal of list) proposal.score = scores[n++];
    list.sort((a, b) => b.score - a.score || a.start - b.start || a.last - b.last || a.source - b.source);
  }
}
