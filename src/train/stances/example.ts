import type { Expectation } from '../../knowledge/lexicon.js';

/** A coded sentence. */
export interface Example {
  text: string;
  /** What sentences of one document share. */
  document: string;
  genre: string;
  /** The dimensions that it was coded on; undefined for all. */
  coded?: readonly string[];
  /** By dimension; what is not there is no position. */
  stances: Readonly<Record<string, Expectation>>;
  /** How much it counts: 1 for a real sentence. */
  weight: number;
  /** Made for the purpose: positions are more frequent there than in real text. */
  isMade: boolean;
}

/** Whether an example holds a position for a side of a dimension. */
export function speaksFor(value: Expectation | undefined, side: 1 | -1): boolean {
  return value === 'mixed' || value === (side === 1 ? 'pro' : 'anti');
}
