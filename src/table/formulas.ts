/** What a score is worked out from: statements by value, coded and touching ones, all on any dimension, and words said. */
export interface Evidence {
  pro: number;
  anti: number;
  coded: number;
  touching: number;
  statements: number;
  words: number;
}

/** As `--score` and results name them. */
export type FormulaName = 'smoothed' | 'relative' | 'logit' | 'absolute' | 'rate' | 'salience';

export interface Formula {
  name: FormulaName;
  /** As printed under the table. */
  formula: string;
  /** Null if the formula is undefined for this evidence. */
  score(evidence: Evidence): number | null;
  /** The least and the greatest score; null if scores are not bounded. */
  range: readonly [least: number, greatest: number] | null;
  /** The statements that it is worked out from: without any there is no score, with few no interval. */
  from: 'coded' | 'statements';
  /** The statements that it tells of: rows without any are not shown in a table. */
  of: 'coded' | 'touching';
}

const perWord =
  (scale: number, count: (evidence: Evidence) => number) =>
  (evidence: Evidence): number | null =>
    evidence.words ? (scale * count(evidence)) / evidence.words : null;

/** The formulas of positions: where somebody stands. */
const POSITION = { from: 'coded', of: 'coded' } as const;

/**
 * The formulas of `--score`. P and N are the numbers of pro and anti statements, n the number of words said; mixed statements are
 * in neither P nor N.
 *
 * - `smoothed`: (P−N)/(P+N+1), the mean of 2p−1 under Jeffreys' prior Beta(½, ½), so that a single statement does not give an extreme score.
 * - `relative`: (P−N)/(P+N) (Kim & Fording 2002); ±1 if all statements are on one side.
 * - `logit`: log((P+½)/(N+½)) (Lowe, Benoit, Mikhaylov & Laver 2011).
 * - `absolute`: (P−N)/n (as in the Manifesto Project's saliency scale).
 * - `rate`: coded statements per 1,000 words said: how often, not on which side.
 * - `salience`: the share of all statements that touch the dimension, whatever they say of it: what somebody speaks of. It is the relative
 *   emphasis of saliency theory (Budge & Farlie 1983), with statements in place of sentences.
 */
export const FORMULAS: readonly Formula[] = [
  {
    name: 'smoothed',
    formula: '(pro − anti) / (pro + anti + 1)',
    score: ({ pro, anti }) => (pro - anti) / (pro + anti + 1),
    ...POSITION,
    range: [-1, 1],
  },
  {
    name: 'relative',
    formula: '(pro − anti) / (pro + anti)',
    score: ({ pro, anti }) => (pro + anti ? (pro - anti) / (pro + anti) : null),
    ...POSITION,
    range: [-1, 1],
  },
  {
    name: 'logit',
    formula: 'log((pro + ½) / (anti + ½))',
    score: ({ pro, anti }) => Math.log((pro + 0.5) / (anti + 0.5)),
    ...POSITION,
    range: null,
  },
  {
    name: 'absolute',
    formula: '(pro − anti) / words said',
    score: perWord(1, ({ pro, anti }) => pro - anti),
    ...POSITION,
    range: null,
  },
  {
    name: 'rate',
    formula: '1,000 × coded / words said',
    score: perWord(1000, ({ coded }) => coded),
    ...POSITION,
    range: null,
  },
  {
    name: 'salience',
    formula: 'touching / statements',
    score: ({ touching, statements }) => (statements ? touching / statements : null),
    from: 'statements',
    of: 'touching',
    range: [0, 1],
  },
];

export const DEFAULT_FORMULA = FORMULAS[0];
