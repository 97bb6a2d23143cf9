import type { Tally } from '../tally/tally.js';
import type { Repeats } from './repeats.js';

/** What a table rests on: counts over all documents, before anything is filtered. */
export interface Summary {
  documents: number;
  /** Statements of somebody; narration is not among them. */
  statements: number;
  /** Statements whose speaker could not be resolved: in no actor's row. */
  unresolved: number;
  /** Statements that repeat one of the same speaker in another document. */
  repeated: number;
  /** Statements that are all quoted. */
  direct: number;
  /** Statements with a position on some dimension, and those of them that accuse others. */
  coded: number;
  accusing: number;
  /** Statements in the articles' own voice. */
  narration: number;
  /** Overrides that found their statement. */
  corrected: number;
  /** UTF-16 units read, and passed over as not the article's prose. */
  characters: number;
  passed: number;
}

export function summarise(tally: Tally, repeats: Repeats): Summary {
  const sum: Summary = {
    documents: tally.documents.size,
    statements: 0,
    unresolved: 0,
    repeated: 0,
    direct: 0,
    coded: 0,
    accusing: 0,
    narration: 0,
    corrected: 0,
    characters: 0,
    passed: 0,
  };
  for (const [id, document] of tally.documents) {
    for (const [index, { keys, direct, stances }] of document.statements.entries()) {
      const positions = stances.filter(([, value]) => value !== 'mention');
      sum.statements++;
      if (!keys.length) sum.unresolved++;
      if (repeats.isRepeat(id, index)) sum.repeated++;
      if (direct) sum.direct++;
      if (positions.length) sum.coded++;
      if (positions.some(([, , accuses]) => accuses)) sum.accusing++;
    }
    sum.narration += document.narration;
    sum.corrected += document.overrides.length;
    sum.characters += document.characters;
    sum.passed += document.passed;
  }
  return sum;
}
