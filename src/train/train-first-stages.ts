import { chooseSources, type FirstStages, type Grammar } from '../attribute/candidates/cascade.js';
import { endCandidates, startCandidates } from '../attribute/candidates/content.js';
import { fillCue, isCueCandidate } from '../attribute/candidates/cue.js';
import { endColumns } from '../attribute/candidates/end.js';
import type { CueSite } from '../attribute/candidates/site.js';
import { sourceCandidates, sourceColumns } from '../attribute/candidates/source.js';
import { startColumns } from '../attribute/candidates/start.js';
import { CUE as CUE_TABLE } from '../attribute/features/cue.js';
import { END as END_TABLE } from '../attribute/features/end.js';
import { Features, mix, type Weights } from '../attribute/features/features.js';
import { SOURCE as SOURCE_TABLE } from '../attribute/features/source.js';
import { START as START_TABLE } from '../attribute/features/start.js';
import type { View } from '../attribute/view.js';
import type { GoldAttribution } from '../evaluate/gold.js';
import { Examples } from './examples.js';
import { type LearnOptions, learn } from './learn.js';
import type { TrainingArticle } from './training-article.js';

const BITS = { cue: 20, source: 20, start: 21, end: 21 };
export const CUE: LearnOptions = { epochs: 6, rate: 0.025, l2: 2e-5, minCount: 3, seed: 1 };
export const SOURCE: LearnOptions = { epochs: 6, rate: 0.06, l2: 2e-5, minCount: 3, seed: 2 };
export const CONTENT: LearnOptions = { epochs: 6, rate: 0.045, l2: 2e-5, minCount: 5, seed: 3 };

const buffer = new Features();

/** For one listed cue in seven the words are hidden, so that class and frames work for verbs that the corpus lacks. */
const BLIND = 7;

/** Runs `visit`, for one cue in BLIND as if the words at `i` were unknown. */
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

export function trainFirstStages(articles: readonly TrainingArticle[], grammar: Grammar): FirstStages {
  const cue = trainCue(articles, grammar);
  const source = trainSource(articles, grammar);
  // contents are learned with predicted sources, as they will be at run time, not with annotated ones
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
      perhapsBlind(view, i, () => fillCue(view, grammar.entries, i));
      CUE_TABLE.addTo(buffer);
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
        const fill = sourceColumns(view, grammar.entries, attribution.head);
        for (const c of candidates) {
          buffer.clear();
          fill(c);
          SOURCE_TABLE.addTo(buffer);
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
  const fillStart = startColumns(view, grammar.entries, site);
  for (const t of candidates) {
    buffer.clear();
    fillStart(t);
    START_TABLE.addTo(buffer);
    start.row(buffer);
  }
  start.group(from, from + rightStart);
  endCandidates(view, site, first, candidates);
  const rightEnd = candidates.indexOf(words[words.length - 1]);
  if (rightEnd < 0) return;
  from = end.rowCount;
  const fillEnd = endColumns(view, grammar.entries, site, first);
  for (const e of candidates) {
    buffer.clear();
    fillEnd(e);
    END_TABLE.addTo(buffer);
    end.row(buffer);
  }
  end.group(from, from + rightEnd);
}
