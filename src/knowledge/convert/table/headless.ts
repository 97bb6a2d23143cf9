import { addTerm, childOf, type Imported } from '../imported.js';
import { numberOf } from './columns.js';
import type { Column } from './headings.js';
import type { TableRow } from './rows.js';

/**
 * What the columns of a table without a heading are: term and score, as in VADER and AFINN; term, category and score, as in lists of emotions; term
 * and category. Undefined where the first line can be a heading.
 */
export function headless(rows: readonly TableRow[]): (Column | undefined)[] | undefined {
  const [first] = rows;
  if (!first || first.cells.length < 2 || numberOf(first.cells[0]) !== undefined) return undefined;
  const number = first.cells.findIndex((cell, i) => i > 0 && numberOf(cell) !== undefined);
  if (number === 1) return ['term', 'weight'];
  if (number === 2) return ['term', 'pole', 'weight'];
  const second = rows.map(({ cells }) => cells[1] ?? '');
  const isCategory = number < 0 && second.every(Boolean) && new Set(second).size * 2 <= rows.length;
  return isCategory && first.cells.length === 2 ? ['term', 'pole'] : undefined;
}

/** Reads a table of which each column lists the words of a category below its name. Returns whether it is one. */
export function listColumns([head, ...rows]: readonly TableRow[], { categories }: Imported): boolean {
  const names = head?.cells ?? [];
  const isList = names.length > 1 && rows.length > 0 && names.every((name) => name && numberOf(name) === undefined);
  if (!isList) return false;
  for (const { cells, line } of rows)
    names.forEach((name, i) => {
      if (cells[i]) addTerm(childOf(categories, name), { term: cells[i], line });
    });
  return true;
}
