import { BUNDLED, readKnowledgeFile } from '../../src/lexicon/file.js';
import type { Abbreviations } from '../../src/segment/abbreviations.js';
import { segment } from '../../src/segment/segment.js';
import { Vocabulary } from '../../src/segment/vocabulary.js';
import type { Article, Document, Span } from '../../src/types.js';

const words = readKnowledgeFile<Record<keyof Abbreviations, string[]>>(
  `${BUNDLED}text/abbreviations.yaml`,
  'abbreviations',
).file!.data;
export const abbreviations: Abbreviations = {
  never: new Set(words.never),
  maybe: new Set(words.maybe),
  starters: new Set(words.starters),
};

/** Each line a paragraph. */
export function lines(text: string): Span[] {
  return Array.from(text.matchAll(/[^\n]+/g), (match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** A segmented article from text in which each line is a paragraph; nothing is cleaned. */
export function articleOf(text: string, document: Partial<Document> = {}, vocabulary = new Vocabulary()): Article {
  return segment(
    { document: { id: 'test', metadata: {}, ...document, text }, blocks: lines(text), passed: [] },
    vocabulary,
    abbreviations,
  );
}
