import type { Abbreviations } from '../segment/abbreviations.js';
import { segment } from '../segment/segment.js';
import type { Vocabulary } from '../segment/vocabulary.js';
import { type CompiledEnglish, type EnglishArticle, readEnglish } from './english.js';

/** A text of one paragraph in which nothing is cleaned, such as a sentence of a lexicon's test. */
export function plainArticle(
  text: string,
  { english, vocabulary }: { english: CompiledEnglish; vocabulary: Vocabulary },
  abbreviations: Abbreviations,
): EnglishArticle {
  const document = { id: 'text', text, metadata: {} };
  const clean = { document, blocks: [{ start: 0, end: text.length }], passed: [] };
  return readEnglish(segment(clean, vocabulary, abbreviations), english);
}
