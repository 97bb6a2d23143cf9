import type { Quotation, Tokens } from '../types/text.js';
import { keepQuotations, type QuotedSpan } from './quotations.js';

/**
 * Gives quotations their tokens and tokens, in place, their innermost quotation. A quotation that no token begins in is dropped: its
 * marks belong to a longer token, such as a web address, and quote nothing. So each one has a token, and with it a sentence.
 */
export function placeQuotations(found: readonly QuotedSpan[], tokens: Tokens): Quotation[] {
  let first = 0;
  const placed = found.map(({ start, end, parent, closed, continuedBy }): Quotation => {
    while (first < tokens.count && tokens.start[first] < start) first++;
    let last = first;
    while (last < tokens.count && tokens.start[last] < end) last++;
    return { start, end, first, last, parent, closed, continuedBy };
  });
  const kept = keepQuotations(placed, (quotation) => quotation.first < quotation.last);
  // those inside others come later and overwrite
  for (const [index, quotation] of kept.entries()) tokens.quotation.fill(index, quotation.first, quotation.last);
  return kept;
}
