import type { Article, CleanDocument, Paragraph, Quotation, Sentence, Tokens } from '../types.js';
import { mendTokens } from './mend.js';
import { findQuotations, type QuotedSpan } from './quotations.js';
import { type Abbreviations, beginsSentence } from './sentences.js';
import type { Vocabulary } from './vocabulary.js';
import { tokenize } from './wink.js';

/** Cuts a cleaned document into paragraphs, sentences, quotations and tokens. */
export function segment(clean: CleanDocument, vocabulary: Vocabulary, abbreviations: Abbreviations): Article {
  const { text } = clean.document;
  const blocks = clean.blocks.filter(({ start, end }) => /\S/.test(text.slice(start, end)));
  const found = findQuotations(text, blocks);
  const raw = mendTokens(tokenize(text, blocks), text);
  const count = raw.values.length;

  const tokens: Tokens = {
    count,
    start: raw.start.slice(0, count),
    end: new Int32Array(count),
    form: new Int32Array(count),
    lower: new Int32Array(count),
    lemma: new Int32Array(count),
    tag: raw.tags.slice(0, count),
    sentence: new Int32Array(count),
    quotation: new Int32Array(count).fill(-1),
  };
  for (let i = 0; i < count; i++) {
    tokens.end[i] = tokens.start[i] + raw.values[i].length;
    tokens.form[i] = vocabulary.id(raw.values[i]);
    tokens.lower[i] = vocabulary.lower(tokens.form[i]);
    tokens.lemma[i] = vocabulary.lower(vocabulary.id(raw.lemmas[i]));
  }
  const quotations = placeQuotations(found, tokens);

  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  for (let i = 0; i < count; i++) {
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
    if (newBlock || beginsSentence(i, raw, tokens, quotations, vocabulary, abbreviations)) {
      sentences.push({
        start: tokens.start[i],
        end: tokens.end[i],
        first: i,
        last: i,
        paragraph: paragraphs.length - 1,
      });
    }
    const sentence = sentences[sentences.length - 1];
    sentence.end = tokens.end[i];
    sentence.last = i + 1;
    tokens.sentence[i] = sentences.length - 1;
    const paragraph = paragraphs[paragraphs.length - 1];
    paragraph.last = i + 1;
    paragraph.lastSentence = sentences.length;
  }
  return { ...clean, blocks, vocabulary, paragraphs, sentences, quotations, tokens };
}

/** Gives quotations their tokens and tokens their innermost quotation. */
function placeQuotations(found: QuotedSpan[], tokens: Tokens): Quotation[] {
  let from = 0;
  return found.map(({ start, end, parent, closed, continuedBy }, index) => {
    while (from < tokens.count && tokens.start[from] < start) from++;
    let last = from;
    while (last < tokens.count && tokens.start[last] < end) tokens.quotation[last++] = index; // children come later and overwrite
    return { start, end, first: from, last, parent, closed, continuedBy };
  });
}
