import { lowerBound } from '../../segment/lower-bound.js';
import type { Article, Span } from '../../types/text.js';

/** The tokens that begin within a span: from the first to the last (not included). */
export function tokensIn({ tokens }: Article, { start, end }: Span): [number, number] {
  return [lowerBound(tokens.start, tokens.count, start), lowerBound(tokens.start, tokens.count, end)];
}
