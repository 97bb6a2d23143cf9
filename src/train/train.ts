import { type Grammar, propose, WIDTH, type Width } from '../attribute/candidates/cascade.js';
import type { Proposal } from '../attribute/candidates/proposal.js';
import type { Model } from '../attribute/judge/model.js';
import { calibrate, chooseThreshold, type Quality } from './calibrate.js';
import { trainFirstStages } from './train-first-stages.js';
import { rescoreUnseen, trainRanking, trainTrees, unseenRanks } from './train-ranking.js';
import type { TrainingArticle } from './training-article.js';

export interface TrainOptions {
  /** Parts of the jackknife: articles are read by models that did not see them. */
  folds: number;
  progress?: (message: string) => void;
}

const FOLDS = 8;
/** The ranking learns from more unlikely cues than it will meet. */
const WIDE: Width = { ...WIDTH, cue: -1.9 };

const percent = (share: number): string => (100 * share).toFixed(2);

/** Trains the cascade (cue, source, start, end on all articles; the ranking on what jackknifed cascades propose). */
export function train(
  articles: readonly TrainingArticle[],
  grammar: Grammar,
  options: Partial<TrainOptions> = {},
): { model: Model; quality: Quality } {
  const { folds, progress = () => {} } = options;
  const jackknifed = jackknife(articles, grammar, { folds, progress });
  progress('ranking');
  const rank = trainRanking(articles, jackknifed, grammar);
  const rankOf = unseenRanks(articles, jackknifed, grammar);
  progress('trees');
  const trees = trainTrees(articles, jackknifed, grammar, rankOf, () => true);
  progress('threshold');
  rescoreUnseen(articles, jackknifed, grammar, rankOf);
  const quality = chooseThreshold(articles, jackknifed);
  progress(`on articles not seen: found ${percent(quality.found)}, joint ${percent(quality.joint)}`);
  progress('cascade');
  const parts = trainFirstStages(articles, grammar);
  const model = {
    parts: { ...parts, rank },
    trees,
    lemmas: Int32Array.from(grammar.learned).sort(),
    threshold: quality.threshold,
    ...calibrate(articles, jackknifed, quality.threshold),
  };
  return { model, quality };
}

/** What the first stages propose for each article after learning from other articles alone. */
export function jackknife(
  articles: readonly TrainingArticle[],
  grammar: Grammar,
  { folds = FOLDS, progress = () => {} }: Partial<TrainOptions> = {},
): Proposal[][][] {
  const proposals: Proposal[][][] = articles.map(() => []);
  for (let fold = 0; fold < folds; fold++) {
    progress(`jackknife ${fold + 1} of ${folds}`);
    const parts = trainFirstStages(
      articles.filter((_, n) => n % folds !== fold),
      grammar,
    );
    articles.forEach(({ view }, n) => {
      if (n % folds === fold) proposals[n] = propose(view, grammar, parts, WIDE);
    });
  }
  return proposals;
}

/** Fewest cues of a lemma, and their least share of its occurrences, for it to be a candidate though no cue file lists it. */
const CUES = 2;
const SHARE = 0.004;

export function learnLemmas(articles: readonly TrainingArticle[]): Set<number> {
  const cues = new Map<number, number>();
  const occurrences = new Map<number, number>();
  const count = (counts: Map<number, number>, lemma: number): void => {
    counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
  };
  for (const { view, gold } of articles) {
    for (const { head } of gold) if (head >= 0) count(cues, view.lemma[head]);
    for (let i = 0; i < view.article.tokens.count; i++) count(occurrences, view.lemma[i]);
  }
  return new Set(
    [...cues]
      .filter(([lemma, n]) => n >= CUES && n >= SHARE * (occurrences.get(lemma) ?? 0))
      .map(([lemma]) => lemma)
      .sort((a, b) => a - b),
  );
}
