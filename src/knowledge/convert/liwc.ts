import { addTerm, type Category, category, type Imported, type ImportProblem, someOf } from './imported.js';

/** Codes of conditional categories in files of LIWC 2001 and 2007: "like	(02 134)125/464", "kind	<of>131/125". */
const CONDITION = /\([^)]*\)|<[^>]*>/g;

/**
 * Reads a LIWC .dic file: category numbers and names between two lines of "%", then terms with the numbers of their categories. Real ones
 * have stray tabs, blank lines, nested (indented) categories, tags in brackets, and one term on several lines.
 */
export function importLiwc(text: string): Imported {
  const reader = new LiwcReader();
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    reader.read(raw, index + 1);
  });
  return reader.finish();
}

class LiwcReader {
  private readonly problems: ImportProblem[] = [];
  private readonly byNumber = new Map<string, Category>();
  private readonly categories: Category[] = [];
  /** Open categories of nested files, by their indentation. */
  private readonly open: { indent: number; category: Category }[] = [];
  /** How many lines of "%" were read. */
  private marks = 0;
  /** The term read last: its categories may go on in the next lines. */
  private last: { term: string; line: number; isPlaced: boolean } | undefined;

  /** Terms that belong to a category only beside other words, with what stands in the file. */
  private readonly conditional: string[] = [];

  read(raw: string, line: number): void {
    const trimmed = raw.trim();
    if (!trimmed) return;
    if (trimmed === '%') this.marks++;
    else if (this.marks === 1) this.category(raw, line);
    else if (this.marks > 1) this.terms(trimmed, line);
    else if (!/^\d/.test(trimmed))
      this.problems.push({ line, code: 'outside-dictionary', message: `"${trimmed}" stands before the first %` });
  }

  finish(): Imported {
    this.endTerm();
    if (this.marks < 2)
      this.problems.push({ code: 'not-liwc', message: 'has no two lines of % around its categories' });
    if (this.conditional.length)
      this.problems.push({
        code: 'condition',
        message: `conditions on the words around are left out: ${someOf(this.conditional)}`,
      });
    return { categories: this.categories, problems: this.problems };
  }

  private category(raw: string, line: number): void {
    const { byNumber, categories, open, problems } = this;
    const match = /^(\d+)\s+(.+)$/.exec(raw.trim());
    if (!match) {
      problems.push({ line, code: 'bad-category', message: `"${raw.trim()}" is not a number with a name` });
      return;
    }
    const indent = /^\t*/.exec(raw)?.[0].length ?? 0; // a stray blank nests nothing
    while (open.length && open[open.length - 1].indent >= indent) open.pop();
    const made = category(match[2].trim());
    byNumber.set(plainNumber(match[1]), made);
    (open.at(-1)?.category.children ?? categories).push(made);
    open.push({ indent, category: made });
  }

  private terms(trimmed: string, line: number): void {
    const { term = this.last?.term, numbers } = termOf(trimmed);
    const conditions = trimmed.match(CONDITION);
    if (conditions && term !== undefined) this.conditional.push(`"${term}" ${conditions.join(' ')}`);
    if (term === undefined) {
      this.problems.push({ line, code: 'no-term', message: `"${trimmed}" names categories of no term` });
      return;
    }
    if (term !== this.last?.term) {
      this.endTerm();
      this.last = { term, line, isPlaced: false };
    }
    for (const number of numbers) this.place(term, number, line);
    if (this.last && numbers.length) this.last.isPlaced = true;
  }

  private place(term: string, number: string, line: number): void {
    const known = this.byNumber.get(plainNumber(number));
    if (known) addTerm(known, { term, line });
    else {
      const message = `"${term}" names category ${number}, which is not defined`;
      this.problems.push({ line, code: 'unknown-category', message });
    }
  }

  private endTerm(): void {
    const { last, problems } = this;
    if (last && !last.isPlaced)
      problems.push({ line: last.line, code: 'no-category', message: `"${last.term}" names no category` });
  }
}

/** "01" and "1" are one category. */
const plainNumber = (digits: string): string => digits.replace(/^0+(?=\d)/, '');

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
