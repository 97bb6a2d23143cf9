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
    const parts = trimmed.replace(CONDITION, ' ').split(/\t+/);
    const words =
      parts.length > 1
        ? [
            parts[0].trim(),
            ...parts
              .slice(1)
              .join(' ')
              .split(/[\s/]+/),
          ]
        : splitPlain(parts[0]);
    const [term, ...numbers] = words.filter(Boolean);
    const known = numbers.filter((number) => byNumber.has(number));
    for (const number of numbers) {
      if (!byNumber.has(number))
        problems.push({
          line,
          code: 'unknown-category',
          message: `"${term}" names category ${number}, which is not defined`,
        });
    }
    if (!numbers.length) problems.push({ line, code: 'no-category', message: `"${term}" names no category` });
    for (const number of known) addTerm(byNumber.get(number) as Category, { term, line });
  });
  if (marks < 2) problems.push({ code: 'not-liwc', message: 'has no two lines of % around its categories' });
  return { categories, problems };
}

/** "two words 12 14" without tabs: the numbers at the end are the categories. */
function splitPlain(line: string): string[] {
  const words = line.split(/\s+/);
  let first = words.length;
  while (first > 1 && /^\d+$/.test(words[first - 1])) first--;
  return [words.slice(0, first).join(' '), ...words.slice(first)];
}
