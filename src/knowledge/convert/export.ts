import type { YAMLSeq } from 'yaml';
import type { Diagnostic } from '../../base/errors.js';
import { yaml } from '../files/yaml.js';
import { slug } from '../load/dictionary.js';
import { parsePattern } from '../pattern/steps.js';
import { schemaLine } from '../schema.js';
import { type Category, type ImportedTerm, type ImportProblem, someOf } from './imported.js';

/** A lexicon of ours, and the patterns that our format cannot hold. */
export interface Exported {
  dimension: string;
  /** What its file holds. */
  data: object;
  /** The same as the text of a file. */
  readonly yaml: string;
  /** A file of examples to fill in, to stand beside it. */
  examples: string;
  refused: { term: string; message: string; line?: number }[];
  /** What was changed so that our format holds it. */
  problems: ImportProblem[];
  /** How many it has. */
  entries: number;
}

/**
 * The lexicons that have entries, and what to report of the others: each is named, and where none is left this is an error. A lexicon
 * without entries would look as if nobody ever spoke of its topic.
 */
export function withEntries(lexicons: readonly Exported[]): {
  lexicons: Exported[];
  problems: (ImportProblem & Pick<Diagnostic, 'level' | 'hint'>)[];
} {
  const kept = lexicons.filter(({ entries }) => entries);
  if (!kept.length) return { lexicons: [], problems: [{ level: 'error', ...NO_ENTRIES }] };
  const problems = lexicons
    .filter(({ entries }) => !entries)
    .map(({ dimension }) => ({
      level: 'warning' as const,
      code: 'empty-category',
      message: `the category "${dimension}" has no entry that could be used, and was left out`,
    }));
  return { lexicons: kept, problems };
}

const NO_ENTRIES = {
  code: 'no-entries',
  message: 'holds no entry that could be used',
  hint: 'See docs/tools.md for the formats of dictionaries; the ending of the file names the format.',
};

/**
 * One lexicon file for each category of an imported dictionary. Sub-categories that are a pole become claims; all other patterns become
 * values. Patterns match as written, without their other forms, as they did where they come from. `folder` is where the files will stand,
 * `taken` the dimensions that others have, to which these are added.
 */
export function exportLexicons(
  categories: readonly Category[],
  source: string,
  folder?: string,
  taken = new Set<string>(),
): Exported[] {
  return categories.map((category) => {
    let dimension = slug(category.name);
    for (let n = 2; taken.has(dimension); n++) dimension = `${slug(category.name)}-${n}`;
    taken.add(dimension);
    const refused: Exported['refused'] = [];
    const lists = { pro: [] as object[], anti: [] as object[], values: [] as object[] };
    const scale = scaleOf(category);
    const collect = (from: Category, role: keyof typeof lists): void => {
      for (const term of from.terms) {
        try {
          parsePattern(escaped(term.term));
          lists[role].push(entry(term, scale));
        } catch (error) {
          refused.push({ term: term.term, message: (error as Error).message, line: term.line });
        }
      }
      for (const child of from.children) collect(child, child.pole ?? role);
    };
    collect(category, category.pole ?? 'values');
    const data = {
      dimension,
      title: category.name,
      version: '0.1.0',
      source,
      description: describe(category, source, lists),
      labels: { pro: labelOf(category, 'pro'), anti: labelOf(category, 'anti') },
      ...(lists.values.length ? { values: lists.values } : {}),
      ...(lists.pro.length || lists.anti.length ? { claims: { pro: lists.pro, anti: lists.anti } } : {}),
      tests: [],
    };
    return {
      dimension,
      data,
      get yaml() {
        return schemaLine('lexicon', folder) + toYaml(data);
      },
      examples: examplesStub(dimension, folder),
      refused,
      problems: problemsOf(category, lists, scale),
      entries: lists.values.length + lists.pro.length + lists.anti.length,
    };
  });
}

/** What is known of the entries, and what a codebook must say beside that. */
function describe({ name }: Category, source: string, { values, pro, anti }: Record<string, object[]>): string {
  const sides = pro.length + anti.length;
  const kinds = [
    values.length ? `${values.length} without a side, as values` : '',
    sides ? `${sides} with a side, as claims (${pro.length} pro, ${anti.length} anti)` : '',
  ].filter(Boolean);
  return `The category "${name}" of ${source}, converted: ${kinds.join('; ') || 'no entries'}.
Entries match as written there. Read them in their contexts, and move bad things to wrongs.

Say here what the two sides are, and what counts as taking each:
Pro: …
Anti: …
Counts: …
Does not count: …
`;
}

/** Its list is empty, as nobody has coded a sentence yet; comments show how one is written. */
function examplesStub(dimension: string, folder?: string): string {
  return `${schemaLine('examples', folder)}# Sentences that you coded: they measure the lexicon (stance lexicon test) and teach it (stance lexicon learn).
# expect is pro, anti, mixed, mention (the topic without a side) or none. Take half of them from what must not count.
#   - { text: "We need more of this.", expect: pro }
#   - { text: "They met to talk about it.", expect: mention }
dimension: ${dimension}
examples: []
`;
}

/** What its poles are called, in the order of the file. */
function labelOf({ children }: Category, pole: 'pro' | 'anti'): string {
  const names = children.filter((child) => child.pole === pole).map(({ name }) => name.toLowerCase());
  return names[0] ?? pole;
}

/** What weights are multiplied by so that none is over the limit of 10. */
function scaleOf(category: Category): number {
  const heaviest = ({ terms, children }: Category): number => {
    let most = 0;
    for (const { weight = 1 } of terms) most = Math.max(most, weight);
    for (const child of children) most = Math.max(most, heaviest(child));
    return most;
  };
  return Math.min(1, 10 / heaviest(category));
}

function problemsOf(
  { name }: Category,
  { pro, anti }: Record<'pro' | 'anti', object[]>,
  scale: number,
): ImportProblem[] {
  const problems: ImportProblem[] = [];
  if (scale < 1)
    problems.push({ code: 'scaled-weights', message: `weights of "${name}" go beyond 10 and were made smaller alike` });
  const termOf = (one: object): string => ('term' in one ? String(one.term).toLowerCase() : '');
  const others = new Set(anti.map(termOf));
  const both = pro.map(termOf).filter((term) => others.has(term));
  if (both.length)
    problems.push({ code: 'both-poles', message: `entries of "${name}" stand on both sides: ${someOf(both)}` });
  return problems;
}

/**
 * Other programs know no alternatives: their brackets and bars are just characters. A word that is all wildcard is a gap within a
 * phrase, and says nothing at its ends.
 */
function escaped(term: string): string {
  const words = term
    .replace(/[()|<>\\]/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  const isWild = (word: string): boolean => /^[*?]+$/.test(word);
  const first = words.findIndex((word) => !isWild(word));
  const last = words.findLastIndex((word) => !isWild(word));
  const hasWord = !/[()|<>\\]/.test(term) || /\p{L}/u.test(term); // not what is left of ":)" or "<3"
  return first < 0 || !hasWord
    ? ''
    : words
        .slice(first, last + 1)
        .map((word) => (isWild(word) ? '...' : word))
        .join(' ');
}

function entry({ term, weight, note }: ImportedTerm, scale: number): object {
  return {
    term: escaped(term),
    ...(weight === undefined && scale === 1 ? {} : { weight: Number(((weight ?? 1) * scale).toPrecision(4)) }),
    form: 'exact',
    ...(note ? { note } : {}),
  };
}

/** Entries on one line each. */
function toYaml(data: object): string {
  const { Document, isMap, isSeq } = yaml();
  const document = new Document(data);
  const visit = (node: unknown): void => {
    if (isMap(node)) for (const { value } of node.items) isSeq(value) ? setFlow(value) : visit(value);
  };
  visit(document.contents);
  return document.toString({ lineWidth: 0 });
}

function setFlow(list: YAMLSeq): void {
  for (const item of list.items) if (yaml().isMap(item)) item.flow = true;
}
