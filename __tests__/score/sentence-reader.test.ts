import { describe, expect, it } from '@jest/globals';
import type { ReaderModel, WordModel } from '../../src/knowledge/learned.js';
import { composeHits } from '../../src/score/compose/compose-hits.js';
import { findMatches } from '../../src/score/match/matches.js';
import { SentenceReader } from '../../src/score/reader/sentence-reader.js';
import { articleOf } from '../helpers/article.js';
import { sentenceOf } from './composed.js';
import { lexiconOf, scorerOf } from './helpers.js';

const thresholds = { pro: 500, anti: 500, wordsPro: 800, wordsAnti: 800 };
const reader: ReaderModel = { bias: -50, thresholds, weights: { 'means=own': 1000, 'side=anti': 10 } };
const learned: WordModel = {
  dimension: 'x',
  pro: { bias: -300, hit: 20, reader: 500, short: 2000 },
  anti: { bias: -400, hit: 30, reader: 100, short: 200 },
  thresholds,
  words: { never: [7, 9], 'never leave': [100, -100], rain: [1, 2], '<open skies>': [3000, 4000] },
};
const plain = lexiconOf({ concepts: ['open skies'], bad: ['toll raid'] });

/** What is made of a text: log-odds of pro and anti, in thousandths. */
function readingOf(text: string, words?: WordModel): [number, number] | undefined {
  const scorer = scorerOf([{ ...plain, learned: words }], reader);
  const s = sentenceOf(articleOf(text, {}, scorer.vocabulary), 0, scorer.operators);
  const hits = composeHits(s, findMatches(s, scorer), scorer, undefined);
  const [reading] = new SentenceReader(scorer).read(s, hits);
  return reading && [reading.pro, reading.anti];
}
const LONG =
  ', whatever else may come of the talks that were held by the lake in the last days of a long and cold spring';

describe('the log-odds of a sentence', () => {
  it('are the reader’s where no words were learned', () => {
    expect(readingOf('We will never leave open skies.')).toEqual([-50 + 1000, -50 + 10]);
    expect(readingOf('It may rain.')).toBeUndefined();
  });

  it('are the sum of bias, hit, reader, words and entries', () => {
    expect(readingOf(`We will never leave open skies${LONG}.`, learned)).toEqual([
      -300 + 20 + 0.5 * 950 + 7 + 100 + 3000,
      -400 + 30 + 0.1 * -40 + 9 - 100 + 4000,
    ]);
  });

  it('count the reader otherwise in a short sentence', () => {
    expect(readingOf('We will never leave open skies.', learned)).toEqual([
      -300 + 20 + 2 * 950 + 7 + 100 + 3000,
      -400 + 30 + 0.2 * -40 + 9 - 100 + 4000,
    ]);
  });

  it('are bias and words alone where nothing hits', () => {
    expect(readingOf('It may rain.', learned)).toEqual([-300 + 1, -400 + 2]);
    expect(readingOf('It may snow.', learned)).toEqual([-300, -400]);
  });

  it('count a word and an entry once, however often they come', () => {
    expect(readingOf('Rain, rain, rain.', learned)).toEqual([-300 + 1, -400 + 2]);
    const [once] = readingOf('Open skies, rain.', learned)!;
    expect(once).toBe(-300 + 20 + 2 * -50 + 1 + 3000);
    expect(readingOf('Open skies, open skies, rain.', learned)![0]).toBe(once);
  });
});
