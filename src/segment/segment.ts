import type { Article, CleanDocument, Paragraph, Sentence, Tokens } from '../types/text.js';
import type { Abbreviations } from './abbreviations.js';
import { joinTokens } from './join-tokens.js';
import { tagNames } from './names.js';
import { placeQuotations } from './place-quotations.js';
import { findQuotations } from './quotations.js';
import { beginsSentence } from './sentences.js';
import { Shapes } from './shapes.js';
import { checkTokens, MAX_TOKENS } from './token-limit.js';
import { tokenize } from './tokens.js';
import type { Vocabulary } from './vocabulary.js';

const shapesOf = new WeakMap<Vocabulary, Shapes>();

/**
 * Cuts a cleaned document into paragraphs, sentences, quotations and tokens. One set of abbreviations to a vocabulary. Throws a
 * StanceError for a document with more tokens than `maxTokens`.
 */
export function segment(
  clean: CleanDocument,
  vocabulary: Vocabulary,
  abbreviations: Abbreviations,
  maxTokens = MAX_TOKENS,
): Article {
  const { text } = clean.document;
  const blocks = clean.blocks.filter(({ start, end }) => /\S/.test(text.slice(start, end)));
  checkTokens(text, blocks, maxTokens);
  let shapes = shapesOf.get(vocabulary);
  if (!shapes) {
    shapes = new Shapes(vocabulary, abbreviations);
    shapesOf.set(vocabulary, shapes);
  }
  const raw = tokenize(text, blocks, vocabulary);
  joinTokens(raw, vocabulary, shapes);

  const { count } = raw;
  const tokens: Tokens = {
    count,
    start: raw.start.subarray(0, count),
    end: raw.end.subarray(0, count),
    form: raw.form.subarray(0, count),
    lower: new Int32Array(count),
    lemma: raw.lemma.subarray(0, count),
    tag: raw.tag.subarray(0, count),
    sentence: new Int32Array(count),
    quotation: new Int32Array(count),
  };
  const quotations = placeQuotations(findQuotations(text, blocks), tokens);

  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  for (let i = 0; i < count; i++) {
    tokens.lower[i] = vocabulary.lower(tokens.form[i]);
    const newBlock = i === 0 || raw.block[i] !== raw.block[i - 1];
    if (newBlock) {
      const { start, end } = blocks[raw.block[i]];
      paragraphs.push({
        start,
        end,
        first: i,
        last: i,
        firstSentence: sentences.length,
        lastSentence: sentences.length,
      });
    }
    const paragraph = paragraphs[paragraphs.length - 1];
    if (newBlock || beginsSentence(i, raw, tokens.quotation, quotations, shapes)) {
      sentences.push({
        start: tokens.start[i],
        end: tokens.end[i],
        first: i,
        last: i,
        paragraph: paragraphs.length - 1,
      });
      paragraph.lastSentence = sentences.length;
    }
    const sentence = sentences[sentences.length - 1];
    sentence.end = tokens.end[i];
    sentence.last = i + 1;
    paragraph.last = i + 1;
    tokens.sentence[i] = sentences.length - 1;
  }
  tagNames({ tokens, sentences, quotations, vocabulary }, shapes);
  return { ...clean, blocks, vocabulary, paragraphs, sentences, quotations, tokens };
}
