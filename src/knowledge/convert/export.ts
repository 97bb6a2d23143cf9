import { Document, isMap, isSeq, type YAMLSeq } from 'yaml';
import { poleOf, slug } from '../load/dictionary.js';
import { parsePattern } from '../pattern/steps.js';
import type { Category, ImportedTerm } from './imported.js';

/** A lexicon file of ours as text, and the patterns that our format cannot hold. */
export interface Exported {
  dimension: string;
  yaml: string;
  refused: { term: string; message: string; line?: number }[];
}

/**
 * One lexicon file for each category of an imported dictionary. Sub-categories named for a pole (positive, con …) become claims; all other patterns become
 * values. Patterns match as written, without their other forms, as they did where they come from.
 */
export function exportLexicons(categories: readonly Category[], source: string): Exported[] {
  const taken = new Set<string>();
  return categories.map((category) => {
    let dimension = slug(category.name);
    for (let n = 2; taken.has(dimension); n++) dimension = `${slug(category.name)}-${n}`;
    taken.add(dimension);
    const refused: Exported['refused'] = [];
    const lists = { pro: [] as object[], anti: [] as object[], values: [] as object[] };
    const collect = (from: Category, role: keyof typeof lists): void => {
      for (const term of from.terms) {
        try {
          parsePattern(escaped(term.term));
          lists[role].push(entry(term));
        } catch (error) {
          refused.push({ term: term.term, message: (error as Error).message, line: term.line });
        }
      }
      for (const child of from.children) collect(child, poleOf(child.name) ?? role);
    };
    collect(category, poleOf(category.name) ?? 'values');
    const data = {
      dimension,
      title: category.name,
      version: '0.1.0',
      source,
      description: '',
      labels: { pro: 'pro', anti: 'anti' },
      ...(lists.values.length ? { values: lists.values } : {}),
      ...(lists.pro.length || lists.anti.length ? { claims: { pro: lists.pro, anti: lists.anti } } : {}),
      tests: [],
    };
    return { dimension, yaml: toYaml(data), refused };
  });
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
  return first < 0
    ? ''
    : words
        .slice(first, last + 1)
        .map((word) => (isWild(word) ? '...' : word))
        .join(' ');
}

function entry({ term, weight, note }: ImportedTerm): object {
  return {
    term: escaped(term),
    ...(weight === undefined ? {} : { weight: Math.min(weight, 10) }),
    form: 'exact',
    ...(note ? { note } : {}),
  };
}

/** Entries on one line each. */
function toYaml(data: object): string {
  const document = new Document(data);
  const visit = (node: unknown): void => {
    if (isMap(node)) for (const { value } of node.items) isSeq(value) ? setFlow(value) : visit(value);
  };
  visit(document.contents);
  return `# yaml-language-server: $schema=../schema/lexicon.json\n${document.toString({ lineWidth: 0 })}`;
}

function setFlow(list: YAMLSeq): void {
  for (const item of list.items) if (isMap(item)) item.flow = true;
}
