/** The language model as wink-eng-lite-web-model gives it, as far as it is used. */
export interface WinkModel {
  core(): WinkCore;
  sbd(): { machines: readonly string[] };
  pos(): { machines: readonly string[] };
}

export interface WinkCore {
  packing: { size: number; layout: Readonly<Record<string, readonly number[]>> };
  lexicon: Uint32Array;
  /** Four numbers for each piece of a contraction: its lexeme as written, in lower case, its lemma, its tag. */
  xpansions: Uint32Array;
  features: {
    lexeme: { list: readonly string[]; hash: Readonly<Record<string, number>> };
    /** Sets of tags. */
    posClusters: { list: readonly ReadonlySet<number>[] };
  };
  tcat: { hash: Readonly<Record<string, number>> };
  pos: { hash: Readonly<Record<string, number>>; list: readonly string[] };
  preserve: Readonly<Record<'prefix' | 'suffix', Readonly<Record<string, boolean>>>>;
  trex: {
    ltc: readonly (readonly [string, string, number])[];
    rtc: readonly (readonly [string, string, number])[];
    helpers: Readonly<Record<string, readonly [string, string]>>;
  };
}

/** What the model says of its words. */
export class WinkWords {
  constructor(private readonly core: WinkCore) {}

  property(lexeme: number, name: string): number {
    const { lexicon, packing } = this.core;
    const [word, mask, shift] = packing.layout[name];
    return (lexicon[word + lexeme * packing.size] & mask) >>> shift;
  }

  /** A word in lower case and the model's spelling. */
  normal(lexeme: number): number {
    const isMapped = this.property(lexeme, 'isSpellingMapped');
    return isMapped ? this.property(lexeme, 'lemma') : lexeme + this.property(lexeme, 'normal');
  }

  mapped(lexeme: number): number {
    return this.property(lexeme, 'isSpellingMapped') ? this.property(lexeme, 'lemma') : lexeme;
  }

  /** The tags that a word may have, a bit each. */
  tags(lexeme: number): number {
    let bits = 0;
    for (const tag of this.core.features.posClusters.list[this.property(lexeme, 'lexemeCID')]) bits |= 1 << tag;
    return bits;
  }
}
