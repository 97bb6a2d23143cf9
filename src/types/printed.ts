/** Rows and statements as JSON holds them and as the library gives them. */
import type { CueClass, Kind, Speaker } from './saying.js';
import type { Effect, Mode, Pole, ReasonKind, Value } from './stance.js';
import type { Row } from './table.js';
import type { TargetEvidence, TargetRelation, TargetValue, TargetVia } from './target.js';
import type { Span } from './text.js';

/** A span with its text. */
export interface Quoted extends Span {
  text: string;
}

/** A term found in content, with everything that acted on it. */
export interface PrintedHit extends Span {
  dimension: string;
  /** The pole that the hit counts for after all effects. */
  pole: Pole;
  /** The lexicon's entry as written. */
  term: string;
  /** Never negative. */
  weight: number;
  /** How the words around it are read: signed, pro positive; 0 for a mention. It is not what decides the value. */
  contribution: number;
  /** In the order in which they acted. */
  effects: readonly Effect[];
}

/** What one statement says on one dimension. */
export interface PrintedStance {
  value: Value;
  mode: Mode;
  /** The probability of the value: its side; for a mixed statement the less likely side; for a mention that neither side is taken. */
  p: number;
  /** The probability that the statement takes each side, 0 to 1. */
  pro: number;
  anti: number;
  /** What decided; only where it was asked for, and not where the value was given by hand. */
  reasons?: PrintedReasons;
}

/** The sum of log-odds that decided on one side: the value's own; for a mixed statement the less likely one, for a mention the likelier one. */
export interface PrintedReasons {
  side: Pole;
  sum: number;
  /** The probability from which the side counts; null where it never does. */
  threshold: number | null;
  parts: readonly PrintedReason[];
}

/** A part of the sum: what holds before a word is read, that entries hit at all, one entry, one learned word or pair of words. */
export interface PrintedReason {
  kind: ReasonKind;
  /** The entry as written, or the learned words; empty for the rest. */
  what: string;
  /** Where it stands. */
  spans: readonly Quoted[];
  /** In units of log-odds; positive speaks for the side. */
  weight: number;
  /** Of an entry: what was read around it. */
  notes: readonly string[];
}

/** An actor of whom a statement speaks, and how. */
export interface PrintedTarget {
  actor: { id: string; name: string; via: TargetVia };
  value: TargetValue;
  relation: TargetRelation;
  /** The words that refer to the actor; null where none do. */
  span: Quoted | null;
  /** The words on which it rests, in order. */
  evidence: readonly (Quoted & { kind: TargetEvidence['kind']; term: string })[];
  /** What it is judged, asked or warned for; null where the words do not say it. */
  aspect: Quoted | null;
  /** False where the actor is carried over from a sentence before. */
  explicit: boolean;
  /** The probability that it is right. */
  confidence: number;
}

/** One act of saying: who says what, how, and what it stands for. Offsets count in the document's text. */
export interface PrintedStatement {
  /** The document's id. */
  document: string;
  /** The document's id, `#`, and the statement's number in it. */
  statement: string;
  /** Of the document, as its metadata have them; null where they have none. */
  date: string | null;
  outlet: string | null;
  title: string | null;
  /** All other fields of the document. */
  metadata: Readonly<Record<string, string>>;
  kind: Kind;
  /** Empty where nobody could be identified, several for joint speakers. */
  speakers: readonly Speaker[];
  /** The words that name who speaks; null where the text has none. */
  source: Quoted | null;
  /** The words that signal saying. */
  cue: Quoted | null;
  /** What is said: at least one span, in order. */
  content: readonly Quoted[];
  cueClass: CueClass;
  /** False where the content is not put forward as said: “refused to say”, “asked whether”. */
  asserted: boolean;
  /** Whether the content is what somebody said or wrote: quoted words or a reported clause, no attitude, and not only a topic. */
  said: boolean;
  /** Set where a researcher corrected the statement by hand. */
  override?: 'corrected';
  /** The statement that this one is nested in. */
  within?: string;
  /** Which rule or which features decided. */
  rule: string;
  /** Probability that content and source are both right, 0 to 1. */
  confidence: number;
  hits: readonly PrintedHit[];
  /** By dimension. */
  stances: Readonly<Record<string, PrintedStance>>;
  /** Whom it speaks of, and how; only where that was asked for. */
  targets?: readonly PrintedTarget[];
  /** How the speaker speaks of himself, or of the state or body that he speaks for; only where targets were asked for. */
  self?: readonly PrintedTarget[];
  /** By dimension, outcomes for regressions; only where a validation was given. */
  dsl?: Readonly<Record<string, DslOutcome>>;
}

/** Whether a statement is pro and anti, corrected by what people coded: not only 0 and 1. */
export interface DslOutcome {
  pro: number;
  anti: number;
  /** Whether people coded it. */
  coded: boolean;
}

/** The counts and the score of a row. */
export type PrintedFigures = Omit<Row, 'keys' | 'name'>;

/** A row as it is printed: a value for each key that rows are grouped by, the actor's name where that is one of them, and the figures. */
export type PrintedRow<Key extends string = 'actor'> = PrintedFigures &
  (string extends Key
    ? { readonly [key: string]: unknown }
    : Record<Key, string> & ('actor' extends Key ? { name: string } : unknown));
