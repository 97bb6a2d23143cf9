import type { Formula } from '../../../table/formulas.js';
import type { Row } from '../../../types/table.js';
import type { Column } from './columns.js';

/** What tables of different formulas show and say: columns, and words around them. */
export interface View {
  title: string;
  /** Stands instead of the table where no row is shown. */
  none: string;
  /** Before the names of the groups without a row. */
  silent: string;
  /** After "2 more actors". */
  more: string;
  /** What the score is called, at the beginning of a sentence. */
  score: string;
  /** After "fewer than 5", and after "they need 10". */
  thin: string;
  evidence: string;
  /** From left to right, after the dimension. */
  columns: readonly Column[];
  /** Shown however narrow the table is. */
  always: readonly Column[];
  /** Drawn where there is room, if scores are bounded. */
  bar: Column;
  /** The optional columns that say something about these rows, the most important first. */
  useful(rows: readonly Row[]): readonly Column[];
  /** The columns of Markdown and LaTeX. */
  paper: readonly Column[];
  /** What the columns mean, by head. */
  legend(formula: Formula): readonly (readonly [head: string, meaning: string])[];
}
