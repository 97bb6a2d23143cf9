import { getOrInsert } from '../../base/order.js';
import type { Scorer } from '../scorer.js';
import type { Match } from './match.js';

/**
 * Longest match wins within a dimension, then the term of a pole before a concept, then the leftmost; an exclusion hides what it overlaps
 * unless that is longer. Returns what counts, in order of the text, exclusions left out; `suppressed`, if given, receives the rest.
 */
export function settleOverlaps(matches: Match[], scorer: Scorer, suppressed?: Match[]): Match[] {
  if (matches.length === 0) return matches;
  const { terms, dimensionOf } = scorer;
  const rank = (match: Match): number => {
    const { role } = terms[match.term];
    return role === 'exclusion' ? 0 : role === 'concept' ? 2 : 1;
  };
  matches.sort(
    (a, b) => b.last - b.first - (a.last - a.first) || rank(a) - rank(b) || a.first - b.first || a.term - b.term,
  );
  const kept: Match[] = [];
  const takenIn = new Map<number, Set<number>>();
  for (const match of matches) {
    const taken = getOrInsert(takenIn, dimensionOf[match.term], () => new Set());
    // what was kept before is at least as long, so it has one of the ends
    if (taken.has(match.first) || taken.has(match.last - 1)) suppressed?.push(match);
    else {
      kept.push(match);
      for (let p = match.first; p < match.last; p++) taken.add(p);
    }
  }
  return kept
    .filter(({ term }) => terms[term].role !== 'exclusion')
    .sort((a, b) => a.first - b.first || dimensionOf[a.term] - dimensionOf[b.term]);
}
