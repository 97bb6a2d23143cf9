import type { Quotation, Tokens } from '../types/text.js';
import { lowerBound } from './lower-bound.js';
import { keepQuotations, type QuotedSpan } from './quotations.js';

/**
 * Gives quotations their tokens and tokens, in place, their innermost quotation. A quotation that no token begins in is dropped: its
 * marks belong to a longer token, such as a web address, and quote nothing. So each one has a token, and with it a sentence.
 */
export function placeQuotations(found: readonly QuotedSpan[], tokens: Tokens): Quotation[] {
  const { count, start: starts } = tokens;
  const placed: Quotation[] = [];
  for (const { start, end, parent, closed, continuedBy } of found) {
    const [first, last] = [lowerBound(starts, count, start), lowerBound(starts, count, end)];
    placed.push({ start, end, first, last, parent, closed, continuedBy });
  }
  const kept = keepQuotations(placed, (quotation) => quotation.first < quotation.last);
  /** Those around a token, outermost first. */
  const open: number[] = [];
  for (let i = 0, next = 0; i < count; i++) {
    while (next < kept.length && kept[next].first <= i) open.push(next++);
    while (open.length && kept[open[open.length - 1]].last <= i) open.pop();
    tokens.quotation[i] = open.length ? open[open.length - 1] : -1;
  }
  return kept;
}
