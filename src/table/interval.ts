import jstat from 'jstat';
import type { Evidence, Formula } from './formulas.js';
import { shareOfPro } from './likeness.js';

/** What one document says for and against: the unit that is drawn, so the unit of uncertainty. */
export type Cluster = Evidence;

export interface Interval {
  low: number;
  high: number;
}

/** What an interval is, and what it leaves out: printed wherever a result holds intervals. */
export const ABOUT_INTERVALS = {
  level: 0.95,
  over: 'documents',
  leavesOut: [
    'errors in telling who said what',
    'errors of the lexicons, and of what turns their entries',
    'what journalists chose to quote',
  ],
} as const;

/** Below either there is no interval: the data cannot say how sure they are. */
export const MIN_CODED = 10;
export const MIN_CLUSTERS = 5;

/** Fewer coded statements than these are thin evidence, and marked so. */
export const THIN = 5;

/** Probability beyond a bound; where all say the same there is but one bound, as in the rule of three. */
const TAIL = 0.025;
const ONLY_TAIL = 0.05;

/**
 * The 95 % interval of a score over documents, without random numbers and from sums of integers, so that neither order nor
 * grouping matters. It leaves out errors of attribution and of lexicons, and what journalists chose to quote.
 */
export function interval(formula: Formula, clusters: readonly Cluster[], evidence: Evidence): Interval | null {
  const behind = clusters.filter(({ coded }) => coded > 0).length;
  if (evidence.coded < MIN_CODED || behind < MIN_CLUSTERS) return null;
  switch (formula.name) {
    case 'smoothed':
    case 'relative':
      return position(clusters, evidence);
    case 'logit':
      return logOdds(clusters, evidence);
    case 'absolute':
      return ratio(clusters, ({ pro, anti }) => pro - anti, 1);
    default:
      return ratio(clusters, ({ coded }) => coded, 1000);
  }
}

/** The share of pro as 2p − 1. Where nobody takes one side the bound there is the end, and the other one alone holds the error. */
function position(clusters: readonly Cluster[], { pro, anti }: Evidence): Interval | null {
  if (!(pro + anti)) return null;
  const quantile = shareOfPro(clusters);
  const low = pro === 0 ? 0 : quantile(anti === 0 ? ONLY_TAIL : TAIL);
  const high = anti === 0 ? 1 : quantile(1 - (pro === 0 ? ONLY_TAIL : TAIL));
  return { low: 2 * low - 1, high: 2 * high - 1 };
}

/** The share of pro as log-odds: its bounds are finite even where nobody takes one side. */
function logOdds(clusters: readonly Cluster[], { pro, anti }: Evidence): Interval | null {
  if (!(pro + anti)) return null;
  const quantile = shareOfPro(clusters);
  const logit = (share: number): number => Math.log(share / (1 - share));
  return { low: logit(quantile(TAIL)), high: logit(quantile(1 - TAIL)) };
}

/** Student's interval of a ratio of sums over clusters, its variance by linearisation (Cochran 1977, ch. 6). */
function ratio(clusters: readonly Cluster[], count: (cluster: Cluster) => number, scale: number): Interval | null {
  let total = 0;
  let words = 0;
  let squares = 0;
  let products = 0;
  let wordSquares = 0;
  for (const cluster of clusters) {
    const value = count(cluster);
    total += value;
    words += cluster.words;
    squares += value * value;
    products += value * cluster.words;
    wordSquares += cluster.words * cluster.words;
  }
  if (!words || clusters.length < 2) return null;
  const centre = total / words;
  const residuals = Math.max(0, squares - 2 * centre * products + centre * centre * wordSquares);
  const t = jstat.jStat.studentt.inv(1 - TAIL, clusters.length - 1);
  const error = (t * Math.sqrt((clusters.length / (clusters.length - 1)) * residuals)) / words;
  return { low: scale * (centre - error), high: scale * (centre + error) };
}
