import { getOrInsert } from '../../base/order.js';
import type { Case } from './cases.js';

/** A case with how likely it is a criticism, in thousandths. */
export type Judged = Pick<Case, 'speech' | 'sentence' | 'key' | 'isCriticised' | 'situation'> & { p: number };

export interface TargetFigures {
  /** Criticisms found, wrong, and missed. */
  found: number;
  wrong: number;
  missed: number;
  precision: number;
  recall: number;
  f1: number;
}

const STEP = 20;

/**
 * The thresholds with the best F1, as the mean of it at thresholds a little lower, the same and a little higher: a single best one is chance
 * where few sentences are coded. `missed` criticisms have no candidate.
 */
export function chooseThresholds(judged: readonly Judged[], missed: number): { named: number; carried: number } {
  let best = { named: 1001, carried: 1001, f1: -1 };
  for (let named = 100; named < 600; named += STEP)
    for (let carried = named; carried < 800; carried += 2 * STEP) {
      const around = [-2, -1, 0, 1, 2].map((k) => ({ named: named + k * STEP, carried: carried + k * STEP }));
      const f1 = around.reduce((sum, at) => sum + figuresOf(judged, missed, at).f1, 0) / around.length;
      if (f1 > best.f1) best = { named, carried, f1 };
    }
  return { named: best.named, carried: best.carried };
}

type Limits = { named: number; carried: number };

/** Whoever is likeliest criticised in each sentence, if likely enough. */
export const likeliestOf = (judged: readonly Judged[], thresholds: Limits): Judged[] => [
  ...likeliestBySentence(judged, thresholds).values(),
];

function likeliestBySentence(judged: readonly Judged[], thresholds: Limits): Map<string, Judged> {
  const likeliest = new Map<string, Judged>();
  for (const one of judged) {
    const threshold = one.situation.carried ? thresholds.carried : thresholds.named;
    if (one.p < threshold) continue;
    const id = `${one.speech} ${one.sentence}`;
    if (one.p > (likeliest.get(id)?.p ?? -1)) likeliest.set(id, one);
  }
  return likeliest;
}

/** What comes of thresholds: of each sentence, the likeliest criticism counts, if it is likely enough. */
export function figuresOf(judged: readonly Judged[], unreachable: number, thresholds: Limits): TargetFigures {
  const likeliest = likeliestBySentence(judged, thresholds);
  const criticised = new Map<string, Set<string>>();
  for (const one of judged)
    if (one.isCriticised) getOrInsert(criticised, `${one.speech} ${one.sentence}`, () => new Set()).add(one.key);
  let found = 0;
  for (const [id, { key }] of likeliest) if (criticised.get(id)?.has(key)) found++;
  const wrong = likeliest.size - found;
  const missed = criticised.size - found + unreachable;
  const precision = found / Math.max(1, likeliest.size);
  const recall = found / Math.max(1, found + missed);
  return { found, wrong, missed, precision, recall, f1: (2 * found) / Math.max(1, 2 * found + wrong + missed) };
}
