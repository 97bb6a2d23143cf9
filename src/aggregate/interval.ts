import jstat from 'jstat';
import type { Evidence, Formula } from './formulas.js';

/** What one document says for and against: the unit that is drawn, so the unit of uncertainty. */
export interface Cluster {
  pro: number;
  anti: number;
  coded: number;
  words: number;
}

export interface Interval {
  low: number;
  high: number;
}

/** Below either there is no interval: the data cannot say how sure they are. */
export const MIN_CODED = 10;
export const MIN_CLUSTERS = 5;

/** Fewer coded statements than these are thin evidence, and marked so. */
export const THIN = 5;

const Z = 1.959963984540054;

/**
 * The 95 % interval of a score over documents, in closed form and from sums of integers, so that neither order nor
 * grouping matters. It leaves out errors of attribution and of lexicons, and what journalists chose to quote.
 */
export function interval(formula: Formula, clusters: readonly Cluster[], evidence: Evidence): Interval | null {
  const behind = clusters.filter(({ coded }) => coded > 0).length;
  if (evidence.coded < MIN_CODED || behind < MIN_CLUSTERS) return null;
  switch (formula.name) {
    case 'smoothed':
    case 'relative':
      return jeffreys(clusters, evidence);
    case 'logit':
      return logit(clusters, evidence);
    case 'absolute':
      return ratio(clusters, ({ pro, anti }) => pro - anti, 1);
    default:
      return ratio(clusters, ({ coded }) => coded, 1000);
  }
}

/**
 * Jeffreys' interval for the share of pro, its sample size divided by the design effect, as 2p−1
 * (Franco, Little, Louis & Slud 2019, "Comparative study of confidence intervals for proportions in complex sample surveys").
 */
function jeffreys(clusters: readonly Cluster[], { pro, anti }: Evidence): Interval | null {
  const n = pro + anti;
  if (!n) return null;
  const effect = designEffect(clusters, pro, n);
  const a = pro / effect + 0.5;
  const b = anti / effect + 0.5;
  // at the ends the bound is the end itself, as is usual for Jeffreys' interval
  const low = pro === 0 ? 0 : jstat.jStat.beta.inv(0.025, a, b);
  const high = anti === 0 ? 1 : jstat.jStat.beta.inv(0.975, a, b);
  return { low: 2 * low - 1, high: 2 * high - 1 };
}

function logit(clusters: readonly Cluster[], { pro, anti }: Evidence): Interval | null {
  if (!(pro + anti)) return null;
  const centre = Math.log((pro + 0.5) / (anti + 0.5));
  const effect = designEffect(clusters, pro, pro + anti);
  const error = Z * Math.sqrt(effect * (1 / (pro + 0.5) + 1 / (anti + 0.5)));
  return { low: centre - error, high: centre + error };
}

/** What is believed of the likeness of statements in one document before any is seen, and how many statements that belief weighs. */
const PRIOR_LIKENESS = 0.2;
const PRIOR_WEIGHT = 2;

/**
 * How many statements say as little as one independent statement, as those of one document are alike: 1 + (m − 1)ρ (Kish 1965), m the
 * mean size of a document as a statement sees it. ρ is estimated by moments and drawn towards a prior where few statements
 * dissent, as unanimous ones cannot tell whether they are alike or the truth is one-sided; few documents widen it by Student's t.
 * bench/intervals.mjs shows what this comes to.
 */
function designEffect(clusters: readonly Cluster[], pro: number, n: number): number {
  let squares = 0;
  let proSquares = 0;
  let products = 0;
  let documents = 0;
  for (const cluster of clusters) {
    const size = cluster.pro + cluster.anti;
    if (!size) continue;
    documents++;
    squares += size * size;
    proSquares += cluster.pro * cluster.pro;
    products += cluster.pro * size;
  }
  if (documents < 2) return 1;
  const share = (pro + 0.5) / (n + 1);
  const spread = share * (1 - share);
  const residuals = (documents / (documents - 1)) * (proSquares - 2 * share * products + share * share * squares);
  const seen = squares > n ? (residuals / spread - n) / (squares - n) : 0;
  const weight = n * spread;
  const likeness = (weight * Math.min(1, Math.max(0, seen)) + PRIOR_WEIGHT * PRIOR_LIKENESS) / (weight + PRIOR_WEIGHT);
  const t = jstat.jStat.studentt.inv(0.975, documents - 1) / Z;
  return 1 + (squares / n - 1) * likeness * t * t;
}

/** Normal interval of a ratio of sums over clusters, its variance by linearisation (Cochran 1977, ch. 6). */
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
  const error = (Z * Math.sqrt((clusters.length / (clusters.length - 1)) * residuals)) / words;
  return { low: scale * (centre - error), high: scale * (centre + error) };
}
