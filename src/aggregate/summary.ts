import type { Tally } from './tally.js';

/** What a table rests on: counts over all documents, before anything is filtered. */
export interface Summary {
  documents: number;
  /** Statements of somebody; narration is not among them. */
  statements: number;
  /** Statements whose speaker could not be resolved: in no actor's row. */
  unresolved: number;
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

export function summarise(tally: Tally): Summary {
  const sum: Summary = {
    documents: tally.documents.size,
    statements: 0,
    unresolved: 0,
    direct: 0,
    coded: 0,
    accusing: 0,
    narration: 0,
    corrected: 0,
    characters: 0,
    passed: 0,
  };
  for (const document of tally.documents.values()) {
    for (const { keys, statements } of document.speakers) {
      sum.statements += statements;
      if (!keys.length) sum.unresolved += statements;
    }
    sum.direct += document.direct;
    sum.coded += document.coded;
    sum.accusing += document.accusing;
    sum.narration += document.narration;
    sum.corrected += document.overrides.length;
    sum.characters += document.characters;
    sum.passed += document.passed;
  }
  return sum;
}
