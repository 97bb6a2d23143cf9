/** Who says what: attributions, and the actors that they are resolved to. */
import type { Span, TurnSpeaker } from './text.js';

export const KINDS = ['direct', 'indirect', 'mixed', 'speech', 'narration'] as const;
export type Kind = (typeof KINDS)[number];

export const CUE_CLASSES = [
  'statement',
  'claim',
  'demand',
  'criticism',
  'praise',
  'denial',
  'question',
  'belief',
  'plan',
] as const;
export type CueClass = (typeof CUE_CLASSES)[number];

/** Classes of cues that are directed at somebody, who is the subject of their passive: "was accused of", "was asked to". */
export const DIRECTED_CLASSES: ReadonlySet<CueClass> = new Set<CueClass>(['criticism', 'praise', 'demand', 'question']);

/** One act of saying: spans only. */
export interface Attribution {
  kind: Kind;
  /** The span that names who speaks; absent where the text does not name one. */
  source?: Span;
  /** The span that signals saying: a verb, "according to", a noun, a colon. */
  cue?: Span;
  /** What is attributed: at least one span, in order, disjoint. */
  content: Span[];
  cueClass: CueClass;
  /** False where the content is not put forward as said: "refused to say", "would say", "asked whether". */
  asserted: boolean;
  /** Whether the content is what somebody said or wrote: quoted words or a reported clause, no attitude, and not only a topic. */
  said: boolean;
  /** True in the headline, which says again what the article says; it is not counted. */
  headline?: boolean;
  /** Who speaks, where a transcript tells it elsewhere than in the source. */
  speaker?: TurnSpeaker;
  /** Index, in the article's list of attributions, of the one that this one is nested in. */
  within?: number;
  /** Which rule or which features decided. */
  rule: string;
  /** Probability that content and source are both right, 0 to 1. */
  confidence: number;
}

export const ACTOR_TYPES = ['person', 'state', 'government', 'organisation', 'group', 'document', 'unnamed'] as const;
export type ActorType = (typeof ACTOR_TYPES)[number];

/** A role or affiliation with the days it held, ISO 8601, both included; open where absent. */
export interface Dated {
  name: string;
  from?: string;
  to?: string;
}

/** Someone with an id, from an actors file or found in the text. */
export interface Actor {
  id: string;
  name: string;
  aliases: string[];
  type: ActorType;
  affiliations: Dated[];
  roles: Dated[];
}

/** How a source was resolved: by full name, part of a name, title, pronoun, collective, the quotation before, metadata. */
export const VIAS = [
  'name',
  'part',
  'title',
  'pronoun',
  'collective',
  'unnamed',
  'continuation',
  'turn',
  'metadata',
  'actors-file',
  'override',
] as const;
export type Via = (typeof VIAS)[number];

/** Who speaks, as far as one document tells. */
export interface Speaker {
  /** The local key: id of a known actor, else a slug of the longest form of the name in the document. After `link`, the actor's id. */
  id: string;
  /** The fullest name known. */
  name: string;
  via: Via;
}

/** What one document tells of someone: an entry of the name index that `link` reads. */
export interface LocalActor {
  key: string;
  name: string;
  type: ActorType;
  /** True where an actors file settled who this is: `link` leaves it alone. */
  known: boolean;
  role?: string;
  affiliation?: string;
  /** How often the document refers to them. */
  mentions: number;
  /** Keys of the people in the document that an ambiguous name could mean, sorted; absent where the name is clear. */
  candidates?: string[];
}
