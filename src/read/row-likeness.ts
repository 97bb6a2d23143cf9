/**
 * Whether a line inside a field looks like a row of the table: it has as many delimiters as a row, without the blank that stands beside
 * them in prose, and its fields are like those of the row that it stands in, as far as these are known. `before` and `after` are that
 * row's fields on both sides of the one that holds the line. In a table of two columns the first must be one word as well.
 */
export function isLikeRow(
  line: string,
  delimiter: string,
  columns: number,
  { before = [], after = [] }: { before?: readonly string[]; after?: readonly string[] } = {},
): boolean {
  if (!hasDelimiters(line, delimiter, columns)) return false;
  const fields = line.replace(/\r$/, '').split(delimiter);
  const areLike = (own: readonly string[], others: readonly string[]): boolean =>
    own.every((field, i) => kindOf(field) === kindOf(others[i] ?? ''));
  return areLike(before, fields) && areLike([...after].reverse(), [...fields].reverse());
}

function hasDelimiters(line: string, delimiter: string, columns: number): boolean {
  let count = 0;
  let first = -1;
  for (let at = line.indexOf(delimiter); at >= 0 && count < columns - 1; at = line.indexOf(delimiter, at + 1)) {
    if (first < 0) first = at;
    const isNumber = delimiter === ',' && /^\d,\d{3}(?!\d)/.test(line.slice(Math.max(0, at - 1), at + 5));
    if (!isNumber && line[at - 1] !== ' ' && line[at + 1] !== ' ') count++;
  }
  return columns > 1 && count >= columns - 1 && (columns > 2 || !line.slice(0, first).trim().includes(' '));
}

/** What a short field holds: the fields of a column are mostly of one kind. */
function kindOf(field: string): string {
  const text = field.trim();
  if (!text) return 'empty';
  if (/^[-+]?\d+(?:[.,]\d+)?$/.test(text)) return 'number';
  if (/\d/.test(text)) return 'code';
  return /^\p{Lu}/u.test(text) ? 'name' : 'word';
}
