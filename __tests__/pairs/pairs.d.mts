export type Expected = 'pro' | 'anti' | 'mention';
export type Part = 'learn' | 'check';
/** Part of the templates → kind of thing → verbs, each as base form, past, participle, -ing form (and two nouns). */
export type VerbTable = Record<Part, Record<string, string[][]>>;

export interface Cell {
  cell: string;
  expect: Expected;
  learn: string[];
  check: string[];
}

export interface Templates {
  verbs: Record<string, VerbTable>;
  words: Record<string, string[]>;
  families: Record<string, Cell[]>;
  /** By family and cell: wordings that are only learned from. */
  more: Record<string, Record<string, string[]>>;
}

export interface Value {
  text: string;
  kind: string;
  member?: boolean;
  paid?: boolean;
  plural?: boolean;
}

export interface Deed {
  forms: string[];
  noun?: string;
  passive?: string;
  plural?: boolean;
}

export interface Fillers {
  lexicon: string;
  unseen?: boolean;
  values: Value[];
  wrongs: { text: string; plural?: boolean }[];
  deeds: Deed[];
  rights: Deed[];
}

/** A sentence and the position that it must come to on one dimension. */
export interface Pair {
  text: string;
  dimension: string;
  expect: Expected;
  family: string;
  /** Family, cell, part of the templates, and number of the wording. */
  template: string;
  /** The lexicon's file, from the root of the project. */
  lexicon: string;
  /** `learn` may be fitted to; everything else, and all of the unseen lexicons, is `check`. */
  part: Part;
  unseen: boolean;
}

/** The templates and fillers, as their files hold them. */
export function readPairs(): { templates: Templates; fillers: Record<string, Fillers> };

/** All sentences: one for each cell, part and dimension that has a fitting filler, and one for each further wording to learn from. The same data gives the same sentences. */
export function writePairs(templates: Templates, fillers: Record<string, Fillers>): Pair[];

/** The sentences of news that report what somebody says of whom, from reported.yaml. */
export function writeReported(templates: Templates, fillers: Record<string, Fillers>): Pair[];
