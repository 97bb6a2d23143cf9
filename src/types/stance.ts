/** Hits, stances and statements. */
import type { Attribution, LocalActor, Speaker } from './saying.js';
import type { Article, Span } from './text.js';

export const POLES = ['pro', 'anti'] as const;
export type Pole = (typeof POLES)[number];

/** One thing that turned, scaled or struck a hit, in the order in which it acted. */
export interface Effect {
  /** Named in docs/lexicon-format.md: negation, predicate, cue, distance, concession … */
  kind: string;
  /** The words that acted, or null where it was the cue's class. */
  span: Span | null;
  /** In words, for `explain`. */
  note: string;
  /** What the contribution was multiplied by: -1 turns, 0 strikes. */
  factor: number;
}

/** A term found in content, with all that turned it. */
export interface Hit extends Span {
  dimension: string;
  /** The pole that the hit counts for after all effects; the term's own where it counts for none. */
  pole: Pole;
  /** The lexicon's entry as written. */
  term: string;
  /** Never negative. */
  weight: number;
  /** Signed, pro positive, in whole thousandths so that sums do not depend on order; 0 for a mention. */
  contribution: number;
  effects: Effect[];
}

export const VALUES = ['pro', 'anti', 'mixed', 'mention'] as const;
export type Value = (typeof VALUES)[number];

export const MODES = ['affirm', 'pledge', 'demand', 'accuse', 'defend', 'reject'] as const;
export type Mode = (typeof MODES)[number];

/** What one statement says on one dimension. */
export interface Stance {
  value: Value;
  mode: Mode;
  /** Summed contributions of its hits, in thousandths, never negative. */
  pro: number;
  anti: number;
}

/** What people count and read. */
export interface Statement extends Attribution {
  /** `document#n`, n from 1 in order of the text. */
  id: string;
  document: string;
  /** Empty when nobody could be resolved, several for joint speakers. */
  speakers: Speaker[];
  hits: Hit[];
  /** By dimension. */
  stances: Record<string, Stance>;
  /** Set where a researcher corrected the statement by hand; one that was struck counts nowhere. */
  override?: 'corrected' | 'struck';
}

/** Everything that one document yields; a corpus is a stream of these. */
export interface DocumentResult {
  article: Article;
  statements: Statement[];
  actors: LocalActor[];
  /** Which of the overrides found their statement here, by their place in the file. */
  overrides?: number[];
}
