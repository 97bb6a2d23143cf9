import type { Span } from '../../types/text.js';

/** What stands between a label and what is said. */
export type Mark = 'colon' | 'stop' | 'dash' | 'wide' | 'narrow' | 'line';

/** The beginning of a line that has the parts of a label, whatever its words are. */
export interface Head {
  /** With all brackets, times and marks; what is said follows. */
  label: Span;
  /** The words before any bracket or comma. */
  name: Span;
  words: readonly string[];
  /** What stands in each bracket, without times. */
  brackets: readonly Span[];
  hasTime: boolean;
  /** Marks of Markdown around it. */
  hasStars: boolean;
  /** A comma and words behind the name: "Ada Obi, on behalf of the Group". */
  qualified: boolean;
  mark: Mark;
  /** The colon, full stop or dash; absent where there is only space. */
  cue?: Span;
}

/** What the words of a label are known by. */
export interface LabelWords {
  /** Whether a full stop behind a word ends nothing: "Mr.", "J.". */
  keepsStop(word: string): boolean;
  /** Whether a word is a label by itself, whatever follows: "Q". */
  isLetter(word: string): boolean;
  /** Whether the last of the words read so far can be part of a label, which most words in small letters cannot. */
  mayHold(words: readonly string[]): boolean;
}

const CLOCK_TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
/** With the time at which it ends: "[00:00:05.120 --> 00:00:11.900]". */
const PERIOD = String.raw`${CLOCK_TIME}(?: ?(?:-->|[-\u2013\u2014]) ?${CLOCK_TIME})?`;

/** The parts of a label's head. */
export const PATTERN = {
  letter: /^[a-z]/i,
  opening: /[\s*_>#\\"\u201c-]*/y,
  stars: /[\s*_\\]*/y,
  word: /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'\u2019&/-]|_(?=\d))*\.?/uy,
  time: new RegExp(String.raw`[[(]${PERIOD}[\])]|${PERIOD}(?![\d:])`, 'y'),
  /** With brackets inside: "(Ms. Obi (Hull, Lib.))". */
  bracket: /[([][^()[\]]*(?:\([^()[\]]*\)[^()[\]]*)*[)\]]/y,
  gap: /[ \t\u00a0\u2002\u2003\u3000]+/y,
  dash: /[ \t\u00a0]*[-\u2010-\u2015\u2212][ \t\u00a0]+(?=\S)/y,
  /** The number of a question before a name: "Q12 Ada Obi: …". */
  number: /Q\d{1,4} (?=\p{Lu}[^:.?!]{1,60}:\s)/uy,
  /** A time behind a blank, and a time by itself. */
  clockNext: /^ \d{1,2}:\d\d/,
  clock: /^\s*\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*$/,
} as const;
