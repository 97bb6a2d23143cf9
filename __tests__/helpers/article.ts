import { clean } from '../../src/clean/clean.js';
import { compileEnglish, type EnglishArticle, readEnglish } from '../../src/english/english.js';
import { loadAbbreviations } from '../../src/knowledge/load/abbreviations.js';
import { loadBoilerplate, loadTurns } from '../../src/knowledge/load/boilerplate.js';
import { loadEnglish } from '../../src/knowledge/load/english.js';
import { segment } from '../../src/segment/segment.js';
import { Vocabulary } from '../../src/segment/vocabulary.js';
import type { Document, Span } from '../../src/types/text.js';

export const abbreviations = loadAbbreviations(({ message }) => {
  throw new Error(message);
})!;
export const english = compileEnglish(
  loadEnglish(({ message }) => {
    throw new Error(message);
  })!,
);

/** Each line a paragraph. */
export function lines(text: string): Span[] {
  return Array.from(text.matchAll(/[^\n]+/g), (match) => ({ start: match.index, end: match.index + match[0].length }));
}

const shared = new Vocabulary();

const fail = ({ message }: { message: string }): never => {
  throw new Error(message);
};
const { boilerplate } = loadBoilerplate(fail)!;
const turns = loadTurns(fail);

/** A segmented article from text in which each line is a paragraph; only the turns of a transcript are cleaned. */
export function articleOf(text: string, document: Partial<Document> = {}, vocabulary = shared): EnglishArticle {
  const read = { id: 'test', metadata: {}, ...document, text };
  const cleaned = clean(read, boilerplate, turns);
  const plain = { document: read, blocks: lines(text), passed: [] };
  return readEnglish(segment(cleaned.turns ? cleaned : plain, vocabulary, abbreviations), english);
}
