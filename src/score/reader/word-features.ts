import { TAG } from '../../types/text.js';
import type { Sentence } from '../sentence/sentence.js';

/** How many content words on a pair may reach over. */
const REACH = 4;
const { ADJ, ADV, NOUN, PROPN, PUNCT, SYM, VERB, NUM, SPACE } = TAG;

/** Receives a feature: the vocabulary ids of one lemma, or of two in order, and their tokens; the second ones are -1 for one lemma. */
export type EmitWords = (first: number, second: number, firstToken: number, secondToken: number) => void;

/**
 * The words of a sentence as features: lemmas, neighbours, and pairs of content words (or negators) with at most three others between them.
 * Bounded: at most six features a token. A feature may come more than once.
 */
export class WordFeatures {
  private readonly isNegator: (boolean | undefined)[] = [];
  /** The last content words, by their lemmas and tokens. */
  private readonly content = new Int32Array(REACH);
  private readonly contentAt = new Int32Array(REACH);

  emit(s: Sentence, emit: EmitWords): void {
    const { lemma, tag } = s.article.tokens;
    const { content, contentAt } = this;
    let before = -1;
    let beforeAt = -1;
    let seen = 0;
    for (let k = 0; k < s.count; k++) {
      const t = s.at[k];
      const kind = tag[t];
      if (kind === PUNCT || kind === SYM || kind === NUM || kind === SPACE) {
        before = -1;
        continue;
      }
      const word = lemma[t];
      emit(word, -1, t, -1);
      if (before >= 0) emit(before, word, beforeAt, t);
      if (kind === NOUN || kind === VERB || kind === ADJ || kind === PROPN || kind === ADV || this.negates(s, word)) {
        for (let n = Math.max(0, seen - REACH); n < seen; n++) {
          const other = content[n % REACH];
          if (other !== before) emit(other, word, contentAt[n % REACH], t);
        }
        contentAt[seen % REACH] = t;
        content[seen++ % REACH] = word;
      }
      before = word;
      beforeAt = t;
    }
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
