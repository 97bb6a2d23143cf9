import type { EffectClass } from '../../knowledge/load/shared.js';
import type { Operator } from '../sentence/operator.js';
import type { Agent } from './agent.js';

/** How a word stands to what it acts on. */
export type Relation =
  /** "so-called X" */
  | 'modifier'
  /** "violation of X", "X violations" */
  | 'noun'
  /** "against X" */
  | 'phrase'
  /** "violate X" */
  | 'object'
  /** "X was violated" */
  | 'passive'
  /** "X undermines …" */
  | 'subject'
  /** "X is essential" */
  | 'predicate'
  /** "refuse to …", "a motion to …" */
  | 'complement'
  /** "they say that …" */
  | 'matrix'
  /** "if …", "although …", a question */
  | 'clause';

/** One word that acts on a hit, or on what acts on it. */
export interface Step {
  relation: Relation;
  /** What the word does, as lexicons/shared has it; undefined for a word that is in no list. */
  effect: EffectClass | undefined;
  /** Its tokens. */
  first: number;
  last: number;
  negated: boolean;
  /** Who does it; undefined for what has no subject. */
  agent: Agent | undefined;
  /** Bits of GROUP of its verb group; 0 for none. */
  bits: number;
  /** In the past tense, as far as the form tells. */
  isPast: boolean;
}

/** Where a hit stands, in tokens. */
export interface Place {
  first: number;
  last: number;
  /** Of a deed, its verb; else `first`. */
  verb: number;
  /** A deed's words need not stand in a row: what is between them is not its own. */
  isDeed: boolean;
}

/** A verb group that what was found so far hangs on. */
export interface VerbAhead {
  to: 'verb';
  group: number;
  relation: Relation;
  /** The word of the group that acts, and what it does. */
  operator?: Operator;
  effect?: EffectClass;
  /** "they told us to …" */
  isToldSpeaker?: boolean;
}

/** Where the search goes on, outwards from the hit; undefined where it ends. */
export type Next =
  /** Left of a phrase from `start` to `end`. */
  | { to: 'left'; start: number; end: number }
  | VerbAhead
  /** What a verb without a subject of its own hangs on: the one of `step`. */
  | { to: 'governor'; group: number; step: Step }
  /** The verb that a phrase is the subject of. */
  | { to: 'subject'; start: number; end: number }
  /** The clauses around a token. */
  | { to: 'clause'; token: number }
  | undefined;
