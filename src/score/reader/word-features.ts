import { TAG, type Tokens } from '../../types/text.js';
import type { Sentence } from '../sentence/sentence.js';

/** How many content words on a pair may reach over. */
const REACH = 4;
const { ADJ, ADV, NOUN, PROPN, PUNCT, SYM, VERB, NUM, SPACE } = TAG;
/** Tags as bits. */
const CONTENT = (1 << NOUN) | (1 << VERB) | (1 << ADJ) | (1 << PROPN) | (1 << ADV);
const NO_WORD = (1 << PUNCT) | (1 << SYM) | (1 << NUM) | (1 << SPACE);

/** Receives a feature: the vocabulary ids of one lemma, or of two in order, and their tokens; the second ones are -1 for one lemma. */
export type EmitWords = (first: number, second: number, firstToken: number, secondToken: number) => void;

/** How many features a token has at most, those for which it is the second one. */
const MOST = 2 + REACH;

/**
 * The words of a sentence as features: lemmas, neighbours, and pairs of content words (or negators) with at most three others between them.
 * A feature may come more than once. One for a vocabulary, as it remembers which ids negate.
 */
export class WordFeatures {
  /** Of the sentence read last, by feature: the token of its lemma, or of its first one; and of its second, or -1. */
  firsts = new Int32Array(0);
  seconds = new Int32Array(0);
  /** How many features the sentence has. */
  count = 0;
  private readonly isNegator: (boolean | undefined)[] = [];
  /** The last content words of the sentence at hand, as tokens, and how many there were. */
  private readonly content = new Int32Array(REACH);
  private seen = 0;

  emit(s: Sentence, emit: EmitWords): void {
    const { lemma } = s.article.tokens;
    this.read(s);
    for (let i = 0; i < this.count; i++) {
      const [first, second] = [this.firsts[i], this.seconds[i]];
      emit(lemma[first], second < 0 ? -1 : lemma[second], first, second);
    }
  }

  /** Fills the columns. */
  read(s: Sentence): void {
    const { lemma, tag } = s.article.tokens;
    this.begin(s.count * MOST);
    let before = -1;
    for (let k = 0; k < s.count; k++) {
      const t = s.at[k];
      const kind = 1 << tag[t];
      if (kind & NO_WORD) {
        before = -1;
        continue;
      }
      this.add(t, -1);
      if (before >= 0) this.add(before, t);
      if (kind & CONTENT || this.negates(s, lemma[t])) this.pair(lemma, t, before < 0 ? -1 : lemma[before]);
      before = t;
    }
  }

  private begin(most: number): void {
    this.count = 0;
    this.seen = 0;
    if (most <= this.firsts.length) return;
    this.firsts = new Int32Array(2 * most);
    this.seconds = new Int32Array(2 * most);
  }

  private add(first: number, second: number): void {
    this.firsts[this.count] = first;
    this.seconds[this.count++] = second;
  }

  /** Pairs a content word with those before it, but for its neighbour. */
  private pair(lemma: Tokens['lemma'], t: number, neighbour: number): void {
    const { content } = this;
    for (let n = Math.max(0, this.seen - REACH); n < this.seen; n++) {
      const other = content[n % REACH];
      if (lemma[other] !== neighbour) this.add(other, t);
    }
    content[this.seen++ % REACH] = t;
  }

  private negates(s: Sentence, id: number): boolean {
    let known = this.isNegator[id];
    if (known === undefined) {
      known = s.article.english.classes['negative-word'].has(s.article.vocabulary.text(id));
      while (this.isNegator.length < id) this.isNegator.push(undefined);
      this.isNegator[id] = known;
    }
    return known;
  }
}
