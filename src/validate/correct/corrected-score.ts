import type { Evidence, Formula } from '../../table/formulas.js';
import { type Cluster, interval } from '../../table/intervals/interval.js';
import { quantile } from '../../table/intervals/quantile.js';
import { shareOfPro } from '../../table/intervals/share-of-pro.js';
import type { Corrected } from '../../types/table.js';
import { type CodedCell, drawTotals, type Totals } from './posterior.js';

const TAIL = 0.025;
/** Shares of pro are kept this far from 0 and 1, so that their log-odds are finite. */
const EDGE = 1e-4;

/** The documents of a row and its counts, as the program counts them. */
export interface CountedRow {
  readonly clusters: readonly Cluster[];
  readonly evidence: Evidence;
}

/**
 * A score corrected by what was coded: the median of the draws, with two intervals of 95 %. `coding` is over what these documents may
 * truly hold. `low` and `high` are also over other documents that might have been written: the distances from the score to the bounds
 * of both intervals are squared and added on the scale of log-odds (square-and-add, or MOVER: Newcombe 1998; Zou, Huang & Zhang 2009).
 */
export function correctedScore(
  cells: readonly CodedCell[],
  formula: Formula,
  { clusters, evidence }: CountedRow,
  seed: number,
): Pick<Corrected, 'score' | 'low' | 'high' | 'coding'> {
  const scores = drawTotals(cells, seed).flatMap((totals) => scoreOf(totals, formula, evidence.words) ?? []);
  if (!scores.length) return { score: null, low: null, high: null, coding: null };
  const [low, score, high] = [TAIL, 0.5, 1 - TAIL].map((share) => quantile(scores, share));
  const reach = documentReach(formula, clusters, evidence);
  const [scale, back] = isBothSides(formula) ? [logOdds, fromLogOdds] : [same, same];
  const beyond = (bound: number, own: number): number => Math.hypot(scale(score) - scale(bound), own);
  return {
    score,
    coding: [low, high],
    low: reach && back(scale(score) - beyond(low, reach.below)),
    high: reach && back(scale(score) + beyond(high, reach.above)),
  };
}

export function scoreOf([pro, anti, mixed]: Totals, formula: Formula, words: number): number | null {
  const coded = pro + anti + mixed;
  return formula.score({ pro, anti, coded, touching: coded, statements: coded, words });
}

/** Whether scores go from −1, all anti, to +1, all pro. */
const isBothSides = ({ range }: Formula): boolean => range?.[0] === -1 && range[1] === 1;

/** How far the bounds of the interval over documents are from its middle, in log-odds where the score is bounded. */
function documentReach(formula: Formula, clusters: readonly Cluster[], evidence: Evidence) {
  const bounds = interval(formula, clusters, evidence);
  if (!bounds) return null;
  if (formula.name === 'absolute' || formula.name === 'rate') {
    const half = (bounds.high - bounds.low) / 2;
    return { below: half, above: half };
  }
  const share = shareOfPro(clusters);
  const odds = (p: number): number => logOdds(2 * share(p) - 1);
  return { below: odds(0.5) - odds(TAIL), above: odds(1 - TAIL) - odds(0.5) };
}

/** Log-odds of the share of pro that a score from −1 to 1 stands for. */
function logOdds(score: number): number {
  const share = Math.min(1 - EDGE, Math.max(EDGE, (score + 1) / 2));
  return Math.log(share / (1 - share));
}

const fromLogOdds = (odds: number): number => 2 / (1 + Math.exp(-odds)) - 1;

const same = (value: number): number => value;
