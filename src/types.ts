/**
 * The data that flows through the pipeline. Offsets are half-open UTF-16 offsets into `Document.text`;
 * stages never move text, so every figure can be traced back to characters.
 */
import type { Vocabulary } from './segment/vocabulary.js';

/** A stretch of a document's text, `start` included, `end` not; never empty. */
export interface Span {
  start: number;
  end: number;
}

/** One article or speech as read. */
export interface Document {
  /** The record's id, or a path; unique within one run. */
  id: string;
  /** Decoded text: byte order mark removed, line ends kept. */
  text: string;
  title?: string;
  /** As ISO 8601 (`2021-05-07`), from metadata only, never from the day of import. */
  date?: string;
  outlet?: string;
  /** Set when the whole document is one speaker's own text. */
  speaker?: string;
  /** Every other field of the record or front matter, as strings. */
  metadata: Record<string, string>;
}

/** Text that is not the article's prose, and the id of the pattern that said so. */
export interface Passage extends Span {
  reason: string;
}

/** A document with what is not prose marked: `blocks` are the stretches that later stages read. */
export interface CleanDocument {
  document: Document;
  /** Prose, in order, disjoint: one a paragraph. Nothing outside them is tokenised. */
  blocks: Span[];
  /** What was passed over, in order, disjoint from the blocks. */
  passed: Passage[];
}

/** The universal part-of-speech tags of wink-nlp; a token's tag is an index into this list. */
export const TAGS = [
  'X',
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'SPACE',
] as const;
export type Tag = (typeof TAGS)[number];
/** A tag's index. */
export const TAG = Object.fromEntries(TAGS.map((tag, id) => [tag, id])) as Record<Tag, number>;

/** Tokens as columns; all arrays have `count` entries. `text.slice(start[i], end[i])` is the token as written. */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Vocabulary id of the form as written. */
  readonly form: Int32Array;
  /** Vocabulary id of the lower-cased form with straight apostrophes. */
  readonly lower: Int32Array;
  /** Vocabulary id of the lemma. */
  readonly lemma: Int32Array;
  /** Index into TAGS. */
  readonly tag: Uint8Array;
  /** Index of the token's sentence. */
  readonly sentence: Int32Array;
  /** Index of the innermost quotation around the token (its marks included), or -1. */
  readonly quotation: Int32Array;
}

/** A run of tokens: `first` included, `last` not. */
export interface TokenRange {
  first: number;
  last: number;
}

export interface Paragraph extends Span, TokenRange {
  /** Index of the first sentence, and one past the last. */
  firstSentence: number;
  lastSentence: number;
}

export interface Sentence extends Span, TokenRange {
  paragraph: number;
}

/** Text between quotation marks, its marks included, before anything is attributed. */
export interface Quotation extends Span, TokenRange {
  /** Index of the quotation that this one stands in, or -1. */
  parent: number;
  /** False where no closing mark was found: the quotation then ends with its paragraph. */
  closed: boolean;
  /** Index of the quotation in the next paragraph that carries this one on, or -1. */
  continuedBy: number;
}

/** A document cut into paragraphs, sentences, quotations and tokens. */
export interface Article extends CleanDocument {
  vocabulary: Vocabulary;
  paragraphs: Paragraph[];
  sentences: Sentence[];
  quotations: Quotation[];
  tokens: Tokens;
}

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
  /** Keys of those of the document whom an ambiguous name could mean; absent where it is somebody's. Sorted. */
  candidates?: string[];
}

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

/** A row of the table: an actor (or another key) on a dimension. Counts are of statements. */
export interface Row {
  /** By key (`actor`, `outlet`, `year` …); for `actor` its id. */
  keys: Record<string, string>;
  name: string;
  dimension: string;
  documents: number;
  /** All that the actor said. */
  statements: number;
  /** pro + anti + mixed. */
  coded: number;
  pro: number;
  anti: number;
  mixed: number;
  mention: number;
  accuse: number;
  /** Null, never 0, without coded statements. */
  score: number | null;
  low: number | null;
  high: number | null;
}
