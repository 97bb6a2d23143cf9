import jstat from 'jstat';
import type { Evidence, Formula } from '../formulas.js';
import { MIN_CLUSTERS, MIN_STATEMENTS } from './about-intervals.js';
import { type Sides, shareOfPro } from './share-of-pro.js';

/** The counts of one document, or of so many with the same counts. Documents are the sampling units that an interval is over. */
export interface Cluster extends Evidence {
  /** 1 if it is not given. */
  times?: number;
}

export interface Interval {
  low: number;
  high: number;
}

/** Probability beyond each bound, and beyond the only bound if all statements agree, as in the rule of three. */
const TAIL = 0.025;
const ONLY_TAIL = 0.05;

/**
 * The 95 % interval of a score over documents. It uses sums of integers and no random numbers, so the order of the documents does
 * not matter. It does not include errors of attribution and of lexicons, nor what journalists chose to quote.
 */
export function interval(formula: Formula, clusters: readonly Cluster[], evidence: Evidence): Interval | null {
  const behind = clusters.reduce((sum, one) => sum + (one[formula.from] > 0 ? (one.times ?? 1) : 0), 0);
  if (evidence[formula.from] < MIN_STATEMENTS || behind < MIN_CLUSTERS) return null;
  switch (formula.name) {
    case 'smoothed':
    case 'relative':
      return position(clusters, evidence);
    case 'salience':
      return shareOf(clusters.map(touchingOrNot), touchingOrNot(evidence));
    case 'logit':
      return logOdds(clusters, evidence);
    case 'absolute':
      return ratio(clusters, ({ pro, anti }) => pro - anti, 1);
    default:
      return ratio(clusters, ({ coded }) => coded, 1000);
  }
}

/** The share of pro, as 2p − 1. */
function position(clusters: readonly Cluster[], evidence: Evidence): Interval | null {
  if (!(evidence.pro + evidence.anti)) return null;
  const { low, high } = shareOf(clusters, evidence);
  return { low: 2 * low - 1, high: 2 * high - 1 };
}

/** The share of one side. If a side has no statements, the bound there is 0 or 1, and the error is all in the other bound. */
function shareOf(clusters: readonly Sides[], { pro, anti }: Sides): Interval {
  const quantile = shareOfPro(clusters);
  const low = pro === 0 ? 0 : quantile(anti === 0 ? ONLY_TAIL : TAIL);
  const high = anti === 0 ? 1 : quantile(1 - (pro === 0 ? ONLY_TAIL : TAIL));
  return { low, high };
}

/** Statements that touch a dimension as one side, all others as the other. */
const touchingOrNot = ({ touching, statements, times }: Cluster): Sides => ({
  ...{ pro: touching, anti: statements - touching },
  times,
});

/** Whether the interval of a formula depends on how many words each document has. */
export const isOverWords = ({ name }: Formula): boolean => name === 'absolute' || name === 'rate';

/** The share of pro, as log-odds. The bounds are finite even if one side has no statements. */
function logOdds(clusters: readonly Cluster[], { pro, anti }: Evidence): Interval | null {
  if (!(pro + anti)) return null;
  const quantile = shareOfPro(clusters);
  const logit = (share: number): number => Math.log(share / (1 - share));
  return { low: logit(quantile(TAIL)), high: logit(quantile(1 - TAIL)) };
}

/** Student's interval of a ratio of sums over clusters, with the variance by linearisation (Cochran 1977, ch. 6). */
function ratio(clusters: readonly Cluster[], count: (cluster: Cluster) => number, scale: number): Interval | null {
  let total = 0;
  let words = 0;
  let squares = 0;
  let products = 0;
  let wordSquares = 0;
  let n = 0;
  for (const cluster of clusters) {
    const { times = 1 } = cluster;
    const value = count(cluster);
    n += times;
    total += times * value;
    words += times * cluster.words;
    squares += times * value * value;
    products += times * value * cluster.words;
    wordSquares += times * cluster.words * cluster.words;
  }
  if (!words || n < 2) return null;
  const centre = total / words;
  const residuals = Math.max(0, squares - 2 * centre * products + centre * centre * wordSquares);
  const t = jstat.jStat.studentt.inv(1 - TAIL, n - 1);
  const error = (t * Math.sqrt((n / (n - 1)) * residuals)) / words;
  return { low: scale * (centre - error), high: scale * (centre + error) };
}
