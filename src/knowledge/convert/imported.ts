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
  terms: ImportedTerm[];
  children: Category[];
}

/** What could not be read, and where. */
export interface ImportProblem {
  line?: number;
  code: string;
  message: string;
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

/** Adds a term unless the category has it. */
export function addTerm(to: Category, term: ImportedTerm): void {
  if (!to.terms.some((other) => other.term === term.term)) to.terms.push(term);
}
