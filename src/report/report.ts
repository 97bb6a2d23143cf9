import type { Network } from '../network/types.js';
import type { PooledGroups } from '../plot/time/pooled.js';
import type { Formula } from '../table/formulas.js';
import type { Group } from '../table/rows.js';
import type { Summary } from '../table/summary.js';
import type { Statement } from '../types/stance.js';
import type { TargetRow, TargetValue } from '../types/target.js';
import type { CleanDocument } from '../types/text.js';
import type { Validation } from '../validate/validation.js';

/** A statement as the page shows it. */
export interface ShownStatement {
  /** `n.m`: the document's number in the report, and the statement's in its document. Ids in the page are made of it. */
  readonly anchor: string;
  /** With the speakers' names in the corpus. */
  readonly statement: Statement;
  readonly document: ShownDocument;
  /** The groups that count it, as places in `countedGroups`; none where it repeats another or nobody is known to say it. */
  readonly groups: readonly number[];
  /** The pairs of who speaks of whom that count it, with what it says of the target. */
  readonly pairs: readonly ShownSpoken[];
}

/** A statement as one of a pair; `pair` is its place in the report's `targets`. */
export interface ShownSpoken {
  readonly pair: number;
  readonly value: TargetValue;
}

/** A document, with those of its statements that the page shows, in the order of the text. */
export interface ShownDocument extends CleanDocument {
  readonly number: number;
  readonly statements: readonly ShownStatement[];
}

export interface ReportDimension {
  readonly dimension: string;
  readonly title: string;
  readonly description: string;
}

/** All that a page is made of. */
export interface Report {
  readonly title: string;
  /** What rows are grouped by. */
  readonly by: readonly string[];
  readonly formula: Formula;
  readonly groups: readonly Group[];
  /** The same cut by time; undefined where they are by time already, and where there is one period. */
  readonly over?: PooledGroups;
  /** The same with the formula `salience`; undefined where the page does without. */
  readonly salience?: readonly Group[];
  /** A projection on actors, where it was asked for. */
  readonly network?: Network;
  /** Who speaks how of whom, where it was asked for. */
  readonly targets?: SpokenOf;
  /** What people coded of these documents, where it was given. */
  readonly validation?: Validation;
  /** Those that some row is on. */
  readonly dimensions: readonly ReportDimension[];
  readonly documents: readonly ShownDocument[];
  readonly summary: Summary;
  /** The first and the last date of all documents. */
  readonly dates?: readonly [first: string, last: string];
  readonly provenance: Provenance;
  /** Statements that the page has no room for. */
  readonly left: number;
  readonly articles: ArticleChoice;
  /** At most this many words of a statement; all if undefined. */
  readonly quoteLimit?: number;
  /** The rows, as `stance analyze --format csv` prints them. */
  readonly csv: string;
}

/** Who speaks how of whom, as `stance targets` counts it. */
export interface SpokenOf {
  /** What speakers and targets are. */
  readonly by: 'actor' | 'affiliation';
  /** Most statements first. */
  readonly pairs: readonly ShownPair[];
  /** As `stance targets --format csv` prints them. */
  readonly csv: string;
}

export interface ShownPair {
  readonly row: TargetRow;
  /** False where a source without a name speaks. */
  readonly named: boolean;
  /** The statements that it counts, as `placeOf` names them. */
  readonly spoken: readonly { readonly place: string; readonly value: TargetValue }[];
}

/** All groups whose statements the page can be asked for, in the order in which statements name them. */
export const countedGroups = ({ groups, over }: Pick<Report, 'groups' | 'over'>): readonly Group[] => [
  ...groups,
  ...(over?.groups ?? []),
];

/** Which articles the page has: those with a statement that it shows, all, or none, for texts that may not be passed on. */
export const ARTICLE_CHOICES = ['cited', 'all', 'none'] as const;
export type ArticleChoice = (typeof ARTICLE_CHOICES)[number];

/** What the figures were made by and from. */
export interface Provenance {
  readonly version: string;
  /** Of all documents. */
  readonly digest: string;
  readonly lexicons: readonly { readonly path: string; readonly sha256: string }[];
}
