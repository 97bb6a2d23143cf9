import { addTerm, type Category, childOf, type Imported } from '../imported.js';
import { namedPole, type PolePair } from '../poles.js';
import { addScored, type ScoredTerm } from '../scores.js';
import { addColumn, type Cell, kindOfColumn, nameUnused, numberOf } from './columns.js';
import { COLUMNS, type Column } from './headings.js';
import { headless, listColumns } from './headless.js';
import { rowsOf, type TableRow } from './rows.js';

/** How a table is read where its heading does not say so. */
export interface TableOptions {
  /** The columns that are categories. */
  readonly columns?: readonly string[];
  /** Where scores change sides, 0 if left out. */
  readonly midpoint?: number;
  /** What the two poles are called. */
  readonly poles?: PolePair;
}

/** Reads a LIWC-22 .dicx file: a table with the terms in its first column and a column a category, marked by X or a weight. */
export function importDicx(text: string): Imported {
  const imported: Imported = { categories: [], problems: [] };
  const [head, ...rows] = rowsOf(text, imported.problems);
  head?.cells.slice(1).forEach((name, i) => {
    if (name) addColumn(name, cellsOf(rows, 0, i + 1), imported);
  });
  return imported;
}

/**
 * Reads a table: with columns for term, pole, weight, dimension or note; with a column a category, which has marks or scores; or without a
 * heading. Columns that are not read are named.
 */
export function importTable(text: string, name: string, options: TableOptions = {}): Imported {
  const imported: Imported = { categories: [], problems: [] };
  const all = rowsOf(text, imported.problems);
  const [head, ...rows] = all;
  const roles = (head?.cells ?? []).map((cell) => COLUMNS.get(cell.toLowerCase()));
  if (roles.includes('term')) {
    const columns = columnsOf(head, rows, roles);
    if (!options.columns) findPoles(columns, roles, options);
    const chosen = options.columns ? namedColumns(columns, options.columns, imported) : categoryColumns(columns, roles);
    for (const { title, cells } of chosen)
      addColumn(chosen.length > 1 || kindOfColumn(cells) === 'marks' ? title : name, cells, imported, options.midpoint);
    if (!chosen.length && !options.columns) readRows(rows, roles, name, imported, options);
    const unused = columns.filter((column) => !roles[column.i] && !chosen.includes(column));
    nameUnused(unused, imported);
    return imported;
  }
  const without = headless(all);
  if (without) {
    readRows(all, without, name, imported, options);
    nameUnused(columnsOf(undefined, all, without), imported);
  } else if (!listColumns(all, imported))
    imported.problems.push({
      line: 1,
      code: 'missing-column',
      message: 'no column is called term, word, pattern or phrase',
    });
  return imported;
}

interface TitledColumn {
  i: number;
  title: string;
  cells: readonly Cell[];
}

type Roles = (Column | undefined)[];

/** All columns but the terms'. Those without a title are called by their number. */
function columnsOf(head: TableRow | undefined, rows: readonly TableRow[], roles: Roles): TitledColumn[] {
  const term = roles.indexOf('term');
  const width = Math.max(head?.cells.length ?? 0, rows[0]?.cells.length ?? 0);
  return Array.from({ length: width }, (_, i) => ({
    i,
    title: head?.cells[i] || `column ${i + 1}`,
    cells: cellsOf(rows, term, i),
  })).filter(({ i }) => i !== term && (head || !roles[i]));
}

/** A column that holds nothing but names of poles is the column of poles, whatever its title. */
function findPoles(columns: readonly TitledColumn[], roles: Roles, { poles }: TableOptions): void {
  if (roles.includes('pole')) return;
  const found = columns.find(
    ({ i, cells }) => !roles[i] && cells.length && cells.every(({ value }) => namedPole(value, poles)),
  );
  if (found) roles[found.i] = 'pole';
}

/** Where no column holds poles or weights, every column of marks or scores is a category. */
function categoryColumns(columns: readonly TitledColumn[], roles: Roles): TitledColumn[] {
  if (roles.includes('pole') || roles.includes('weight')) return [];
  return columns.filter(({ i, cells }) => !roles[i] && cells.length && kindOfColumn(cells) !== 'other');
}

function namedColumns(
  columns: readonly TitledColumn[],
  names: readonly string[],
  { problems }: Imported,
): TitledColumn[] {
  return names.flatMap((name) => {
    const found = columns.filter(({ title }) => title.toLowerCase() === name.toLowerCase());
    if (!found.length) problems.push({ line: 1, code: 'missing-column', message: `no column is called "${name}"` });
    return found;
  });
}

/** The cells of a column that are not empty, with the terms of their rows. */
const cellsOf = (rows: readonly TableRow[], term: number, column: number): Cell[] =>
  rows.flatMap(({ cells, line }) =>
    cells[term] && cells[column] ? [{ term: cells[term], value: cells[column], line }] : [],
  );

type Row = Partial<Record<Column, string>>;

/** Reads rows of which each is a term, with its category and weight where there are columns for them. */
function readRows(
  rows: readonly TableRow[],
  roles: Roles,
  name: string,
  { categories, problems }: Imported,
  { midpoint, poles }: TableOptions,
): void {
  const weights = rows.map(({ cells }) => cells[roles.indexOf('weight')]);
  const isMarked = weights.includes('0') && weights.every((weight) => !weight || weight === '0' || weight === '1');
  const scored = new Map<Category, ScoredTerm[]>();
  const readScore = (row: Row, term: string, line: number): void => {
    const score = numberOf(row.weight ?? '');
    if (score === undefined) {
      problems.push({ line, code: 'bad-value', message: `"${row.weight}" is not a weight` });
      return;
    }
    const to = placeOf(row, name, categories, poles);
    const list = scored.get(to) ?? [];
    scored.set(to, list);
    const isPole = row.pole !== undefined && namedPole(row.pole, poles) !== undefined;
    list.push({ term, score: isPole ? Math.abs(score) : score, note: row.note, line });
  };
  for (const { cells, line } of rows) {
    const row = rowOf(cells, roles);
    if (!row.term || (isMarked && row.weight !== '1')) continue;
    if (row.weight !== undefined && !isMarked) readScore(row, row.term, line);
    else
      addTerm(placeOf(row, name, categories, poles), {
        term: row.term,
        ...(row.note ? { note: row.note } : {}),
        line,
      });
  }
  for (const [to, list] of scored) addScored(to, list, { middle: midpoint, problems });
}

function rowOf(cells: readonly string[], roles: Roles): Row {
  const row: Row = {};
  roles.forEach((role, i) => {
    if (role && cells[i]) row[role] ??= cells[i];
  });
  return row;
}

/** A category that is no pole is a dimension of its own, unless a column names the dimension. */
function placeOf(
  { dimension, pole }: Row,
  name: string,
  categories: Category[],
  poles: PolePair | undefined,
): Category {
  if (pole === undefined) return childOf(categories, dimension ?? name);
  if (dimension === undefined && !namedPole(pole, poles)) return childOf(categories, pole);
  return childOf(childOf(categories, dimension ?? name).children, pole);
}
