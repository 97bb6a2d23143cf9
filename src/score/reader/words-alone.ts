import type { SideModel, Thresholds, WordModel } from '../../knowledge/learned.js';
import type { Sentence } from '../sentence/sentence.js';
import type { WordFeatures } from './word-features.js';
import type { WordParts } from './word-parts.js';
import type { WordTable } from './word-table.js';

/** What any side of any dimension needs from the words of a sentence, in parts. */
const WHOLE = 1_000_000;
/** Log-odds, in thousandths, that pass for certain. */
const CERTAIN = 36_000;

/**
 * Tells of most sentences at little cost that their words take no side without an entry: each word counts with the greatest part that it
 * has of what a side needs beside its bias, and what the parts come to is no less than what any side gets.
 */
export class WordsAlone {
  private thresholds: readonly Thresholds[] | undefined;
  private parts: WordParts | undefined;
  /** What the parts must come to; more than all where no side can count. */
  private needed = 0;
  private sum = 0;

  constructor(
    private readonly words: readonly (WordModel | undefined)[],
    private readonly table: WordTable,
    private readonly features: WordFeatures,
  ) {}

  /** False where the words of a sentence take no side by themselves; true where they may. `thresholds` are those of each dimension. */
  maySpeak(s: Sentence, thresholds: readonly Thresholds[]): boolean {
    if (this.thresholds !== thresholds) this.prepare(thresholds);
    if (this.needed <= 0 || this.needed === Infinity) return this.needed <= 0;
    this.sum = 0;
    this.features.emit(s, this.add);
    return this.sum >= this.needed;
  }

  private readonly add = (first: number, second: number): void => {
    const { parts, table } = this;
    const lemma = table.lemma(first);
    if (lemma < 0) return;
    if (second < 0) this.sum += parts!.of(lemma);
    else {
      const other = table.lemma(second);
      if (other >= 0) this.sum += parts!.ofPair(lemma, other);
    }
  };

  private prepare(thresholds: readonly Thresholds[]): void {
    const needs = this.words.flatMap((model, dimension) => {
      const { wordsAnti, wordsPro } = thresholds[dimension];
      return model ? [need(model.pro, wordsPro), need(model.anti, wordsAnti)] : [Infinity, Infinity];
    });
    const least = Math.min(...needs);
    this.thresholds = thresholds;
    this.needed = least > 0 && least < Infinity ? WHOLE : least;
    this.parts = this.table.parts(Float64Array.from(needs, (one) => (one > 0 ? WHOLE / one : 0)));
  }
}

/** The least log-odds that words must add to a side's bias, less a thousandth for rounding; Infinity for a side that words alone never take. */
function need({ bias }: SideModel, threshold: number): number {
  if (threshold > 1000) return Infinity;
  const odds = 1000 * Math.log(threshold / (1000 - threshold));
  return Math.min(odds, CERTAIN) - bias - 1;
}
