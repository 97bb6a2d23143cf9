import { NONE, type WordList } from '../../knowledge/prepared/word-list.js';

/**
 * Words that the model does not have. The tokenizer enters each one that it meets, and cuts what follows in the same document by them as by
 * the model's own; the next document begins without any.
 */
export class EnteredWords {
  /** The kind under which a word was entered, by its number. */
  private readonly kinds: number[] = [];
  /** The document in which it was entered last. */
  private readonly documents: number[] = [];
  private readonly numbers = new Map<string, number>();
  private document = 0;

  constructor(
    private readonly lexicon: WordList,
    /** Gives the kind of a word of a category. */
    private readonly kindOf: (text: string, category: number) => number,
  ) {}

  get size(): number {
    return this.numbers.size;
  }

  nextDocument(): void {
    this.document++;
  }

  number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(text, number);
    this.kinds.push(NONE);
    this.documents.push(-1);
    return number;
  }

  isEntered(word: number): boolean {
    return this.documents[word] === this.document;
  }

  kind(word: number): number {
    return this.kinds[word];
  }

  /** Enters a word, unless the model has it, and its lower case, where the model does not have that; each if it is not entered yet. */
  add(text: string, isOfModel: boolean, category: number, onWord: (word: number, kind: number) => void): void {
    const lower = text.toLowerCase();
    if (!isOfModel) this.addForm(text, category, onWord);
    if (lower !== text && this.lexicon.find(lower) === NONE) this.addForm(lower, category, onWord);
  }

  /** Enters a word under a kind, unless it is entered already. */
  enter(word: number, kind: number): void {
    if (this.isEntered(word)) return;
    this.kinds[word] = kind;
    this.documents[word] = this.document;
  }

  private addForm(form: string, category: number, onWord: (word: number, kind: number) => void): void {
    const word = this.number(form);
    const kind = this.kindOf(form, category);
    this.enter(word, kind);
    onWord(word, kind);
  }
}
