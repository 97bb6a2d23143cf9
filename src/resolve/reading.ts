import type { EnglishArticle } from '../english/english.js';
import { TAG } from '../types/text.js';
import type { Resolver } from './resolver.js';
import { WORD, type Words } from './words.js';

/** An article's tokens with what the word lists say of them. */
export class Reading {
  readonly words: Words;

  constructor(
    readonly article: EnglishArticle,
    readonly resolver: Resolver,
  ) {
    this.words = resolver.words(article.vocabulary);
  }

  /** The token as written. */
  text(token: number): string {
    return this.article.vocabulary.text(this.article.tokens.form[token]);
  }

  lower(token: number): string {
    return this.article.vocabulary.text(this.article.tokens.lower[token]);
  }

  /** Folded and without accents. */
  plain(token: number): string {
    return this.words.plain(this.article.tokens.lower[token]);
  }

  bits(token: number): number {
    return this.words.bits(this.article.tokens.form[token]);
  }

  /** Bits of a noun in the singular or plural: "ministers" is a role too. */
  nounBits(token: number): number {
    return this.words.nounBits(this.article.tokens.lower[token]);
  }

  /** A noun's singular, folded. */
  singular(token: number): string {
    return this.words.singular(this.article.tokens.lower[token]);
  }

  isPlural(token: number): boolean {
    return this.singular(token) !== this.plain(token);
  }

  tag(token: number): number {
    return this.article.tokens.tag[token];
  }

  /** Whether no blank stands between a token and the next. */
  touches(token: number): boolean {
    return this.article.tokens.end[token] === this.article.tokens.start[token + 1];
  }

  /** Where a capital says nothing: the first word of a sentence or of a quotation, or after a colon. */
  opens(token: number): boolean {
    const { sentences, tokens, quotations } = this.article;
    if (token === sentences[tokens.sentence[token]].first) return true;
    const inner = quotations[tokens.quotation[token]];
    return (inner !== undefined && inner.first === token - 1) || /^[:\u2022\u2013\u2014*-]$/.test(this.text(token - 1));
  }

  hasArticle(token: number): boolean {
    const before = token > 0 ? this.lower(token - 1) : '';
    return before === 'the' || before === 'a' || before === 'an';
  }

  /** The words from one token to another, folded, joined by blanks. */
  key(first: number, last: number): string {
    let key = this.plain(first);
    for (let i = first + 1; i < last; i++) key += ` ${this.plain(i)}`;
    return key;
  }

  /** Whether a token may begin or carry on a run of names. */
  isName(token: number): boolean {
    const bits = this.bits(token);
    if (!(bits & WORD.capital) || bits & WORD.noName || this.tag(token) === TAG.PRON) return false;
    if (bits & (WORD.firstName | WORD.honorific | WORD.actor | WORD.acronym) || this.tag(token) === TAG.PROPN)
      return true;
    return !((bits & WORD.modifier || isFunction(this.tag(token))) && this.opens(token));
  }
}

/** Tags that no name has but by mistake: "Is Obama …", "Against Obi …". */
const isFunction = (tag: number): boolean =>
  tag === TAG.AUX || tag === TAG.ADP || tag === TAG.DET || tag === TAG.ADV || tag === TAG.CCONJ || tag === TAG.SCONJ;
