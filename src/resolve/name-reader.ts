import type { EnglishArticle } from '../english/english.js';
import { WordReader } from '../english/word-reader.js';
import { TAG } from '../types/text.js';
import type { Resolver } from './resolver.js';
import type { VocabularyWords } from './vocabulary-words.js';
import { mayBeNamed, WORD } from './word-bits.js';

const { ADP, ADV, AUX, CCONJ, DET, PRON, PROPN, SCONJ } = TAG;

/** An article's tokens, with what the lexicons of names, titles and sources say of them. */
export class NameReader extends WordReader {
  readonly words: VocabularyWords;
  /** By token, what `bits` gives. */
  readonly column: Int32Array;

  constructor(
    article: EnglishArticle,
    readonly resolver: Resolver,
  ) {
    super(article);
    this.words = resolver.words(article);
    this.column = this.words.bitsOfAll(article.tokens.form, article.tokens.count);
  }

  /** Folded and without accents. */
  plain(token: number): string {
    return this.words.plain(this.article.tokens.lower[token]);
  }

  bits(token: number): number {
    return this.column[token];
  }

  /** Bits of a noun in the singular or plural: "ministers" is a role too. */
  nounBits(token: number): number {
    return this.words.nounBits(this.article.tokens.lower[token]);
  }

  /** A noun's singular, folded. */
  singular(token: number): string {
    return this.words.singular(this.article.tokens.lower[token]);
  }

  /** How many tokens the longest name of two words or more has at most that begins with a token's word in the actors files; 0 for none. */
  longestFrom(token: number): number {
    return this.words.longestFrom(this.article.tokens.lower[token]);
  }

  isPlural(token: number): boolean {
    return this.singular(token) !== this.plain(token);
  }

  /** The words from one token to another, folded, joined by blanks. */
  key(first: number, last: number): string {
    let key = this.plain(first);
    for (let i = first + 1; i < last; i++) key += ` ${this.plain(i)}`;
    return key;
  }

  /** Whether a token may begin or continue a run of names. */
  isName(token: number): boolean {
    const bits = this.bits(token);
    const tag = this.tag(token);
    if (!mayBeNamed(bits) || tag === PRON) return false;
    if (bits & (WORD.firstName | WORD.honorific | WORD.actor | WORD.acronym) || tag === PROPN) return true;
    return !((bits & WORD.modifier || isFunctionTag(tag)) && this.opens(token));
  }
}

/** Tags that a name has only by mistake of the tagger: "Is Obama …", "Against Obi …". */
const isFunctionTag = (tag: number): boolean =>
  tag === AUX || tag === ADP || tag === DET || tag === ADV || tag === CCONJ || tag === SCONJ;
