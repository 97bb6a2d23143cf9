import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { WordModel } from '../../src/knowledge/learned.js';
import { WordFeatures } from '../../src/score/reader/word-features.js';
import { WordTable } from '../../src/score/reader/word-table.js';
import { Vocabulary } from '../../src/segment/vocabulary.js';
import { articleOf } from '../helpers/article.js';
import { sentenceOf } from './composed.js';
import { sentenceWords } from './random.js';

const vocabulary = new Vocabulary();
const wordFeatures = new WordFeatures();

/** The words of a text as features: "leave", "never leave". */
function featuresOf(text: string): string[] {
  const features: string[] = [];
  wordFeatures.emit(sentenceOf(articleOf(text, {}, vocabulary)), (first, second) =>
    features.push(vocabulary.text(first) + (second < 0 ? '' : ` ${vocabulary.text(second)}`)),
  );
  return features;
}

describe('the words of a sentence', () => {
  it('are lemmas, neighbours and pairs of content words, in order', () => {
    expect(featuresOf('We left the old ports.')).toEqual([
      ...['we', 'leave', 'we leave', 'the', 'leave the'],
      ...['old', 'the old', 'leave old'],
      ...['port', 'old port', 'leave port'],
    ]);
  });

  it('are pairs over at most three other content words', () => {
    const features = featuresOf('Our ships brought coal, corn, wine, salt.');
    expect(features).toContain('ship wine');
    expect(features).not.toContain('ship salt');
  });

  it('are no neighbours over a mark or a figure, and marks are none', () => {
    const features = featuresOf('Our ships, ports 12 boats.');
    expect(features).toContain('ship port');
    expect(features.join()).not.toMatch(/[,.] |12/);
    expect(featuresOf('the, a')).toEqual(['the', 'a']);
    expect(featuresOf('the a')).toEqual(['the', 'a', 'the a']);
  });

  it('pair what is negated with what negates it', () => {
    expect(featuresOf('No ship of ours came.')).toContain('no come');
    expect(featuresOf('The ship of ours came.')).not.toContain('the come');
  });

  it('are at most six a token, each with the tokens that it comes from', () => {
    fc.assert(
      fc.property(sentenceWords, (text) => {
        const article = articleOf(text, {}, vocabulary);
        const counts = new Map<number, number>();
        wordFeatures.emit(sentenceOf(article), (first, second, firstToken, secondToken) => {
          const last = Math.max(firstToken, secondToken);
          counts.set(last, (counts.get(last) ?? 0) + 1);
          expect(article.tokens.lemma[firstToken]).toBe(first);
          expect(second < 0 ? -1 : article.tokens.lemma[secondToken]).toBe(second);
        });
        expect(Math.max(0, ...counts.values())).toBeLessThanOrEqual(6);
      }),
    );
  });

  it('do not depend on the sentence before', () => {
    const text = 'We left the ports.';
    const before = featuresOf(text);
    featuresOf('Nobody wants new boats or old ships.');
    expect(featuresOf(text)).toEqual(before);
  });
});

const model = (dimension: string, words: WordModel['words']): WordModel => {
  const side = { bias: 0, hit: 0, reader: 0, short: 0 };
  return { dimension, pro: side, anti: side, thresholds: { pro: 0, anti: 0, wordsPro: 0, wordsAnti: 0 }, words };
};

describe('the table of learned words', () => {
  const words = new Vocabulary();
  const table = new WordTable(
    [
      model('harbours', { ship: [100, -20], 'free harbour': [300, 0], '<toll>': [7, 7] }),
      undefined,
      model('rivers', { ship: [-5, 50], harbour: [0, 11] }),
    ],
    words,
  );
  const row = (first: string, second?: string): number =>
    table.rowOf(words.id(first), second === undefined ? -1 : words.id(second));
  const sumsOf = (...rows: number[]): number[] => {
    const sums = new Float64Array(6);
    table.begin();
    for (const one of rows) table.addOnce(sums, one);
    return Array.from(sums);
  };

  it('has the weights of all dimensions, by side', () => {
    expect(sumsOf(row('ship'))).toEqual([100, -20, 0, 0, -5, 50]);
    expect(sumsOf(row('ship'), row('free', 'harbour'))).toEqual([400, -20, 0, 0, -5, 50]);
  });

  it('counts what comes twice in a sentence once', () => {
    expect(sumsOf(row('ship'), row('ship'))).toEqual(sumsOf(row('ship')));
  });

  it('tells one column’s weight, and 0 for others', () => {
    expect([0, 1, 2, 5].map((column) => table.weightOf(row('ship'), column))).toEqual([100, -20, 0, 50]);
  });

  it.each([
    ['a word that nobody learned', 'boat', undefined],
    ['a word of a pair alone', 'free', undefined],
    ['a pair the other way round', 'harbour', 'free'],
    ['a pair that nobody learned', 'ship', 'harbour'],
    ['an unknown word before a known one', 'boat', 'harbour'],
    ['an entry', '<toll>', undefined],
  ])('knows nothing of %s', (_, first, second) => {
    expect(row(first, second)).toBe(-1);
  });

  it('knows words that the vocabulary meets later', () => {
    for (let i = 0; i < 500; i++) words.id(`word${i}`);
    expect(sumsOf(row('harbour'))).toEqual([0, 0, 0, 0, 0, 11]);
    expect(row('word499')).toBe(-1);
  });
});
