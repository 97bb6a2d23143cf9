import type { Grammar } from '../candidates/cascade.js';
import { Features } from '../candidates/features.js';
import type { Proposal } from '../candidates/proposal.js';
import type { View } from '../view.js';
import { score, type Weights } from './model.js';
import { type Company, companyOf } from './neighbours.js';
import { rankFeatures } from './rank.js';
import { FIGURES, figuresOf } from './tree-features.js';
import { scoreTrees, type Trees } from './trees.js';

const buffer = new Features();

/** Visits every proposal with the features of "content and source are right", in order. */
export function eachRanked(
  view: View,
  { entries }: Grammar,
  all: readonly Proposal[][],
  visit: (features: Features, p: Proposal, company: Company) => void,
): void {
  all.forEach((list, at) => {
    for (const p of list) {
      const company = companyOf(view, all, at, p);
      buffer.clear();
      rankFeatures(view, entries, p, list[0], company, buffer);
      visit(buffer, p, company);
    }
  });
}

const figures = new Int16Array(FIGURES);

/** Visits every proposal, in order, with its figures, which hold the linear ranking's score. */
export function eachJudged(
  view: View,
  grammar: Grammar,
  rank: Weights,
  all: readonly Proposal[][],
  visit: (figures: Int16Array, p: Proposal) => void,
): void {
  const scores: number[] = [];
  const companies: Company[] = [];
  eachRanked(view, grammar, all, (features, _, company) => {
    scores.push(score(rank, features));
    companies.push(company);
  });
  let n = 0;
  for (const list of all) {
    const own = scores.slice(n, n + list.length);
    const [highest, second] = topTwo(own);
    list.forEach((p, k) => {
      const standing = { own: own[k], highest, other: own[k] === highest ? second : highest };
      figuresOf(view, grammar.entries, p, list, standing, companies[n + k], figures);
      visit(figures, p);
    });
    n += list.length;
  }
}

const NOTHING = -20;

function topTwo(scores: readonly number[]): [number, number] {
  let highest = NOTHING;
  let second = NOTHING;
  for (const s of scores)
    if (s > highest) {
      second = highest;
      highest = s;
    } else if (s > second) second = s;
  return [highest, second];
}

/** Puts the log-odds of being right into the proposals and sorts each cue's by them. */
export function rescore(view: View, grammar: Grammar, rank: Weights, trees: Trees, all: Proposal[][]): void {
  const scores: number[] = [];
  eachJudged(view, grammar, rank, all, (row) => scores.push(scoreTrees(trees, row)));
  let n = 0;
  for (const list of all) {
    for (const p of list) p.score = scores[n++];
    list.sort((a, b) => b.score - a.score || a.start - b.start || a.last - b.last || a.source - b.source);
  }
}
