import type { Grammar } from '../attribute/candidates/cascade.js';
import type { Proposal } from '../attribute/candidates/proposal.js';
import { Features, type Weights } from '../attribute/features/features.js';
import { RANK as RANK_TABLE } from '../attribute/features/rank.js';
import { eachJudged, eachRanked, rescore } from '../attribute/judge/rescore.js';
import type { Trees } from '../attribute/judge/trees.js';
import { Examples } from './examples.js';
import { judge } from './judge.js';
import { type LearnOptions, learn } from './learn.js';
import { learnTrees, TreeExamples, type TreeOptions } from './learn-trees.js';
import type { TrainingArticle } from './training-article.js';

const BITS = 18;
export const RANK: LearnOptions = { epochs: 6, rate: 0.02, l2: 1e-4, minCount: 4, seed: 4 };
export const TREES: TreeOptions = {
  count: 160,
  depth: 5,
  rate: 0.08,
  l2: 5,
  fewest: 60,
  rowShare: 0.8,
  featureShare: 0.6,
  seed: 5,
};

const buffer = new Features();

export function trainRanking(
  articles: readonly TrainingArticle[],
  proposals: readonly Proposal[][][],
  grammar: Grammar,
): Weights {
  const examples = new Examples(BITS);
  articles.forEach(({ view, gold }, n) => {
    eachRanked(view, grammar, proposals[n], (proposal) => {
      buffer.clear();
      RANK_TABLE.addTo(buffer);
      examples.row(buffer);
      examples.group(examples.rowCount - 1, judge(view, gold, proposal).source ? 1 : 0);
    });
  });
  return learn(examples, 'logistic', RANK);
}

/** The trees, which decide last: they see the linear ranking of `rankOf(article)` and the neighbours. */
export function trainTrees(
  articles: readonly TrainingArticle[],
  proposals: readonly Proposal[][][],
  grammar: Grammar,
  rankOf: (article: number) => Weights,
  keep: (article: number) => boolean,
): Trees {
  const examples = new TreeExamples();
  articles.forEach(({ view, gold }, n) => {
    if (!keep(n)) return;
    eachJudged(view, grammar, rankOf(n), proposals[n], (features, proposal) => {
      examples.add(features, judge(view, gold, proposal).source);
    });
  });
  return learnTrees(examples, TREES);
}

/** The linear ranking of each half of the articles, for the other: trees and threshold learn from scores of articles not seen. */
export function unseenRanks(
  articles: readonly TrainingArticle[],
  proposals: readonly Proposal[][][],
  grammar: Grammar,
): (article: number) => Weights {
  const ranks = [0, 1].map((half) =>
    trainRanking(
      articles.filter((_, n) => n % 2 !== half),
      proposals.filter((_, n) => n % 2 !== half),
      grammar,
    ),
  );
  return (n) => ranks[n % 2];
}

/** Puts the scores of trees of each half of the articles into the proposals of the other. */
export function rescoreUnseen(
  articles: readonly TrainingArticle[],
  proposals: Proposal[][][],
  grammar: Grammar,
  rankOf: (article: number) => Weights,
): void {
  const halfOf = (n: number): number => (n >> 1) % 2;
  const halves = [0, 1].map((half) => trainTrees(articles, proposals, grammar, rankOf, (n) => halfOf(n) !== half));
  articles.forEach(({ view }, n) => {
    rescore(view, grammar, rankOf(n), halves[halfOf(n)], proposals[n]);
  });
}
