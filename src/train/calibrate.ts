import type { Proposal } from '../attribute/candidates/proposal.js';
import { decode } from '../attribute/judge/decode.js';
import type { Model } from '../attribute/judge/model.js';
import { judge } from './judge.js';
import type { TrainingArticle } from './training-article.js';

const ROUNDS = 200;
const STEP = 0.5;

/** Slope and offset that make the log-odds of chosen proposals a probability (Platt 1999), by gradient descent on unseen articles. */
export function calibrate(
  articles: readonly TrainingArticle[],
  proposals: readonly Proposal[][][],
  threshold: number,
): Pick<Model, 'slope' | 'offset'> {
  const scores: number[] = [];
  const right: number[] = [];
  articles.forEach(({ view, gold }, n) => {
    for (const p of decode(proposals[n], threshold, view)) {
      scores.push(p.score);
      right.push(judge(view, gold, p).source ? 1 : 0);
    }
  });
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let bySlope = 0;
    let byOffset = 0;
    scores.forEach((x, n) => {
      const error = 1 / (1 + Math.exp(-(slope * x + offset))) - right[n];
      bySlope += error * x;
      byOffset += error;
    });
    slope -= (STEP * bySlope) / scores.length;
    offset -= (STEP * byOffset) / scores.length;
  }
  const round = (x: number): number => Math.round(x * 1e4) / 1e4;
  return { slope: round(slope), offset: round(offset) };
}

export interface Quality {
  /** Least score that is kept. */
  threshold: number;
  /** F1 of contents found, and of contents found with the right source. */
  found: number;
  joint: number;
}

/** The threshold at which the mean of found and joint F1 is highest, and both. */
export function chooseThreshold(articles: readonly TrainingArticle[], proposals: readonly Proposal[][][]): Quality {
  let best: Quality = { threshold: 0, found: 0, joint: 0 };
  for (let step = -16; step <= 8; step++) {
    const threshold = step / 10;
    let taken = 0;
    let found = 0;
    let joint = 0;
    let gold = 0;
    articles.forEach((article, n) => {
      gold += article.gold.length;
      for (const p of decode(proposals[n], threshold, article.view)) {
        taken++;
        const judged = judge(article.view, article.gold, p);
        if (judged.found) found++;
        if (judged.source) joint++;
      }
    });
    const quality = { threshold, found: (2 * found) / (taken + gold), joint: (2 * joint) / (taken + gold) };
    if (quality.found + quality.joint > best.found + best.joint) best = quality;
  }
  return best;
}
