/** Statements of one document on each side, or of so many documents with the same counts. */
export interface Sides {
  pro: number;
  anti: number;
  /** 1 if it is not given. */
  times?: number;
}

/** Points at which the distribution is evaluated; it is interpolated between them. */
const POINTS = 80;
/** Prior of the intra-document correlation: either zero, or rising towards one. */
const UNCORRELATED = 0.4;
const STEPS = 10;
const PRIOR: readonly (readonly [correlation: number, weight: number])[] = [
  [0, UNCORRELATED],
  ...Array.from({ length: STEPS }, (_, i): [number, number] => {
    const correlation = (i + 0.5) / STEPS;
    return [correlation, ((1 - UNCORRELATED) * 2 * correlation) / STEPS];
  }),
];

/** A distribution, as the quantile at each probability. */
export type Quantile = (probability: number) => number;

/**
 * The posterior of the share of pro, given statements clustered in documents. For each intra-document correlation ρ it is Jeffreys'
 * posterior with the sample size divided by the design effect 1 + (m − 1)ρ, where m is the mean size of a statement's document
 * (Kish 1965; Franco, Little, Louis & Slud 2019). These are averaged over the posterior of ρ: its beta-binomial likelihood (Skellam
 * 1948) times the prior. Few documents, or unanimous ones, say little about ρ, so they give a wide interval.
 * It is worked out from sums of integers, so the order of the documents does not matter. bench/intervals.mjs measures its coverage.
 */
export function shareOfPro(documents: readonly Sides[]): Quantile {
  const counts = sums(documents);
  const shareAt = scale(counts);
  const shares = Array.from({ length: POINTS }, (_, i) => shareAt(i + 0.5));
  const density = densityAt(shares, counts);
  const total = density.reduce((sum, value) => sum + value, 0);
  return (probability) => {
    let before = 0;
    for (let i = 0; i < POINTS; i++) {
      const missing = probability * total - before;
      if (missing <= density[i]) return shareAt(i + missing / density[i]);
      before += density[i];
    }
    return shareAt(POINTS);
  };
}

/**
 * The share at a place from 0 to POINTS. Places are even on the scale of the arcsine of the square root, where Jeffreys' prior is
 * flat and the error about the same everywhere, and cover the range in which the share can lie.
 */
function scale({ pro, anti, squares }: Sums): (place: number) => number {
  const centre = Math.asin(Math.sqrt((pro + 0.5) / (pro + anti + 1)));
  const reach = (2.5 * Math.sqrt(squares)) / (pro + anti);
  const from = Math.max(0, centre - reach);
  const step = (Math.min(Math.PI / 2, centre + reach) - from) / POINTS;
  return (place) => Math.sin(from + place * step) ** 2;
}

/** The posterior density at each share, up to a factor: the posterior for each correlation, weighted by that of the correlation. */
function densityAt(shares: readonly number[], { pro, anti, squares, runs }: Sums): Float64Array {
  const weights = PRIOR.map(([correlation, weight]) => Math.log(weight) + logLikelihood(shares, correlation, runs));
  const most = Math.max(...weights);
  const density = new Float64Array(POINTS);
  const logs = shares.map((share) => [Math.log(share), Math.log(1 - share)] as const);
  for (const [index, [correlation]] of PRIOR.entries()) {
    const effect = 1 + (squares / (pro + anti) - 1) * correlation;
    const own = logs.map(([share, rest]) => (pro / effect) * share + (anti / effect) * rest);
    const peak = Math.max(...own);
    const values = own.map((log) => Math.exp(log - peak));
    const factor = Math.exp(weights[index] - most) / values.reduce((sum, value) => sum + value, 0);
    for (const [i, value] of values.entries()) density[i] += factor * value;
  }
  return density;
}

/** Statements on each side, the sum of the squared sizes of the documents, and what the likelihood needs. */
interface Sums extends Sides {
  squares: number;
  runs: Runs;
}

/** The number of documents with more than k pro statements, anti statements and statements on either side, by k. */
interface Runs {
  pro: number[];
  anti: number[];
  both: number[];
}

function sums(documents: readonly Sides[]): Sums {
  const runs: Runs = { pro: [], anti: [], both: [] };
  const count = (list: number[], size: number, times: number): void => {
    for (let k = 0; k < size; k++) list[k] = (list[k] ?? 0) + times;
  };
  const sum = { pro: 0, anti: 0, squares: 0, runs };
  for (const { pro, anti, times = 1 } of documents) {
    sum.pro += times * pro;
    sum.anti += times * anti;
    sum.squares += times * (pro + anti) ** 2;
    count(runs.pro, pro, times);
    count(runs.anti, anti, times);
    count(runs.both, pro + anti, times);
  }
  return sum;
}

/** Logarithm of the beta-binomial likelihood of a correlation, summed over shares. */
function logLikelihood(shares: readonly number[], correlation: number, { pro, anti, both }: Runs): number {
  const rest = 1 - correlation;
  const base = both.reduce((sum, documents, k) => sum - documents * Math.log(rest + k * correlation), 0);
  const logs = shares.map((share) => {
    let log = base;
    for (let k = 0; k < pro.length; k++) log += pro[k] * Math.log(share * rest + k * correlation);
    for (let k = 0; k < anti.length; k++) log += anti[k] * Math.log((1 - share) * rest + k * correlation);
    return log;
  });
  const peak = Math.max(...logs);
  return peak + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - peak), 0));
}
