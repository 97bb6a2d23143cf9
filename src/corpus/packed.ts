import { getOrInsert } from '../base/order.js';
import type { CompiledEnglish } from '../english/english.js';
import { readEnglish } from '../english/english.js';
import type { ReadDocument } from '../pipeline.js';
import type { Vocabulary } from '../segment/vocabulary.js';
import type { Article } from '../types/text.js';

/** A document that was read, as it goes from one process to another: the ids of its tokens are places in `words`. */
export interface PackedDocument extends Omit<ReadDocument, 'article'> {
  article: Omit<Article, 'vocabulary'>;
  words: string[];
}

const COLUMNS = ['form', 'lower', 'lemma'] as const;

export function packed({ article, ...rest }: ReadDocument): PackedDocument {
  const { vocabulary, english: _, ...segmented } = article;
  const places = new Map<number, number>();
  const placeOf = (id: number): number => getOrInsert(places, id, () => places.size);
  const tokens = withColumns(segmented.tokens, placeOf);
  return { ...rest, article: { ...segmented, tokens }, words: [...places.keys()].map((id) => vocabulary.text(id)) };
}

/** The same document with the ids of another vocabulary. */
export function unpacked(
  { article, words, ...rest }: PackedDocument,
  vocabulary: Vocabulary,
  english: CompiledEnglish,
): ReadDocument {
  const ids = Int32Array.from(words, (word) => vocabulary.id(word));
  const tokens = withColumns(article.tokens, (place) => ids[place]);
  return { ...rest, article: readEnglish({ ...article, tokens, vocabulary }, english) };
}

function withColumns(tokens: Article['tokens'], idOf: (id: number) => number): Article['tokens'] {
  return { ...tokens, ...Object.fromEntries(COLUMNS.map((name) => [name, tokens[name].map(idOf)])) };
}
