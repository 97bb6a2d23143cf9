import { compileWords } from '../attribute/attributor.js';
import { encodeModel } from '../attribute/judge/model.js';
import { view } from '../attribute/view.js';
import type { Boilerplate } from '../clean/boilerplate.js';
import { clean } from '../clean/clean.js';
import { compileEnglish, type EnglishKnowledge, readEnglish } from '../english/english.js';
import { type GoldRecord, placeGold } from '../evaluate/gold.js';
import type { AttributionKnowledge } from '../knowledge/load/cues.js';
import type { Abbreviations } from '../segment/abbreviations.js';
import { segment } from '../segment/segment.js';
import { Vocabulary } from '../segment/vocabulary.js';
import type { Quality } from './calibrate.js';
import { learnLemmas, train } from './train.js';
import type { TrainingArticle } from './training-article.js';

/** What articles are read with, before anything is learned. */
export interface Reading {
  boilerplate: Boilerplate;
  abbreviations: Abbreviations;
  english: EnglishKnowledge;
  attribution: AttributionKnowledge;
}

/** A model of annotated articles, as stored, and how good its like is on articles unseen. The same records give the same bytes. */
export function trainOn(
  records: readonly GoldRecord[],
  reading: Reading,
  progress?: (message: string) => void,
): { bytes: Uint8Array; quality: Quality } {
  const { grammar, words } = compileWords(reading.attribution);
  const articles = trainingArticles(records, reading, words);
  const { model, quality } = train(articles, { ...grammar, learned: learnLemmas(articles) }, { progress });
  return { bytes: encodeModel(model), quality };
}

/** Annotated articles, cleaned and segmented as the pipeline does it, with their annotations on tokens. */
export function trainingArticles(
  records: readonly GoldRecord[],
  { boilerplate, abbreviations, english }: Reading,
  words: ReturnType<typeof compileWords>['words'],
): TrainingArticle[] {
  const vocabulary = new Vocabulary();
  const reader = compileEnglish(english);
  return records.map((record) => {
    const { id, text } = record;
    const article = segment(clean({ id, text, metadata: {} }, boilerplate), vocabulary, abbreviations);
    const columns = view(readEnglish(article, reader), words(vocabulary));
    return { view: columns, gold: placeGold(columns, record) };
  });
}
