import {
  chooseSources,
  type FirstStages,
  type Grammar,
  propose,
  WIDTH,
  type Width,
} from '../attribute/candidates/cascade.js';
import { endCandidates, startCandidates } from '../attribute/candidates/content.js';
import { cueFeatures, isCueCandidate } from '../attribute/candidates/cue.js';
import { endFeatures } from '../attribute/candidates/end.js';
import type { Proposal } from '../attribute/candidates/proposal.js';
import type { CueSite } from '../attribute/candidates/site.js';
import { sourceCandidates, sourceFeatures } from '../attribute/candidates/source.js';
import { startFeatures } from '../attribute/candidates/start.js';
import { Features, mix } from '../attribute/features/features.js';
import type { Model, Weights } from '../attribute/judge/model.js';
import type { View } from '../attribute/view.js';
import type { GoldAttribution } from '../evaluate/gold.js';
import { calibrate, chooseThreshold, type Quality } from './calibrate.js';
import { Examples, type LearnOptions, learn } from './learn.js';
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
const BITS = { cue: 20, source: 20, start: 21, end: 21 };
export const CUE: LearnOptions = { epochs: 6, rate: 0.025, l2: 2e-5, minCount: 3, seed: 1 };
export const SOURCE: LearnOptions = { epochs: 6, rate: 0.06, l2: 2e-5, minCount: 3, seed: 2 };
export const CONTENT: LearnOptions = { epochs: 6, rate: 0.045, l2: 2e-5, minCount: 5, seed: 3 };

const percent = (share: number): string => (100 * share).toFixed(2);

const buffer = new Features();

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

/** One cue in so many is learned from blindly, by its class and frames alone, so that they count for verbs that nobody has seen. */
const BLIND = 7;

/** Runs `visit` as if the words at `i` were unknown ones, for one cue in BLIND. */
function perhapsBlind(view: View, i: number, visit: () => void): void {
  const { lemma, lower } = view;
  const seen = [lemma[i], lower[i]];
  if (view.entry[i] >= 0 && (Math.imul(i + 1, 0x9e3779b1) >>> 16) % BLIND === 0) {
    lemma[i] = mix(seen[0], i);
    lower[i] = mix(seen[1], i);
  }
  visit();
  [lemma[i], lower[i]] = seen;
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

export function trainFirstStages(articles: readonly TrainingArticle[], grammar: Grammar): FirstStages {
  const cue = trainCue(articles, grammar);
  const source = trainSource(articles, grammar);
  // contents are learned beside sources as they will be predicted, not as annotated
  const halves = [0, 1].map((half) =>
    trainSource(
      articles.filter((_, n) => n % 2 !== half),
      grammar,
    ),
  );
  const start = new Examples(BITS.start);
  const end = new Examples(BITS.end);
  articles.forEach(({ view, gold }, n) => {
    for (const attribution of gold)
      perhapsBlind(view, attribution.head, () => addContent(view, grammar, halves[n % 2], attribution, start, end));
  });
  return { cue, source, start: learn(start, 'softmax', CONTENT), end: learn(end, 'softmax', CONTENT) };
}

export function trainCue(articles: readonly TrainingArticle[], grammar: Grammar): Weights {
  const examples = new Examples(BITS.cue);
  for (const { view, gold } of articles) {
    const heads = new Set(gold.map(({ head }) => head));
    for (let i = 0; i < view.article.tokens.count; i++) {
      if (!isCueCandidate(view, i, grammar.learned)) continue;
      buffer.clear();
      perhapsBlind(view, i, () => cueFeatures(view, grammar.entries, i, buffer));
      examples.row(buffer);
      examples.group(examples.rowCount - 1, heads.has(i) ? 1 : 0);
    }
  }
  return learn(examples, 'logistic', CUE);
}

/** The chunk that an annotated source begins with, -1 where there is none, -2 where no candidate fits. */
export function goldSource(view: View, { head, source }: GoldAttribution): number {
  if (!source.length) return -1;
  const candidates: number[] = [];
  sourceCandidates(view, head, candidates);
  const inside = new Set(source);
  for (const c of candidates) if (c >= 0 && inside.has(view.chunkLast[c] - 1)) return c;
  const last = source[source.length - 1];
  for (const c of candidates) if (c >= 0 && view.chunkFirst[c] <= last && view.chunkLast[c] > last) return c;
  return -2;
}

export function trainSource(articles: readonly TrainingArticle[], grammar: Grammar): Weights {
  const examples = new Examples(BITS.source);
  const candidates: number[] = [];
  for (const { view, gold } of articles)
    for (const attribution of gold) {
      if (attribution.head < 0) continue;
      const right = goldSource(view, attribution);
      if (right === -2) continue;
      sourceCandidates(view, attribution.head, candidates);
      const from = examples.rowCount;
      perhapsBlind(view, attribution.head, () => {
        const featuresOf = sourceFeatures(view, grammar.entries, attribution.head);
        for (const c of candidates) {
          buffer.clear();
          featuresOf(c, buffer);
          examples.row(buffer);
        }
      });
      examples.group(from, from + candidates.indexOf(right));
    }
  return learn(examples, 'softmax', SOURCE);
}

const candidates: number[] = [];

function addContent(
  view: View,
  grammar: Grammar,
  sources: Weights,
  { head, content }: GoldAttribution,
  start: Examples,
  end: Examples,
): void {
  const words = content.filter((i) => view.word[i]);
  if (head < 0 || !words.length) return;
  const site: CueSite = {
    i: head,
    end: head + Math.max(1, view.entryLength[head]),
    source: chooseSources(view, grammar, sources, head, 1)[0].candidate,
  };
  const first = words[0];
  startCandidates(view, site, candidates);
  const rightStart = candidates.indexOf(first);
  if (rightStart < 0) return;
  let from = start.rowCount;
  const startFeaturesOf = startFeatures(view, grammar.entries, site);
  for (const t of candidates) {
    buffer.clear();
    startFeaturesOf(t, buffer);
    start.row(buffer);
  }
  start.group(from, from + rightStart);
  endCandidates(view, site, first, candidates);
  const rightEnd = candidates.indexOf(words[words.length - 1]);
  if (rightEnd < 0) return;
  from = end.rowCount;
  const endFeaturesOf = endFeatures(view, grammar.entries, site, first);
  for (const e of candidates) {
    buffer.clear();
    endFeaturesOf(e, buffer);
    end.row(buffer);
  }
  end.group(from, from + rightEnd);
}
