import { NONE, type WordList } from '../../knowledge/prepared/word-list.js';
import type { EnteredWords } from './entered.js';
import type { Kinds } from './kinds.js';
import type { Tables } from './tables.js';

/** A stretch of text without blanks, as it is cut: the same wherever it stands, if the words that it was cut by are entered or are not. */
export interface Piece {
  /** Kinds; of a word that is entered, ~ its number. */
  readonly tokens: readonly number[];
  /** Where each token ends in the stretch. */
  readonly ends: readonly number[];
  /** Words that decided: their numbers, or ~ these where they were not entered before. Undefined where the model alone decided. */
  readonly by: readonly number[] | undefined;
  /** Words that it enters, unless they are, with their kinds, in turn; undefined for none. */
  readonly enters: readonly number[] | undefined;
  /** How it is cut by other words. */
  other: Piece | undefined;
}

/** Collects the tokens of one piece while it is cut. */
export class PieceWriter {
  private tokens: number[] = [];
  private texts: string[] = [];
  private by: number[] = [];
  private enters: number[] = [];
  private readonly own = new Set<number>();

  constructor(
    private readonly tables: Tables,
    private readonly lexicon: WordList,
    private readonly entered: EnteredWords,
    private readonly kinds: Kinds,
  ) {}

  /** Adds a token, and enters it if it is new; a contraction stays whole. */
  add(text: string, category: number): void {
    const lexeme = this.lexicon.find(text);
    this.entered.add(text, lexeme !== NONE, category, (word, kind) => {
      this.own.add(word);
      this.enters.push(word, kind);
    });
    this.push(lexeme === NONE ? ~this.entered.number(text) : this.kinds.ofModel(lexeme), text);
  }

  /** Adds a word that is known, a contraction in its pieces. False, and nothing is done, for one that is not. */
  addKnown(text: string): boolean {
    const lexeme = this.lexicon.find(text);
    if (lexeme === NONE) {
      if (!this.isEntered(text)) return false;
      this.push(~this.entered.number(text), text);
      return true;
    }
    const pieces = this.tables.pieces[lexeme];
    if (pieces === 0) this.push(this.kinds.ofModel(lexeme), text);
    for (let i = 0; i < (pieces & 7); i++) {
      const kind = this.kinds.ofModel((pieces >> 3) + i);
      this.push(kind, this.kinds.text(kind));
    }
    return true;
  }

  isKnown(text: string): boolean {
    return this.lexicon.find(text) !== NONE || this.isEntered(text);
  }

  /** What was collected; the writer is empty again. */
  finish(stretch: string): Piece {
    const { tokens, texts, by, enters } = this;
    [this.tokens, this.texts, this.by, this.enters] = [[], [], [], []];
    this.own.clear();
    return {
      tokens,
      ends: endsIn(stretch, texts),
      by: by.length ? by : undefined,
      enters: enters.length ? enters : undefined,
      other: undefined,
    };
  }

  private push(token: number, text: string): void {
    this.tokens.push(token);
    this.texts.push(text);
  }

  private isEntered(text: string): boolean {
    const word = this.entered.number(text);
    const is = this.entered.isEntered(word);
    if (!this.own.has(word)) this.by.push(is ? word : ~word);
    return is;
  }
}

/** Where each token ends; together they are the whole stretch, also where the model knows a piece of it by other characters ("whomst"). */
function endsIn(stretch: string, texts: readonly string[]): number[] {
  const ends: number[] = [];
  let at = 0;
  for (let i = 0; i < texts.length - 1; i++) {
    const found = stretch.indexOf(texts[i], at);
    at = Math.min((found < 0 ? at : found) + texts[i].length, stretch.length);
    ends.push(at);
  }
  if (texts.length) ends.push(stretch.length);
  return ends;
}
