import { widened } from '../base/lists.js';
import type { Vocabulary } from '../segment/vocabulary.js';
import { FIRST_NOUN_KIND, K, type KindWords, type TokenKind } from './kinds.js';
import { plural } from './morphology.js';

/** The kind that kinds.yaml gives each word, nouns in the plural too. */
export function compileKinds(words: KindWords): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>();
  for (const [name, list] of Object.entries(words)) {
    const kind = K[name as TokenKind];
    for (const word of list) {
      kinds.set(word, kind);
      if (kind >= FIRST_NOUN_KIND) kinds.set(plural(word), kind);
    }
  }
  return kinds;
}

/** The kinds of a vocabulary's words by id, so that a lookup is an index; 0 for words without a kind of their own. */
export class KindTable {
  private kinds = new Uint8Array(1 << 14);
  private filled = 0;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly known: ReadonlyMap<string, number>,
  ) {}

  /** The column of kinds, for all the words that the vocabulary has by now. */
  refresh(): Uint8Array {
    const { size } = this.vocabulary;
    if (size > this.kinds.length) this.kinds = widened(this.kinds, 1 << (32 - Math.clz32(size)));
    for (let id = this.filled; id < size; id++) this.kinds[id] = this.known.get(this.vocabulary.text(id)) ?? 0;
    this.filled = size;
    return this.kinds;
  }
}
