import { addTerm, childOf, type Imported, someOf } from '../imported.js';
import { addScored } from '../scores.js';

/** A cell of a column, with the term of its row. */
export interface Cell {
  term: string;
  /** Not empty. */
  value: string;
  line: number;
}

/** What a column of a table holds: marks of those that belong to it, numbers, or neither. */
export type ColumnKind = 'marks' | 'scores' | 'other';

const MARKS = new Set(['x', '1', '1.0', 'true', 'yes', 'y', 't', '+']);
const BLANKS = new Set(['0', '0.0', 'false', 'no', 'n', 'f', '-', 'na', 'nan', 'null']);

/** A decimal comma counts as a point; undefined if it is no number. */
export function numberOf(value: string): number | undefined {
  const number = Number(value.trim().replace(',', '.').replace('\u2212', '-'));
  return value.trim() && Number.isFinite(number) ? number : undefined;
}

/** Dictionaries of finance mark their words with the year when they came in, and with its negative when they went out. */
const isYear = (number: number): boolean =>
  number === 0 || (Number.isInteger(number) && Math.abs(number) >= 1900 && Math.abs(number) < 2100);

const isMark = (value: string): boolean => MARKS.has(value.toLowerCase()) || BLANKS.has(value.toLowerCase());

export function kindOfColumn(cells: readonly Cell[]): ColumnKind {
  if (cells.every(({ value }) => isMark(value))) return 'marks';
  const numbers = cells.map(({ value }) => (isMark(value) ? 0 : numberOf(value)));
  if (numbers.every((number) => number !== undefined && isYear(number))) return 'marks';
  return numbers.every((number) => number !== undefined && Math.abs(number) <= 10) ? 'scores' : 'other';
}

/** Adds a column as a category of its name. Cells that are neither marks nor numbers are named in `problems`. */
export function addColumn(name: string, cells: readonly Cell[], imported: Imported, middle?: number): void {
  const { categories, problems } = imported;
  const to = childOf(categories, name);
  if (kindOfColumn(cells) === 'marks') {
    for (const { term, value, line } of cells)
      if (MARKS.has(value.toLowerCase()) || (numberOf(value) ?? 0) > 0) addTerm(to, { term, line });
    return;
  }
  const scored = cells.flatMap(({ term, value, line }) => {
    const score = /^x$/i.test(value) ? 1 : numberOf(value);
    if (score === undefined)
      problems.push({ line, code: 'bad-value', message: `"${value}" is neither X nor a weight` });
    return score === undefined || (score === 0 && middle === undefined) ? [] : [{ term, score, line }];
  });
  addScored(to, scored, { middle, problems });
}

/** Names the columns that are not read. */
export function nameUnused(columns: readonly { title: string }[], { problems }: Imported): void {
  if (!columns.length) return;
  problems.push({
    line: 1,
    code: 'unused-column',
    message: `columns that are not read: ${someOf(columns.map(({ title }) => `"${title}"`))}`,
    hint: 'Columns that are categories can be named: --columns care,harm.',
  });
}
