/** What a page carries so that it can score again, as plain data: the same corpus and lexicons give the same JSON. */

import type { KindWords } from '../english/kinds.js';
import type { WordClass } from '../english/word-classes.js';
import type { ReaderModel, WordModel } from '../knowledge/learned.js';
import type { Term } from '../knowledge/lexicon.js';
import type { Predicate } from '../knowledge/load/shared.js';
import type { Lists } from '../knowledge/pattern/lists.js';
import type { LinkedActor } from '../link/types.js';
import type { Report } from '../report/report.js';
import type { FormulaName } from '../table/formulas.js';
import type { RowOptions } from '../table/options.js';
import type { StatementTally } from '../tally/tally.js';
import type { LocalActor, Speaker } from '../types/saying.js';
import type { Statement, Value } from '../types/stance.js';
import type { Document, Passage, Quotation, Span } from '../types/text.js';

/** All of it. */
export interface WorkbenchData {
  /** Lemmas, and other words that tokens need, by the numbers that articles have. */
  readonly words: readonly string[];
  readonly knowledge: PackedKnowledge;
  /** In the order of their ids; those without statements have counts only. */
  readonly documents: readonly PackedDocument[];
  readonly table: PackedTable;
  readonly report: PackedReport;
}

/** What scoring asks of the knowledge; of what was learned, only what these documents can meet. */
export interface PackedKnowledge {
  readonly classes: Readonly<Record<WordClass, readonly string[]>>;
  readonly kinds: KindWords;
  /** Those that occur. */
  readonly predicates: readonly Predicate[];
  readonly reader: ReaderModel;
  readonly lexicons: readonly PackedLexicon[];
  /** The lists that an added entry may name. */
  readonly lists: Lists;
  readonly stanceConfidence?: number;
}

export type PackedTerm = Omit<Term, 'path' | 'file'>;

export interface PackedLexicon {
  readonly dimension: string;
  readonly title: string;
  readonly description: string;
  readonly labels: Readonly<Record<'pro' | 'anti', string>>;
  readonly terms: readonly PackedTerm[];
  /** Those that occur in some statement, by place; the others are there to check what is added. */
  readonly occurring: readonly number[];
  readonly learned?: WordModel;
  readonly veto: readonly string[];
  /** What a lexicon with edits extends: the dimension of one of ours, else the name of the file, which has to lie beside it. */
  readonly base: string;
}

export interface PackedDocument {
  readonly id: string;
  /** Absent where nothing is scored. */
  readonly article?: PackedArticle;
  readonly tally: PackedTally;
}

export interface PackedTally {
  readonly fields: readonly (readonly [string, string])[];
  readonly actors: readonly LocalActor[];
  readonly statements: readonly StatementTally[];
  readonly characters: number;
  readonly passed: number;
  readonly narration: number;
  readonly overrides: readonly number[];
}

export interface PackedArticle {
  readonly document: Document;
  readonly blocks: readonly Span[];
  readonly passed: readonly Passage[];
  readonly quotations: readonly Quotation[];
  /** How many tokens each sentence has. */
  readonly sentences: readonly number[];
  readonly tokens: PackedTokens;
  readonly statements: readonly PackedStatement[];
  /** The statements that are counted, by their places in the list above, in the order of the counts. */
  readonly counted: readonly number[];
  readonly actors: readonly Pick<LocalActor, 'key' | 'type' | 'affiliation'>[];
  readonly sides: readonly (readonly [key: string, names: readonly string[]])[];
}

/** Columns; what can be told from the text is left out, and where it is otherwise is said in pairs of place and value. */
export interface PackedTokens {
  /** Characters since the end of the token before, and of the token. */
  readonly gaps: readonly number[];
  readonly lengths: readonly number[];
  readonly tags: readonly number[];
  /** Places in `words`, from 1; 0 where the lemma is the folded form. */
  readonly lemmas: readonly number[];
  readonly forms: readonly number[];
  readonly lowers: readonly number[];
  readonly quotations: readonly number[];
}

/** A statement before it is scored, with what the page says of it. */
export interface PackedStatement
  extends Omit<Statement, 'id' | 'document' | 'hits' | 'stances' | 'rule' | 'speakers' | 'override'> {
  /** As the document names them. */
  readonly speakers: Speaker[];
  /** As the corpus does, where that is otherwise. */
  readonly linked?: Speaker[];
  readonly override?: Statement['override'];
  /** Values given by hand, by dimension. */
  readonly given?: Readonly<Record<string, Value | 'none'>>;
}

/** What rows need beside the counts. */
export interface PackedTable {
  readonly links: readonly (readonly [key: string, actor: LinkedActor])[];
  /** Statements that repeat another, by their numbers among all, with the first of them; and documents. */
  readonly repeated: readonly (readonly [number: number, first: number])[];
  readonly copies: readonly (readonly [number: number, first: number])[];
  readonly options: Omit<RowOptions, 'formula'> & { readonly formula: FormulaName };
}

/** What the page says beside its figures. */
export type PackedReport = Pick<Report, 'title' | 'dates' | 'provenance' | 'articles'>;
