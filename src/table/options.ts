import { DEFAULT_FORMULA, FORMULAS, type Formula, type FormulaName } from './formulas.js';
import { isTimeKey } from './keys.js';

export const SORT_KEYS = ['statements', 'coded', 'name', 'score', 'time'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export const DUPLICATES = ['once', 'keep'] as const;
export type Duplicates = (typeof DUPLICATES)[number];

/** What becomes of sources without a name (some, officials, a report) where rows are actors: rows of their own, one for all, or none. */
export const UNNAMED = ['group', 'rows', 'hide'] as const;
export type Unnamed = (typeof UNNAMED)[number];

export interface RowOptions {
  /** What rows are grouped by: `actor`, `type`, `affiliation`, `document`, `outlet`, `date`, `month`, `year`, `decade`, `period:2017` or a metadata field. */
  by: readonly string[];
  formula: Formula;
  /** Only these dimensions; all if empty. */
  dimensions: readonly string[];
  /** Only actors whose id or name contains one of these, in any case; all if empty. */
  actors: readonly string[];
  /** Only groups with at least this many statements. */
  minStatements: number;
  sort: SortKey;
  /** What becomes of sources without a name in rows by actor. */
  unnamed: Unnamed;
  /** Whether a group counts what one speaker says in several documents once, or each time. */
  duplicates: Duplicates;
}

export const DEFAULT_ROW_OPTIONS: RowOptions = {
  by: ['actor'],
  formula: DEFAULT_FORMULA,
  dimensions: [],
  actors: [],
  minStatements: 1,
  sort: 'statements',
  unnamed: 'group',
  duplicates: 'once',
};

/** The options of a table under the names that results record. */
export interface TableOptions extends Partial<Omit<RowOptions, 'formula'>> {
  score?: FormulaName;
  /** Only this many groups; all if 0 or undefined. */
  top?: number;
}

/** What becomes of sources without a name, where that is not said: actors asked for have rows. */
export const unnamedFor = ({ actors, unnamed }: Pick<TableOptions, 'actors' | 'unnamed'>): Unnamed =>
  unnamed ?? (actors?.length ? 'rows' : DEFAULT_ROW_OPTIONS.unnamed);

/** The options of the rows, with the defaults for those that are not given: rows by time are in its order. */
export function rowOptions(options: TableOptions): RowOptions {
  const defaults = DEFAULT_ROW_OPTIONS;
  const by = options.by?.length ? [...new Set(options.by)] : defaults.by;
  return {
    by,
    formula: FORMULAS.find(({ name }) => name === options.score) ?? defaults.formula,
    dimensions: options.dimensions ?? defaults.dimensions,
    actors: options.actors ?? defaults.actors,
    minStatements: options.minStatements ?? defaults.minStatements,
    sort: options.sort ?? (by.some(isTimeKey) ? 'time' : defaults.sort),
    unnamed: unnamedFor(options),
    duplicates: options.duplicates ?? defaults.duplicates,
  };
}
