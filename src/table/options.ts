import { FORMULAS } from './formulas.js';
import { DEFAULT_ROW_OPTIONS, type Duplicates, type RowOptions, type SortKey } from './rows.js';

/** What a table holds, under the names that results record. */
export interface TableOptions {
  by?: readonly string[];
  /** The name of a formula. */
  score?: string;
  dimensions?: readonly string[];
  actors?: readonly string[];
  minStatements?: number;
  /** Only the first groups, this many; 0 and undefined mean all. */
  top?: number;
  sort?: SortKey;
  duplicates?: Duplicates;
}

export function rowOptions(options: TableOptions): RowOptions {
  const defaults = DEFAULT_ROW_OPTIONS;
  return {
    by: options.by ?? defaults.by,
    formula: FORMULAS.find(({ name }) => name === options.score) ?? defaults.formula,
    dimensions: options.dimensions ?? defaults.dimensions,
    actors: options.actors ?? defaults.actors,
    minStatements: options.minStatements ?? defaults.minStatements,
    sort: options.sort ?? defaults.sort,
    duplicates: options.duplicates ?? defaults.duplicates,
  };
}
