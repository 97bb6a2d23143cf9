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
}
