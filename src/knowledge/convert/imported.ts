import type { Pole } from '../../types/stance.js';

/** A pattern of an imported dictionary, as our terms are written. */
export interface ImportedTerm {
  term: string;
  weight?: number;
  note?: string;
  /** From 1; its line in the file, where known. */
  line?: number;
}

/** A category with its patterns and sub-categories, in the order of the file. */
export interface Category {
  name: string;
  /** The end of its dimension that it is, where its name or its scores say so. */
  pole?: Pole;
  terms: ImportedTerm[];
  children: Category[];
}

/** What could not be read, and where. */
export interface ImportProblem {
  line?: number;
  code: string;
  message: string;
  hint?: string;
}

export interface Imported {
  categories: Category[];
  problems: ImportProblem[];
}

export const category = (name: string): Category => ({ name, terms: [], children: [] });

/** The sub-category of a name, made where it is new: real files name one twice. */
export function childOf(categories: Category[], name: string): Category {
  let found = categories.find((other) => other.name === name);
  if (!found) {
    found = category(name);
    categories.push(found);
  }
  return found;
}

const terms = new WeakMap<Category, Map<string, ImportedTerm>>();

/** Adds a term unless the category has it. Returns the one that it has. */
export function addTerm(to: Category, term: ImportedTerm): ImportedTerm {
  let known = terms.get(to);
  if (!known) {
    known = new Map();
    terms.set(to, known);
  }
  const has = known.get(term.term);
  if (has) return has;
  known.set(term.term, term);
  to.terms.push(term);
  return term;
}

/** "a, b, c and 4 more": what a message names. */
export function someOf(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}

/** “negative#FF0000”: the name without the colour in which Lexicoder marks the category. */
export const withoutColour = (name: string): string =>
  name.replace(/\s*#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i, '').trim();
