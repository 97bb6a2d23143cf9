import { parse } from 'csv-parse/sync';
import { addTerm, childOf, type Imported, type ImportProblem } from './imported.js';

type Row = { record: string[]; info: { lines: number } };

/** Rows with their lines. Where quotation marks do not match, each line is a row of its own, and those that are broken are named. */
function rowsOf(text: string, problems: ImportProblem[]): Row[] {
  const lines = text.split(/\r\n|\r|\n/);
  const delimiter = [',', ';', '\t', '|'].reduce((a, b) =>
    lines[0].split(b).length > lines[0].split(a).length ? b : a,
  );
  const read = (part: string, quote: string | false): Row[] =>
    parse(part, {
      bom: true,
      delimiter,
      info: true,
      quote,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Row[];
  try {
    return read(text, '"');
  } catch {
    return lines.flatMap((line, index) => {
      const info = { lines: index + 1 };
      try {
        return read(line, '"').map(({ record }) => ({ record, info }));
      } catch {
        problems.push({
          line: info.lines,
          code: 'bad-quotes',
          message: 'quotation marks do not match; read as they stand',
        });
        return read(line, false).map(({ record }) => ({ record, info }));
      }
    });
  }
}

/** Reads a LIWC-22 .dicx file: a table with the terms in its first column and a column a category, marked by X or a weight. */
export function importDicx(text: string): Imported {
  const imported: Imported = { categories: [], problems: [] };
  const [head, ...rows] = rowsOf(text, imported.problems);
  const names = head?.record.slice(1) ?? [];
  for (const name of names) childOf(imported.categories, name);
  for (const { record, info } of rows) {
    const [term, ...cells] = record;
    if (!term) continue;
    cells.forEach((cell, i) => {
      if (cell && names[i]) readCell(cell, term, names[i], info.lines, imported);
    });
  }
  return imported;
}

function readCell(cell: string, term: string, name: string, line: number, { categories, problems }: Imported): void {
  const weight = Number(cell.replace(',', '.'));
  if (Number.isNaN(weight) && !/^x$/i.test(cell))
    problems.push({ line, code: 'bad-value', message: `"${cell}" is neither X nor a weight` });
  else if (weight !== 0)
    addTerm(childOf(categories, name), { term, ...(weight > 0 && weight !== 1 ? { weight } : {}), line });
}

type Column = 'term' | 'pole' | 'weight' | 'dimension' | 'note';
const COLUMNS = new Map<string, Column>([
  ...['term', 'word', 'pattern', 'phrase', 'token', 'lemma'].map((name) => [name, 'term'] as const),
  ...['pole', 'polarity', 'category', 'class', 'sentiment', 'key'].map((name) => [name, 'pole'] as const),
  ...['weight', 'score', 'value', 'strength'].map((name) => [name, 'weight'] as const),
  ...['dimension', 'dictionary', 'topic'].map((name) => [name, 'dimension'] as const),
  ...['note', 'comment', 'notes'].map((name) => [name, 'note'] as const),
]);

/** Reads a table of term, pole, weight (and dimension, note) with a heading; a negative weight means the other pole. */
export function importTable(text: string, name: string): Imported {
  const problems: ImportProblem[] = [];
  const [head, ...rows] = rowsOf(text, problems);
  const columns = (head?.record ?? []).map((cell) => COLUMNS.get(cell.toLowerCase()));
  if (!columns.includes('term'))
    return {
      categories: [],
      problems: [{ line: 1, code: 'missing-column', message: 'no column is called term, word, pattern or phrase' }],
    };
  const imported: Imported = { categories: [], problems };
  for (const { record, info } of rows) {
    const row: TableRow = {};
    record.forEach((cell, i) => {
      const column = columns[i];
      if (column && cell) row[column] ??= cell;
    });
    if (row.term) readRow({ ...row, term: row.term }, info.lines, name, imported);
  }
  return imported;
}

type TableRow = Partial<Record<Column, string>>;

function readRow(row: TableRow & { term: string }, line: number, name: string, imported: Imported): void {
  const number = row.weight === undefined ? 1 : Number(row.weight);
  if (Number.isNaN(number) || number === 0) {
    imported.problems.push({ line, code: 'bad-value', message: `"${row.weight}" is not a weight` });
    return;
  }
  const dimension = childOf(imported.categories, row.dimension ?? name);
  const pole = row.pole ?? (row.weight === undefined ? undefined : number > 0 ? 'pro' : 'anti');
  const weight = Math.abs(number);
  addTerm(pole === undefined ? dimension : childOf(dimension.children, pole), {
    term: row.term,
    ...(weight === 1 ? {} : { weight }),
    ...(row.note ? { note: row.note } : {}),
    line,
  });
}
