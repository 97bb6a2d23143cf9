import type { Vocabulary } from '../segment/vocabulary.js';
import type { Article } from '../types/text.js';
import { compileKinds, KindTable } from './kind-table.js';
import type { KindWords } from './kinds.js';
import { findChunks, type NounChunks } from './noun-chunks.js';
import { readKinds, type TokenKinds } from './token-kinds.js';
import type { WordClasses } from './word-classes.js';

export { AHEAD } from './token-kinds.js';

/** What lexicons/english/ says. */
export interface EnglishKnowledge {
  classes: WordClasses;
  kinds: KindWords;
}

/** The same, compiled; one for a run. */
export interface EnglishReader {
  readonly classes: WordClasses;
  /** The kinds of a vocabulary's words, kept from article to article. */
  kindsOf(vocabulary: Vocabulary): Uint8Array;
}

/** One article's tokens as English: what attribution and resolution both read. */
export interface English extends TokenKinds, NounChunks {
  readonly classes: WordClasses;
}

export interface EnglishArticle extends Article {
  readonly english: English;
}

export function compileEnglish({ classes, kinds }: EnglishKnowledge): EnglishReader {
  const known = compileKinds(kinds);
  const tables = new WeakMap<Vocabulary, KindTable>();
  return {
    classes,
    kindsOf(vocabulary) {
      const table = tables.get(vocabulary) ?? new KindTable(vocabulary, known);
      tables.set(vocabulary, table);
      return table.refresh();
    },
  };
}

export function readEnglish(article: Article, reader: EnglishReader): EnglishArticle {
  const { classes } = reader;
  const kinds = readKinds(article, reader.kindsOf(article.vocabulary), classes);
  return { ...article, english: { classes, ...kinds, ...findChunks(article, kinds.kind) } };
}
