/** Options and documents, as the functions of the library take them. */
import type { Diagnostic } from '../base/errors.js';
import type { FormulaName } from '../table/formulas.js';
import type { Duplicates, SortKey, Unnamed } from '../table/options.js';
import type { CueClass, Kind } from '../types/saying.js';
import type { TargetValue } from '../types/target.js';

export interface OpenOptions {
  /** Stance lexicons, or folders of them, in addition to the bundled ones. */
  lexicons?: readonly string[];
  /** Actors files, or folders of them, in addition to the bundled ones. */
  actors?: readonly string[];
  /** A file of corrections by hand, statement by statement. */
  overrides?: string;
  /** An attribution model of your own, from `stance train`. */
  model?: string;
  /** The probability, 0 to 1, from which a statement takes a side where an entry hits; by default, what was learned for each dimension. */
  stanceConfidence?: number;
  /** False leaves out the bundled stance lexicons. */
  bundled?: boolean;
  /** False leaves out the bundled actors. */
  bundledActors?: boolean;
  /** Folder that relative paths start from, here and in `analyze`; by default the process's own. */
  cwd?: string;
  /** Called for each problem found in the files. */
  onDiagnostic?: (diagnostic: Diagnostic) => void;
}

/** Your own document. */
export interface Document {
  /** Unique in the corpus; statements refer to their document by it. */
  id: string;
  text: string;
  title?: string;
  /** The day of publication, preferably as 2021-05-07. */
  date?: string;
  outlet?: string;
  /** Set if the whole document is one speaker's own text. Each of its sentences is then a statement by this speaker. */
  speaker?: string;
  /** Other fields; rows can be grouped by them. */
  metadata?: Readonly<Record<string, string>>;
}

/** What can be analysed: files, folders or globs, as the command takes them, or documents. */
export type Input = string | readonly string[] | Iterable<Document> | AsyncIterable<Document>;

export interface AnalyzeOptions {
  /** Only documents from this day, month or year on: 2021-05-07, 2021-05, 2021. */
  since?: string;
  /** Only documents up to this day, month or year. */
  until?: string;
  /** Only documents whose fields have, or do not have, these values. */
  where?: readonly { readonly field: string; readonly value: string; readonly equal?: boolean }[];
  /** Only statements of these kinds. */
  kind?: readonly Kind[];
  /** Only statements of these cue classes. */
  cueClass?: readonly CueClass[];
  /** Only statements put forward as said, not “refused to say”, “asked whether”. */
  asserted?: boolean;
  /** Only what somebody said or wrote: quoted words and reported clauses, no attitudes. */
  speech?: boolean;
  /** Only statements whose attribution is right with at least this probability, 0 to 1. */
  minConfidence?: number;
  /** Also lists sentences in the article's own voice among the statements. Rows do not count them. */
  narration?: boolean;
  /** Also gives the reasons of each stance: what decided, as a sum. */
  reasons?: boolean;
  /** Also works out whom each statement criticises, praises or asks: `statements` have `targets`, and `targets` gives the table. */
  targets?: boolean;
  /** False keeps only the counts, for a corpus whose statements do not fit in memory. */
  statements?: boolean;
  /** Which field of a record holds what, if documents are read from files: `{ text: 'body' }`. */
  fields?: { readonly [Name in 'id' | 'text' | 'title' | 'date' | 'outlet' | 'speaker']?: string };
  /** How dates are written, if documents are read from files: `dmy`, `mdy`, `ymd`, `%d/%m/%Y`, `DD/MM/YYYY`. */
  dateFormat?: string;
  /** Where the documents are inside a JSON object: `response.results`. */
  records?: string;
  /** A regular expression; a line in which it is found begins another document of a text file. */
  split?: string;
  /** `any` reads documents in other languages too, which are left out by default; documents of your own are not looked at. */
  language?: 'en' | 'any';
  /** A document with more tokens is reported and left out; by default 1,000,000. */
  maxTokens?: number;
  /** Number of worker processes, each of which loads the lexicons and the model; 0 for one per core, by default 1. No more than the machine has are used. */
  jobs?: number;
  /** Called for each problem found in the documents. */
  onDiagnostic?: (diagnostic: Diagnostic) => void;
}

export interface RowOptions<Key extends string = string> {
  /** What rows are grouped by: actor, affiliation, type, document, outlet, date, month, year or any metadata field. */
  by?: readonly Key[];
  /** The formula of the score. */
  score?: FormulaName;
  /** Only these dimensions. */
  dimensions?: readonly string[];
  /** Only actors whose id or name contains one of these. */
  actors?: readonly string[];
  /** Only groups with at least this many statements. */
  minStatements?: number;
  /** Only the first groups, this many; 0 for all. */
  top?: number;
  /** The order of the groups; by default that of time where rows are by date, month or year, else by statements. */
  sort?: SortKey;
  /** Sources without a name in rows by actor: one group (the default), rows of their own, or left out. */
  unnamed?: Unnamed;
  /** Whether what one speaker says in several documents (wire copies) counts once or is kept. */
  duplicates?: Duplicates;
}

export interface TargetOptions {
  /** What speakers and targets are: actors (the default), or their states, parties and organisations. */
  by?: 'actor' | 'affiliation';
  /** Only speakers, and only targets, whose id or name contains one of these. */
  actors?: readonly string[];
  targets?: readonly string[];
  /** Only statements of these values. */
  values?: readonly TargetValue[];
  /** Only targets that are right with at least this probability, 0 to 1. */
  targetConfidence?: number;
  /** What becomes of speakers without a name. */
  unnamed?: Unnamed;
  /** Whether what is said in several documents counts once, or each time. */
  duplicates?: Duplicates;
}

export interface StatementOptions {
  /** Only of speakers whose id or name contains one of these. */
  actors?: readonly string[];
  /** Only those that touch one of these dimensions. */
  dimensions?: readonly string[];
  /** Names speakers as their own document does (the default), or as the corpus does, like the actors of `rows`. */
  link?: 'document' | 'corpus';
}
