import type { NameReader } from '../name-reader.js';

/** "I'm", "we've": a form of a verb in the same token. */
const CONTRACTED = /'\w+$/;

/** "I", "we", "our" and the like. */
export function isFirstPersonAt({ article }: NameReader, token: number): boolean {
  const word = article.vocabulary.text(article.tokens.lower[token]);
  return article.english.classes['first-person'].has(word.replace(CONTRACTED, ''));
}
