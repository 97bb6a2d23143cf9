import { type CountedDocuments, totalsOf } from '../tally/counted.js';
import type { Repeats } from './repeats.js';

/** Counts over all documents, before anything is filtered. */
export interface Summary {
  documents: number;
  /** Statements of speakers; sentences in the articles' own voice are not among them. */
  statements: number;
  /** Statements whose speaker could not be identified: no row counts them for an actor. */
  unresolved: number;
  /** Statements that repeat one by the same speaker in another document. */
  repeated: number;
  /** Statements that are all in quotation marks. */
  direct: number;
  /** Statements that tell what somebody said or wrote; the others are attitudes and mere topics. */
  said: number;
  /** Statements that touch no dimension: no entry hits, and learned words see no position. */
  untouched: number;
  /** Statements with a position on some dimension. */
  coded: number;
  /** Coded statements that accuse others. */
  accusing: number;
  /** Sentences in the articles' own voice. */
  narration: number;
  /** Overrides that found their statement. */
  corrected: number;
  /** UTF-16 units read. */
  characters: number;
  /** UTF-16 units passed over because they are not the article's prose. */
  passed: number;
}

export function summarise(counted: CountedDocuments, repeats: Pick<Repeats, 'repeated'>): Summary {
  const { fields: _fields, overrides: _overrides, documents, statements, unresolved, ...rest } = totalsOf(counted);
  return { documents, statements, unresolved, repeated: repeats.repeated, ...rest };
}
