import type { WordColumns } from '../../knowledge/prepared/word-list.js';

/**
 * The language model of wink-eng-lite-web-model, as columns. A *lexeme* is a word of its lexicon, by its place there. Places from `lexemes`
 * on are those of pieces of contractions ("ca" of "can't").
 */
export interface Tables extends WordColumns {
  readonly lexemes: number;
  /** Lexemes and pieces. */
  readonly places: number;
  /** Of a contraction, 8 times its first piece's place plus their number; else 0. By lexeme. */
  readonly pieces: Int32Array;
  /** The spelling that the model knows a lexeme by: "color" of "colour". */
  readonly mapped: Int32Array;
  /** A lexeme's tag, and the set of tags that it may have, without regard to its spelling. */
  readonly ownPos: Uint8Array;
  readonly ownTags: Int32Array;
  /** 1 for a word without an ending. */
  readonly isBase: Uint8Array;
  /** The symbol by which rules of sentences know it where it is the lower case of a word that is no lexeme. */
  readonly ownEnd: Uint8Array;

  /** By place: the lexeme as written, and in lower case and the model's spelling. */
  readonly form: Int32Array;
  readonly normal: Int32Array;
  /** By place: the only lemma, or -1 where it depends on the tag. */
  readonly lemma: Int32Array;
  /** By place: the tag before any rule, as the model numbers them, plus `FIXED` where no rule may change it. */
  readonly pos: Uint8Array;
  /** By place: the symbols that rules of tags and of sentences know it by; 0 for a tag's own symbol. */
  readonly tagSymbol: Uint8Array;
  readonly endSymbol: Uint8Array;
  /** By place: a bit for each tag that rules may give it. */
  readonly tags: Int32Array;

  readonly rules: Rules;
}

/** Set in `pos` for pieces of contractions. */
export const FIXED = 128;

export interface Rules {
  /** The model's tags by their numbers. */
  tagNames: readonly string[];
  /** What a word may be as a whole, and what its parts may be, the first that fits. */
  words: readonly CategoryRule[];
  parts: readonly CategoryRule[];
  rightMark: Expression;
  leftMark: Expression;
  bothMarks: Expression;
  /** First and last parts with which a word with hyphens is one token. */
  prefixes: readonly string[];
  suffixes: readonly string[];
  tags: readonly MachineData[];
  ends: MachineData;
}

export type Expression = readonly [source: string, flags: string];
export type CategoryRule = readonly [source: string, flags: string, category: number];

/** Symbols of both kinds of machines are below it. */
export const SYMBOLS = 64;
/** Behind the last token. */
export const END = SYMBOLS - 2;
/** A token that machines do not see. */
export const SKIPPED = SYMBOLS - 1;

/** Symbols for ends of sentences are the numbers of the model's hints, of which these are worked out of a token and what is around it. */
export const EndHint = {
  /** A mark that may close or open a quotation, right behind a word and behind a blank. */
  quote: 4,
  quoteApart: 6,
  /** An abbreviation of more than two characters, and a shorter one ("J."). */
  abbreviation: 7,
  initial: 8,
} as const;
/** Behind them come those of single words. */
export const FIRST_END_WORD = 16;

/** A tag's symbol is its number; behind them come those of the model's hints. */
export const FIRST_TAG_HINT = 20;

/** Categories of tokens that the tokenizer itself asks for. */
export const Category = { unknown: 0, word: 1, punctuation: 12, wordWithMark: 15 } as const;

/** An automaton over symbols, with what `Machine` needs of it. */
export interface MachineData {
  states: number;
  /** State, symbol and next state. */
  steps: readonly (readonly [number, number, number])[];
  /** State, and the state of the pattern that is complete there unless a longer one follows. */
  otherwise: readonly (readonly [number, number])[];
  /** States in which a pattern is complete; its value, 0 where it means nothing; and the place of its token behind its first. */
  complete: readonly (readonly [state: number, value: number, shift: number])[];
}
