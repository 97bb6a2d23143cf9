/** Hits, stances and statements. */
import type { Attribution, LocalActor, Speaker } from './saying.js';
import type { Target } from './target.js';
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
  /** The probability that it takes each side, in whole thousandths. */
  pro: number;
  anti: number;
  /** What decided; only where it was asked for, and not where a researcher gave the value. */
  reasons?: Reasons;
  /** What its sentences add up to; only where it was asked for, and not where a researcher gave the value. */
  sums?: SentenceSum[];
}

/**
 * Why a side is as likely as it is: the sum of log-odds of the sentence that decided, in thousandths. The side is the value's own; for a
 * mixed statement the less likely one, for a mention the likelier one.
 */
export interface Reasons {
  side: Pole;
  parts: Reason[];
  /** The sum of the parts' weights. */
  sum: number;
  /** The log-odds as a probability, and the probability from which the side counts, in thousandths. */
  probability: number;
  threshold: number;
}

/** What a part of the sum stands for: what holds before a word is read, that entries hit at all, one entry, one learned word or pair of words. */
export const REASON_KINDS = ['bias', 'entries', 'entry', 'word'] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

/** One part of a sum that decided. */
export interface Reason {
  kind: ReasonKind;
  /** The entry as written, or the learned words; empty for the rest. */
  what: string;
  /** Where it stands in the document's text, in order; words that are not neighbours have a span each. */
  spans: Span[];
  /** In thousandths of log-odds; positive speaks for the side. */
  weight: number;
  /** Of an entry: what was read around it, "denied", "told of others". */
  notes: string[];
}

/** What a sentence says of a dimension, for pro and for anti, in thousandths of log-odds: all parts together are the sums that decide. */
export interface SentenceSum {
  /** Bias and learned words. */
  words: Sides;
  /** What entries add together. */
  entries: Sides;
  /** What each entry adds by itself. */
  byEntry: Record<string, Sides>;
  /** The probabilities from which a side counts, in thousandths: as long as an entry hits, and by words alone (absent where none were learned). */
  limits: Sides;
  wordLimits?: Sides;
}

/** A figure for pro, and one for anti. */
export type Sides = readonly [pro: number, anti: number];

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
  /** Whom it speaks of, and how; only where that was asked for. */
  targets?: readonly Target[];
  /** How its one speaker speaks of himself, or of the state or body that he speaks for; only where targets were asked for. */
  self?: readonly Target[];
  /** Set where it judges, but of whom could not be told. */
  untold?: true;
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
