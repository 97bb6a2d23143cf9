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
