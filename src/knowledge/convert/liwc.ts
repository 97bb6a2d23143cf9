import { addTerm, type Category, category, type Imported, type ImportProblem } from './imported.js';

/** Codes of conditional categories in files of LIWC 2001 and 2007: "like	(02 134)125/464", "kind	<of>131/125". */
const CONDITION = /\([^)]*\)|<[^>]*>/g;

/**
 * Reads a LIWC .dic file: category numbers and names between two lines of "%", then terms with the numbers of their categories. Real ones
 * have stray tabs, blank lines, nested (indented) categories, tags in brackets, and one term on several lines.
 */
export function importLiwc(text: string): Imported {
  const problems: ImportProblem[] = [];
  const byNumber = new Map<string, Category>();
  const categories: Category[] = [];
  /** Open categories of nested files, by their indentation. */
  const open: { indent: number; category: Category }[] = [];
  let marks = 0;
  /** The term read last: its categories may go on in the next lines. */
  let last: { term: string; line: number; isPlaced: boolean } | undefined;
  const orphan = (term: typeof last): void => {
    if (term && !term.isPlaced)
      problems.push({ line: term.line, code: 'no-category', message: `"${term.term}" names no category` });
  };
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const line = index + 1;
    const trimmed = raw.trim();
    if (!trimmed) return;
    if (trimmed === '%') {
      marks++;
      return;
    }
    if (marks === 0) {
      if (!/^\d/.test(trimmed))
        problems.push({ line, code: 'outside-dictionary', message: `"${trimmed}" stands before the first %` });
      return;
    }
    if (marks === 1) {
      const match = /^(\d+)\s+(.+)$/.exec(trimmed);
      if (!match) {
        problems.push({ line, code: 'bad-category', message: `"${trimmed}" is no number with a name` });
        return;
      }
      const indent = /^\t*/.exec(raw)?.[0].length ?? 0; // a stray blank nests nothing
      while (open.length && open[open.length - 1].indent >= indent) open.pop();
      const made = category(match[2].trim());
      byNumber.set(match[1], made);
      (open.at(-1)?.category.children ?? categories).push(made);
      open.push({ indent, category: made });
      return;
    }
    const { term = last?.term, numbers } = termOf(trimmed);
    if (term === undefined) {
      problems.push({ line, code: 'no-term', message: `"${trimmed}" names categories of no term` });
      return;
    }
    if (term !== last?.term) {
      orphan(last);
      last = { term, line, isPlaced: false };
    }
    for (const number of numbers) {
      const known = byNumber.get(number);
      if (known) addTerm(known, { term, line });
      else
        problems.push({
          line,
          code: 'unknown-category',
          message: `"${term}" names category ${number}, which is not defined`,
        });
      last.isPlaced = true;
    }
  });
  orphan(last);
  if (marks < 2) problems.push({ code: 'not-liwc', message: 'has no two lines of % around its categories' });
  return { categories, problems };
}

/** A term and the numbers of its categories; without a term where a line goes on with numbers alone. */
function termOf(line: string): { term?: string; numbers: string[] } {
  const parts = line
    .replace(CONDITION, ' ')
    .split(/\t+/)
    .map((part) => part.trim());
  const [first, ...rest] =
    parts.length > 1
      ? [
          parts[0],
          ...parts
            .slice(1)
            .join(' ')
            .split(/[\s/]+/),
        ]
      : splitPlain(parts[0]);
  const numbers = rest.filter(Boolean);
  return /^\d+$/.test(first) && numbers.every((number) => /^\d+$/.test(number))
    ? { numbers: [first, ...numbers] }
    : { term: first, numbers };
}

/** "two words 12 14" without tabs: the numbers at the end are the categories. */
function splitPlain(line: string): string[] {
  const words = line.split(/\s+/);
  let first = words.length;
  while (first > 1 && /^\d+$/.test(words[first - 1])) first--;
  return [words.slice(0, first).join(' '), ...words.slice(first)];
}
