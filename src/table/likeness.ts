/** What one document says for and against. */
export interface Sides {
  pro: number;
  anti: number;
}

/** Points at which the share is looked at; between them it is interpolated. */
const POINTS = 80;
/** Likenesses that are thought possible before anything is seen, with their prior weight: none, or more rather than less. */
const NONE = 0.4;
const STEPS = 10;
const PRIOR: readonly (readonly [likeness: number, weight: number])[] = [
  [0, NONE],
  ...Array.from({ length: STEPS }, (_, i): [number, number] => {
    const likeness = (i + 0.5) / STEPS;
    return [likeness, ((1 - NONE) * 2 * likeness) / STEPS];
  }),
];

/** What is believed of a share, as the quantile at each probability. */
export type Quantile = (probability: number) => number;

/**
 * What documents tell of the share of pro. For each likeness ρ of statements in one document it is Jeffreys' posterior with the sample
 * size divided by the design effect 1 + (m − 1)ρ, m the mean size of a document as a statement sees it (Kish 1965; Franco, Little,
 * Louis & Slud 2019); these are averaged over what the documents tell of ρ, their beta-binomial likelihood (Skellam 1948) times
 * the prior. So few documents, or unanimous ones, which cannot tell how alike their statements are, make it wide.
 * Only sums of integers go into it, so that neither order nor grouping matters. bench/intervals.mjs shows what this comes to.
 */
export function shareOfPro(documents: readonly Sides[]): Quantile {
  const { pro, anti, squares, runs } = sums(documents);
  const n = pro + anti;
  // the arcsine of the root: there Jeffreys' prior is flat, and the error about the same everywhere
  const centre = Math.asin(Math.sqrt((pro + 0.5) / (n + 1)));
  const reach = (2.5 * Math.sqrt(squares)) / n;
  const from = Math.max(0, centre - reach);
  const step = (Math.min(Math.PI / 2, centre + reach) - from) / POINTS;
  const shareAt = (place: number): number => Math.sin(from + place * step) ** 2;
  const shares = Array.from({ length: POINTS }, (_, i) => shareAt(i + 0.5));

  const evidence = PRIOR.map(([likeness, weight]) => Math.log(weight) + logLikelihood(shares, likeness, runs));
  const most = Math.max(...evidence);
  const density = new Float64Array(POINTS);
  PRIOR.forEach(([likeness], r) => {
    const effect = 1 + (squares / n - 1) * likeness;
    const logs = shares.map((share) => (pro / effect) * Math.log(share) + (anti / effect) * Math.log(1 - share));
    const peak = Math.max(...logs);
    const values = logs.map((log) => Math.exp(log - peak));
    const scale = Math.exp(evidence[r] - most) / values.reduce((sum, value) => sum + value, 0);
    values.forEach((value, i) => {
      density[i] += scale * value;
    });
  });
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

/** How many documents have more than k pro statements, anti statements, statements of either side, by k. */
interface Runs {
  pro: number[];
  anti: number[];
  both: number[];
}

function sums(documents: readonly Sides[]): { pro: number; anti: number; squares: number; runs: Runs } {
  const runs: Runs = { pro: [], anti: [], both: [] };
  const count = (list: number[], size: number): void => {
    for (let k = 0; k < size; k++) list[k] = (list[k] ?? 0) + 1;
  };
  const sum = { pro: 0, anti: 0, squares: 0, runs };
  for (const { pro, anti } of documents) {
    sum.pro += pro;
    sum.anti += anti;
    sum.squares += (pro + anti) ** 2;
    count(runs.pro, pro);
    count(runs.anti, anti);
    count(runs.both, pro + anti);
  }
  return sum;
}

/** Logarithm of the beta-binomial likelihood of a likeness, summed over shares. */
function logLikelihood(shares: readonly number[], likeness: number, { pro, anti, both }: Runs): number {
  const rest = 1 - likeness;
  const base = both.reduce((sum, documents, k) => sum - documents * Math.log(rest + k * likeness), 0);
  const logs = shares.map((share) => {
    let log = base;
    for (let k = 0; k < pro.length; k++) log += pro[k] * Math.log(share * rest + k * likeness);
    for (let k = 0; k < anti.length; k++) log += anti[k] * Math.log((1 - share) * rest + k * likeness);
    return log;
  });
  const peak = Math.max(...logs);
  return peak + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - peak), 0));
}
