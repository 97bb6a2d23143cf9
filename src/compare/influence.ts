import { compare, getOrInsert } from '../base/order.js';
import { counts, valueOfSides } from '../score/thresholds.js';
import type { Evidence, Formula } from '../table/formulas.js';
import type { SentenceSum, Sides, Statement, Value } from '../types/stance.js';

/** What one entry contributes to a score. */
export interface Carrier {
  /** As written in the lexicon. */
  term: string;
  hits: number;
  /** Sum of what it adds to the log-odds of pro, less what it adds to those of anti, in thousandths. */
  shift: number;
  /** Its share of all that entries add, regardless of sign; 0 to 1. */
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
 * Which entries carry the score of these statements on a dimension, and what the score is without them. The statements must have been scored
 * with their sums kept. An entry is left out by taking what it adds by itself from each sum; what it shares with others stays as long as one of
 * them is left, and shorter entries inside it do not take its place.
 */
export function influence(
  statements: readonly Statement[],
  dimension: string,
  words: number,
  formula: Formula,
): Influence {
  const carriers = new Map<string, { hits: number; shift: number; strength: number }>();
  for (const statement of statements) {
    const sums = sumsOf(statement, dimension);
    if (!sums) continue;
    for (const [term, [pro, anti]] of sums.flatMap(({ byEntry }) => Object.entries(byEntry))) {
      const carrier = getOrInsert(carriers, term, () => ({ hits: 0, shift: 0, strength: 0 }));
      carrier.shift += pro - anti;
      carrier.strength += Math.abs(pro - anti);
    }
    for (const { dimension: own, term } of statement.hits)
      if (own === dimension && carriers.has(term)) carriers.get(term)!.hits++;
  }
  const scoreWithout = (terms: ReadonlySet<string>): number | null => {
    const evidence: Evidence = { pro: 0, anti: 0, coded: 0, touching: 0, statements: statements.length, words };
    for (const statement of statements) {
      const value = valueWithout(statement, dimension, terms);
      if (value === undefined) continue;
      evidence.touching++;
      if (value === 'mention') continue;
      evidence.coded++;
      if (value !== 'mixed') evidence[value]++;
    }
    return evidence[formula.from] ? formula.score(evidence) : null;
  };
  const all = [...carriers.values()].reduce((total, { strength }) => total + strength, 0);
  const ranked = [...carriers].sort(([a, x], [b, y]) => y.strength - x.strength || compare(a, b));
  return {
    score: scoreWithout(new Set()),
    carriers: ranked.map(([term, { hits, shift, strength }]) => ({
      term,
      hits,
      shift,
      share: all && strength / all,
      without: scoreWithout(new Set([term])),
    })),
    withoutTop: scoreWithout(new Set(ranked.slice(0, TOP).map(([term]) => term))),
  };
}

/** The value of a statement without the hits of some entries; undefined if nothing is left. Values given by hand stay. */
export function valueWithout(statement: Statement, dimension: string, terms: ReadonlySet<string>): Value | undefined {
  const sums = sumsOf(statement, dimension);
  if (!sums) return Object.hasOwn(statement.stances, dimension) ? statement.stances[dimension].value : undefined;
  let isHit = false;
  const sides: [boolean, boolean] = [false, false];
  for (const sum of sums) {
    const left = withoutEntries(sum, terms);
    if (!left) continue;
    isHit ||= left.isHit;
    for (const side of [0, 1] as const) sides[side] ||= counts(left.sums[side], left.limits[side]);
  }
  const value = valueOfSides(...sides);
  return value === 'mention' && !isHit ? undefined : value;
}

/** A sentence's log-odds without some entries, and what they must reach; undefined where neither an entry nor learned words are left. */
function withoutEntries(
  sum: SentenceSum,
  terms: ReadonlySet<string>,
): { sums: Sides; limits: Sides; isHit: boolean } | undefined {
  const { words, entries, byEntry, limits, wordLimits } = sum;
  const left = Object.entries(byEntry).filter(([term]) => !terms.has(term));
  if (!left.length) return wordLimits && { sums: words, limits: wordLimits, isHit: false };
  const total = (side: 0 | 1): number =>
    left.reduce((all, [, sides]) => all + sides[side], words[side] + entries[side]);
  return { sums: [total(0), total(1)], limits, isHit: true };
}

/** What decided a statement's value on a dimension; undefined where nothing was said, or the value was given by hand. */
const sumsOf = ({ stances }: Statement, dimension: string): readonly SentenceSum[] | undefined =>
  Object.hasOwn(stances, dimension) ? stances[dimension].sums : undefined;
