/** Whom a statement speaks of, and how. */
import type { ActorType } from './saying.js';
import type { Span, TokenRange } from './text.js';

/** A name, or a word that stands for one, that refers to an actor; tokens of the article. */
export interface Reference extends TokenRange {
  /** The local key, as speakers have it. */
  key: string;
  name: string;
  type: ActorType;
  /** The local key of the state or body that a person belongs to; else the actor's own. */
  side: string;
  via: ReferenceVia;
}

/** By a name; by the state of an office or people ("Russian aggression"). */
export const REFERENCE_VIAS = ['name', 'affiliation'] as const;
export type ReferenceVia = (typeof REFERENCE_VIAS)[number];

export const TARGET_VALUES = ['negative', 'positive', 'mixed', 'neutral'] as const;
export type TargetValue = (typeof TARGET_VALUES)[number];

export const TARGET_RELATIONS = [
  'accuse',
  'criticise',
  'blame',
  'condemn',
  'reject',
  'praise',
  'support',
  'thank',
  'defend',
  'demand',
  'warn',
  'address',
  'contrast',
] as const;
export type TargetRelation = (typeof TARGET_RELATIONS)[number];

/** How a target was found: by its name, by the state of an office or people, by a word that takes it up, or from a sentence before. */
export type TargetVia = ReferenceVia | 'pronoun' | 'carried';

/** Words on which a target rests. */
export interface TargetEvidence extends Span {
  /** A frame, a word that judges, or one that was learned to. */
  kind: 'cue' | 'judgement' | 'model';
  /** The entry as written. */
  term: string;
}

/** An actor of whom a statement speaks, and how. */
export interface Target {
  id: string;
  name: string;
  via: TargetVia;
  value: TargetValue;
  relation: TargetRelation;
  /** The words that refer to the actor; null where it is carried over without a word. */
  span: Span | null;
  evidence: TargetEvidence[];
  /** What it is judged, asked or warned for: "accused Norway of [lying]"; null where the words do not say it. */
  aspect: Span | null;
  /** False where the actor is carried over. */
  explicit: boolean;
  /** In thousandths. */
  confidence: number;
  /** Where a model decided: what adds most to its sum, in thousandths of log-odds. */
  parts?: readonly TargetPart[];
}

/** What a measure of a sentence and an actor adds to the sum that decides. */
export interface TargetPart {
  what: string;
  weight: number;
}

/** A row of the table of who speaks how of whom; counts are of statements. */
export interface TargetRow {
  source: string;
  source_name: string;
  target: string;
  target_name: string;
  /** Those of the source that speak of the target. */
  statements: number;
  /** All of the source. */
  said: number;
  negative: number;
  positive: number;
  mixed: number;
  neutral: number;
  /** Those in which words refer to the target. */
  explicit: number;
  /** (positive − negative) / (positive + negative + 1); null where nothing is judged. */
  balance: number | null;
  low: number | null;
  high: number | null;
  documents: number;
  relations: Readonly<Record<string, number>>;
}
