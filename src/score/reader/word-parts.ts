import { hashPair, type LearnedWords } from '../../knowledge/prepared/learned-words.js';

/** Bits that say of pairs by their hash whether any has a part: a look-up of most pairs stays in the processor's nearest memory. */
const BITS = 1 << 17;

/** A whole number for each learned lemma and pair of lemmas, 0 for most of them. */
export class WordParts {
  /** By lemma. */
  private readonly single: Int32Array;
  private readonly pairs = new Int32Array(BITS >> 5);

  /** `parts` are those of the rows of `words`. */
  constructor(
    private readonly words: LearnedWords,
    private readonly parts: Int32Array,
  ) {
    const { first, second, single } = words.lemmas;
    this.single = new Int32Array(single.length);
    for (let row = 0; row < parts.length; row++) {
      if (parts[row] === 0) continue;
      if (second[row] < 0) this.single[first[row]] = parts[row];
      else {
        const bit = hashPair(first[row], second[row]) & (BITS - 1);
        this.pairs[bit >> 5] |= 1 << (bit & 31);
      }
    }
  }

  /** The part of a lemma, by its number in the words. */
  of(lemma: number): number {
    return this.single[lemma];
  }

  /** The part of two lemmas in order. */
  ofPair(first: number, second: number): number {
    const bit = hashPair(first, second) & (BITS - 1);
    if (!(this.pairs[bit >> 5] & (1 << (bit & 31)))) return 0;
    const row = this.words.row(first, second);
    return row < 0 ? 0 : this.parts[row];
  }
}
