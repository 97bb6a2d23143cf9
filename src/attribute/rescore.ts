import type { Grammar } from './cascade.js';
import { companyOf } from './company.js';
import { Features } from './features.js';
import { score, type Weights } from './model.js';
import type { Proposal } from './proposal.js';
import { rankFeatures } from './rank.js';
import type { View } from './view.js';

const buffer = new Features();

/** Visits every proposal with the features of "content and source are right", in order. */
export function eachRanked(
  view: View,
  { entries }: Grammar,
  all: readonly Proposal[][],
  visit: (p: Proposal, features: Features) => void,
): void {
  all.forEach((list, at) => {
    for (const p of list) {
      buffer.clear();
      rankFeatures(view, entries, p, list[0], companyOf(view, all, at, p), buffer);
      visit(p, buffer);
    }
  });
}

/** Puts the log-odds of being right into the proposals and sorts each cue's by them. */
export function rescore(view: View, grammar: Grammar, rank: Weights, all: Proposal[][]): void {
  const scores: number[] = [];
  eachRanked(view, grammar, all, (_, features) => scores.push(score(rank, features)));
  let n = 0;
  for (const list of all) {
    for (const p of list) p.score = scores[n++];
    list.sort((a, b) => b.score - a.score || a.start - b.start || a.last - b.last || a.source - b.source);
  }
}
