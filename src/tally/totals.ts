import type { DocumentTally } from './tally.js';

/** Sums over documents; all of them are integers, so the order of the documents does not matter. */
export interface Totals {
  documents: number;
  /** Statements of speakers. */
  statements: number;
  /** Statements whose speaker could not be identified: no row counts them for an actor. */
  unresolved: number;
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
  /** All names of fields. */
  fields: Set<string>;
  /** The overrides that found their statement, by their place in the file. */
  overrides: Set<number>;
}

export const noTotals = (): Totals => ({
  ...{ documents: 0, statements: 0, unresolved: 0, direct: 0, said: 0, untouched: 0, coded: 0, accusing: 0 },
  ...{ narration: 0, corrected: 0, characters: 0, passed: 0 },
  ...{ fields: new Set<string>(), overrides: new Set<number>() },
});

export function addTotals(totals: Totals, document: DocumentTally): void {
  totals.documents++;
  totals.narration += document.narration;
  totals.corrected += document.overrides.length;
  totals.characters += document.characters;
  totals.passed += document.passed;
  for (const field of document.fields.keys()) totals.fields.add(field);
  for (const override of document.overrides) totals.overrides.add(override);
  totals.statements += document.statements.length;
  for (const { keys, direct, said, stances } of document.statements) {
    if (!keys.length) totals.unresolved++;
    if (direct) totals.direct++;
    if (said) totals.said++;
    if (!stances.length) {
      totals.untouched++;
      continue;
    }
    let isCoded = false;
    let isAccusing = false;
    for (const [, value, accuses] of stances) {
      if (value === 'mention') continue;
      isCoded = true;
      isAccusing ||= accuses;
    }
    if (isCoded) totals.coded++;
    if (isAccusing) totals.accusing++;
  }
}
