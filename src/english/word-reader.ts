import { type Span, TAG } from '../types/text.js';
import type { EnglishArticle } from './english.js';
import type { WordClass } from './word-classes.js';

const { AUX, VERB } = TAG;
/** Marks after which a capital is no evidence of a name: a colon, a bullet, a dash. */
const OPENING_MARKS = ':\u2022\u2013\u2014*-';

/** An article's tokens, read as words. */
export class WordReader {
  constructor(readonly article: EnglishArticle) {}

  /** The token as written. */
  text(token: number): string {
    return this.article.vocabulary.text(this.article.tokens.form[token]);
  }

  /** In lower case with straight apostrophes. */
  lower(token: number): string {
    return this.article.vocabulary.text(this.article.tokens.lower[token]);
  }

  /** The text from one token to another, the last not included. */
  span(first: number, last: number): Span {
    const { end, start } = this.article.tokens;
    return { start: start[first], end: end[last - 1] };
  }

  /** Index into TAGS. */
  tag(token: number): number {
    return this.article.tokens.tag[token];
  }

  /** Whether a word's base form belongs to a class of lexicons/english/. */
  isForm(token: number, name: WordClass): boolean {
    const { english, tokens, vocabulary } = this.article;
    return english.classes[name].has(vocabulary.text(tokens.lemma[token]));
  }

  /** Whether a word belongs to a class of lexicons/english/. */
  is(token: number, name: WordClass): boolean {
    return this.article.english.classes[name].has(this.lower(token));
  }

  isVerb(token: number): boolean {
    const tag = this.article.tokens.tag[token];
    return tag === VERB || tag === AUX;
  }

  /** Whether there is no blank between a token and the next. */
  touches(token: number): boolean {
    return this.article.tokens.end[token] === this.article.tokens.start[token + 1];
  }

  /** Whether a capital is no evidence of a name: at the start of a sentence or quotation, or after a colon. */
  opens(token: number): boolean {
    const { sentences, tokens, quotations } = this.article;
    if (token === sentences[tokens.sentence[token]].first) return true;
    const inner = quotations[tokens.quotation[token]];
    if (inner !== undefined && inner.first === token - 1) return true;
    const before = this.text(token - 1);
    return before.length === 1 && OPENING_MARKS.includes(before);
  }

  /** Whether the token before is "the", "a" or "an". */
  hasArticle(token: number): boolean {
    return token > 0 && this.is(token - 1, 'article');
  }
}
