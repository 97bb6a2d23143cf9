import type { Article } from '../types/text.js';
import type { WordClasses } from './word-classes.js';

/** What is known of English, compiled; one for a run. */
export interface EnglishReader {
  readonly classes: WordClasses;
}

/** One article as English: what attribution and resolution both read of its tokens. */
export interface English {
  readonly classes: WordClasses;
}

export interface EnglishArticle extends Article {
  readonly english: English;
}

export const compileEnglish = (classes: WordClasses): EnglishReader => ({ classes });

export const readEnglish = (article: Article, { classes }: EnglishReader): EnglishArticle => ({
  ...article,
  english: { classes },
});
