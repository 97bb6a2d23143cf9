import { compare, getOrInsert } from '../base/order.js';
import type { Evidence, Formula } from '../table/formulas.js';
import type { Hit, Statement, Value } from '../types/stance.js';

/** What one entry contributes to a score. */
export interface Carrier {
  /** As written in the lexicon. */
  term: string;
  hits: number;
  /** Sum of its contributions in thousandths, pro positive. */
  contribution: number;
  /** Its share of all contributions, regardless of sign; 0 to 1. */
  share: number;
  /** The score without this entry's hits; null if no evidence is left. */
  without: number | null;
}

export interface Influence {
  score: number | null;
  /** The strongest first. */
  carriers: Carrier[];
  /** The score without the hits of the first `TOP` entries. */
  withoutTop: number | null;
}

/** How many entries are left out together. */
export const TOP = 3;

/**
 * Which entries carry the score of these statements on a dimension, and what the score is without them. Only the entries' own hits
 * are left out; shorter entries inside them do not take their place.
 */
export function influence(
  statements: readonly Statement[],
  dimension: string,
  words: number,
  formula: Formula,
): Influence {
  const sums = new Map<string, { hits: number; contribution: number; strength: number }>();
  const carried = statements.filter((statement) => !isCorrected(statement, dimension));
  for (const hit of carried.flatMap(({ hits }) => hits)) {
    if (hit.dimension !== dimension || !hit.contribution) continue;
    const sum = getOrInsert(sums, hit.term, () => ({ hits: 0, contribution: 0, strength: 0 }));
    sum.hits++;
    sum.contribution += hit.contribution;
    sum.strength += Math.abs(hit.contribution);
  }
  const scoreWithout = (terms: ReadonlySet<string>): number | null => {
    const evidence: Evidence = { pro: 0, anti: 0, coded: 0, words };
    for (const statement of statements) {
      const value = valueWithout(statement, dimension, terms);
      if (value === undefined || value === 'mention') continue;
      evidence.coded++;
      if (value !== 'mixed') evidence[value]++;
    }
    return evidence.coded ? formula.score(evidence) : null;
  };
  const all = [...sums.values()].reduce((total, { strength }) => total + strength, 0);
  const ranked = [...sums].sort(([a, x], [b, y]) => y.strength - x.strength || compare(a, b));
  return {
    score: scoreWithout(new Set()),
    carriers: ranked.map(([term, { hits, contribution, strength }]) => ({
      term,
      hits,
      contribution,
      share: strength / all,
      without: scoreWithout(new Set([term])),
    })),
    withoutTop: scoreWithout(new Set(ranked.slice(0, TOP).map(([term]) => term))),
  };
}

/** The value of a statement without the hits of some entries; undefined if no hit is left. Values corrected by hand stay. */
export function valueWithout(statement: Statement, dimension: string, terms: ReadonlySet<string>): Value | undefined {
  if (isCorrected(statement, dimension)) return valueGiven(statement, dimension);
  return valueFrom(statement.hits.filter((hit) => hit.dimension === dimension && !terms.has(hit.term)));
}

const valueGiven = ({ stances }: Statement, dimension: string): Value | undefined =>
  Object.hasOwn(stances, dimension) ? stances[dimension].value : undefined;

/** Whether the statement's value on this dimension was corrected by hand. */
function isCorrected(statement: Statement, dimension: string): boolean {
  if (!statement.override) return false;
  const own = valueFrom(statement.hits.filter((hit) => hit.dimension === dimension));
  return own !== valueGiven(statement, dimension);
}

function valueFrom(hits: readonly Hit[]): Value | undefined {
  if (!hits.length) return undefined;
  const counting = hits.filter(({ contribution }) => contribution !== 0);
  if (!counting.length) return 'mention';
  const pro = counting.some(({ contribution }) => contribution > 0);
  const anti = counting.some(({ contribution }) => contribution < 0);
  if ((pro && anti) || counting.some(isConditional)) return 'mixed';
  return pro ? 'pro' : 'anti';
}

const isConditional = ({ effects }: Hit): boolean => effects.some(({ kind }) => kind === 'condition');
