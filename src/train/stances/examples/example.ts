import type { Expectation } from '../../../knowledge/lexicon.js';

/** Where examples come from: real sentences, or one of the kinds that were made. */
export type Source = 'real' | 'lexicon' | 'coded' | 'written' | 'pairs' | 'everyday';

/** A coded sentence. */
export interface Example {
  text: string;
  /** What sentences of one document share. */
  document: string;
  genre: string;
  source: Source;
  /** The dimensions that it was coded on; undefined for all. */
  coded?: readonly string[];
  /** By dimension; what is not there is no position. */
  stances: Readonly<Record<string, Expectation>>;
  /** How much it counts: 1 for a real sentence. */
  weight: number;
  /** How a real sentence was drawn: "random" is by chance. */
  drawn?: string;
  /** Made for the purpose: positions are more frequent there than in real text. */
  isMade: boolean;
}

/** Whether a value is a position for a side of a dimension. */
export function speaksFor(value: Expectation | undefined, side: 1 | -1): boolean {
  return value === 'mixed' || value === (side === 1 ? 'pro' : 'anti');
}
