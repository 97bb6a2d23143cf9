/** What is printed: rows of counts. */

/** A row of the table: an actor (or another key) on a dimension. Counts are of statements. */
export interface Row {
  /** By key (`actor`, `outlet`, `year` …); for `actor` its id. */
  keys: Record<string, string>;
  name: string;
  dimension: string;
  documents: number;
  /** All that the actor said. */
  statements: number;
  /** Those that touch the dimension: coded + mention. */
  touching: number;
  /** pro + anti + mixed. */
  coded: number;
  pro: number;
  anti: number;
  mixed: number;
  mention: number;
  accuse: number;
  /** Null, never 0, without the statements that the formula is worked out from. */
  score: number | null;
  low: number | null;
  high: number | null;
  /** What human coding makes of the score; only where a validation was given. */
  corrected?: Corrected;
}

/** A score corrected by human coding. */
export interface Corrected {
  /** Null where too little was coded. */
  score: number | null;
  /** Bounds of the 95 % interval over documents and coding; null also where the row has no interval. */
  low: number | null;
  high: number | null;
  /** Bounds of the 95 % interval over what these documents may truly hold. */
  coding: readonly [low: number, high: number] | null;
  /** Units of this row that were coded. */
  coded: number;
  /** Where too little was coded, about how many units give an interval of the width .4; else null. */
  needed: number | null;
  method: 'calibrated';
  /** Sums of the outcomes for regressions (design-based supervised learning): how many statements are pro and anti, without bias whatever errors the program makes, but less exact than the score. */
  dsl: { readonly pro: number; readonly anti: number };
}
