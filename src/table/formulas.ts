/** What a formula sees: statements with a pro and an anti value, all coded ones, and the words said. */
export interface Evidence {
  pro: number;
  anti: number;
  coded: number;
  words: number;
}

export interface Formula {
  name: string;
  /** As printed under the table. */
  formula: string;
  /** Null where the formula is undefined for this evidence. */
  score(evidence: Evidence): number | null;
  /** -max to max, or null where there is no bound. */
  max: number | null;
}

const perWord =
  (scale: number, count: (evidence: Evidence) => number) =>
  (evidence: Evidence): number | null =>
    evidence.words ? (scale * count(evidence)) / evidence.words : null;

/**
 * The named formulas of `--score`. P and N are the statements with a pro and an anti value, n the words said;
 * statements of value `mixed` take neither side.
 *
 * - `smoothed`: (P−N)/(P+N+1), the mean of 2p−1 under Jeffreys' prior Beta(½, ½): one statement never reads as certainty.
 * - `relative`: (P−N)/(P+N) (Kim & Fording 2002); ±1 wherever the evidence is one-sided.
 * - `logit`: log((P+½)/(N+½)) (Lowe, Benoit, Mikhaylov & Laver 2011).
 * - `absolute`: (P−N)/n (the saliency form of the Manifesto Project's scale).
 * - `rate`: coded statements per 1,000 words said: how often, not which way.
 */
export const FORMULAS: readonly Formula[] = [
  {
    name: 'smoothed',
    formula: '(pro − anti) / (pro + anti + 1)',
    score: ({ pro, anti }) => (pro - anti) / (pro + anti + 1),
    max: 1,
  },
  {
    name: 'relative',
    formula: '(pro − anti) / (pro + anti)',
    score: ({ pro, anti }) => (pro + anti ? (pro - anti) / (pro + anti) : null),
    max: 1,
  },
  {
    name: 'logit',
    formula: 'log((pro + ½) / (anti + ½))',
    score: ({ pro, anti }) => Math.log((pro + 0.5) / (anti + 0.5)),
    max: null,
  },
  {
    name: 'absolute',
    formula: '(pro − anti) / words said',
    score: perWord(1, ({ pro, anti }) => pro - anti),
    max: null,
  },
  { name: 'rate', formula: '1,000 × coded / words said', score: perWord(1000, ({ coded }) => coded), max: null },
];

export const DEFAULT_FORMULA = FORMULAS[0];
