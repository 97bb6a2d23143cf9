import { type CompiledRule, compiledRules, Parts } from './parts.js';
import type { PieceWriter } from './pieces.js';
import { Category, type Rules } from './tables.js';

/** Cuts stretches without blanks into tokens, as wink-nlp's tokenizer does (MIT, GRAYPE Systems), quirks included. */
export class Tokenizer {
  private readonly words: readonly CompiledRule[];
  private readonly rightMark: RegExp;
  private readonly leftMark: RegExp;
  private readonly bothMarks: RegExp;
  private readonly parts: Parts;

  constructor(
    rules: Rules,
    private readonly out: PieceWriter,
  ) {
    this.words = compiledRules(rules.words);
    this.rightMark = new RegExp(...rules.rightMark);
    this.leftMark = new RegExp(...rules.leftMark);
    this.bothMarks = new RegExp(...rules.bothMarks);
    this.parts = new Parts(rules, out);
  }

  cut(stretch: string): void {
    if (!this.out.addKnown(stretch)) this.add(stretch, this.categoryOf(stretch));
  }

  private categoryOf(text: string): number {
    return this.words.find(({ pattern }) => pattern.test(text))?.category ?? Category.unknown;
  }

  private add(text: string, category: number): void {
    if (category === Category.unknown) this.addUnknown(text);
    else if (category === Category.wordWithMark) this.addWithMark(text);
    else this.out.add(text, category);
  }

  /** A word with a mark behind it; but "j." is a word. */
  private addWithMark(text: string): void {
    const isInitial = text.length === 2 && text.endsWith('.');
    this.out.add(isInitial ? text : text.slice(0, -1), Category.word);
    if (!isInitial) this.out.add(text.slice(-1), Category.punctuation);
  }

  private addUnknown(text: string): void {
    const isDone = this.endsInMark(text) ?? this.beginsWithMark(text) ?? this.isBetweenMarks(text) ?? false;
    if (!isDone) this.parts.cut(text);
  }

  /** Whether the text was added; undefined where it does not have this form. */
  private endsInMark(text: string): boolean | undefined {
    const found = this.rightMark.exec(text);
    if (!found) return undefined;
    const [, word, mark] = found;
    if (!this.out.addKnown(word)) {
      const category = this.categoryOf(word);
      if (category === Category.unknown) return false;
      this.add(word, category);
    }
    this.out.add(mark, Category.punctuation);
    return true;
  }

  private beginsWithMark(text: string): boolean | undefined {
    const found = this.leftMark.exec(text);
    return found ? this.addBehindMark(found[1], found[2]) : undefined;
  }

  private isBetweenMarks(text: string): boolean | undefined {
    const found = this.bothMarks.exec(text);
    if (!found) return undefined;
    const isDone = this.addBehindMark(found[1], found[2]);
    if (isDone) this.out.add(found[3], Category.punctuation);
    return isDone;
  }

  private addBehindMark(mark: string, word: string): boolean {
    const category = this.out.isKnown(word) ? undefined : this.categoryOf(word);
    if (category === Category.unknown) return false;
    this.out.add(mark, Category.punctuation);
    if (category === undefined) this.out.addKnown(word);
    else this.add(word, category);
    return true;
  }
}
