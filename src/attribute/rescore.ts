import type { Grammar } from './cascade.js';
import { Features } from './features.js';
import { score, type Weights } from './model.js';
import type { Proposal } from './proposal.js';
import { companyOf, rankFeatures } from './rank.js';
import type { View } from './view.js';

const buffer = new Features();

/** Puts the ranking's log-odds into the proposals. */
export function rescore(view: View, grammar: Grammar, rank: Weights, all: readonly Proposal[][]): void {
  const scores = all.map((list, at) =>
    list.map((p) => {
      buffer.clear();
      rankFeatures(view, grammar.entries, p, list[0], companyOf(view, all, at, p), buffer);
      return score(rank, buffer);
    }),
  );
  all.forEach((list, at) => {
    list.forEach((p, k) => {
      p.score = scores[at][k];
    });
  });
}
