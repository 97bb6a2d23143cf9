/**
 * Text as it goes through the first stages. Offsets are half-open UTF-16 offsets into `Document.text`;
 * stages never move text, so every figure can be traced back to characters.
 */
import type { Vocabulary } from '../segment/vocabulary.js';

/** A stretch of a document's text, `start` included, `end` not; never empty. */
export interface Span {
  start: number;
  end: number;
}

/** A stretch in bold or, else, in italics. */
export interface Emphasis extends Span {
  bold: boolean;
}

/** One article or speech as read. */
export interface Document {
  /** The record's id, or a path; unique within one run. */
  id: string;
  /** Decoded text: byte order mark removed, line ends kept. */
  text: string;
  title?: string;
  /** As ISO 8601, no more exact than it was written (`2021-05-07`, `2021-05`, `2021`); from metadata only, never from the day of import. */
  date?: string;
  outlet?: string;
  /** Set when the whole document is one speaker's own text. */
  speaker?: string;
  /** Stretches that the format sets in bold or italics, in order. */
  emphasis?: readonly Emphasis[];
  /** Every other field of the record or front matter, as strings. */
  metadata: Record<string, string>;
  /** Which of the fields above the file calls otherwise, by its own names: `{ headline: 'title', source: 'outlet' }`. */
  columns?: Readonly<Record<string, OwnField>>;
}

/** A field with a meaning; `document` is the id. */
export type OwnField = 'document' | 'title' | 'date' | 'outlet' | 'speaker';

/** Text that is not the article's prose, and the id of the pattern that said so. */
export interface Passage extends Span {
  reason: string;
}

/** Whether somebody in a transcript asks, leads the meeting, or does neither. */
export type TurnKind = 'speaker' | 'asker' | 'chair';

/** What one speaker says in a transcript or interview, up to the next label; `start` and `end` are those of what is said. */
export interface Turn extends Span {
  kind: TurnKind;
  /** The label with brackets and marks, a block of its own; absent where bold type alone tells question from answer. */
  label?: Span;
  /** The words of the label that name the speaker. */
  name?: Span;
  /** The mark behind the label. */
  cue?: Span;
  /** Who speaks, where the words of the label do not say it: "Q", "NB", "SENIOR OFFICIAL". */
  speaker?: TurnSpeaker;
  /** Of a chair's turn, the phrases by which the meeting is run. */
  procedure?: readonly Span[];
}

export interface TurnSpeaker {
  name: string;
  type: 'person' | 'unnamed';
}

/** A document with what is not prose marked: `blocks` are the stretches that later stages read. */
export interface CleanDocument {
  document: Document;
  /** Prose, in order, disjoint: one a paragraph. Nothing outside them is tokenised. */
  blocks: Span[];
  /** What was passed over, in order, disjoint from the blocks. */
  passed: Passage[];
  /** In order, disjoint; absent where the document is no transcript. */
  turns?: readonly Turn[];
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
  /** Index of the quotation around this one, or -1. */
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
