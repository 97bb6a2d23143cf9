import { lowerBound } from '../../segment/lower-bound.js';
import type { Span, TokenRange, Tokens } from '../../types/text.js';

/** What part of an attribution a token belongs to; a source within content counts as a source. */
export const REGION = { none: 0, content: 1, source: 2 } as const;

/** The regions of an article's tokens. */
export class Regions {
  private readonly column: Uint8Array;

  constructor(private readonly tokens: Tokens) {
    this.column = new Uint8Array(tokens.count);
  }

  at(token: number): number {
    return this.column[token];
  }

  isSource(token: number): boolean {
    return this.column[token] === REGION.source;
  }

  mark({ first, last }: TokenRange, region: number): void {
    for (let i = first; i < last; i++) if (this.column[i] < region) this.column[i] = region;
  }

  /** Tokens that a span touches; at least one. */
  tokensOf({ start, end }: Span): TokenRange {
    const { count, end: ends, start: starts } = this.tokens;
    const first = lowerBound(ends, count, start + 1);
    const last = lowerBound(starts, count, end);
    return { first: Math.min(first, count - 1), last: Math.max(last, first + 1) };
  }
}
