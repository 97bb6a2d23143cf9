import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { WordModel } from '../../src/knowledge/learned.js';
import type { Lexicon } from '../../src/knowledge/lexicon.js';
import { SentenceReader } from '../../src/score/reader/sentence-reader.js';
import { compileScorer, type ScoreOptions, type Scorer, score } from '../../src/score/score.js';
import { OperatorFinder } from '../../src/score/sentence/operators.js';
import type { Statement } from '../../src/types/stance.js';
import { articleOf, english } from '../helpers/article.js';
import { sentenceOf, vocabulary } from './composed.js';
import { lexiconOf, plainReader, shared } from './helpers.js';
import { sentenceWords } from './random.js';

const skies = lexiconOf({ dimension: 'skies', concepts: ['open skies'], bad: ['raids'] });
const rivers = lexiconOf({ dimension: 'rivers', concepts: ['river charter'], exclusions: ['the river charter'] });
const operators = new OperatorFinder(shared, vocabulary);
const scorerOf = (lexicons: readonly Lexicon[]): Scorer =>
  compileScorer(lexicons, shared, plainReader, vocabulary, english, { operators });
const learnedBy = (dimension: string, words: WordModel['words'], thresholds: WordModel['thresholds']): WordModel => ({
  dimension,
  pro: { bias: -2000, hit: 100, reader: 500, short: 800 },
  anti: { bias: -1500, hit: -50, reader: 700, short: 300 },
  thresholds,
  words,
});

const weight = fc.integer({ min: -3000, max: 3000 });
const features = [
  'we',
  'they',
  'never leave',
  'ferry',
  'seize',
  'nobody',
  'charter',
  'respect for',
  'must not',
  'toll',
];
const words = fc
  .array(fc.tuple(fc.constantFrom(...features), weight, weight), { minLength: 1, maxLength: 8 })
  .map((all) => Object.fromEntries(all.map(([word, pro, anti]) => [word, [pro, anti] as [number, number]])));
const threshold = fc.constantFrom(0, 50, 500, 525, 900, 1000, 1001);
const thresholds = fc.record({ pro: threshold, anti: threshold, wordsPro: threshold, wordsAnti: threshold });
const texts = fc.array(sentenceWords, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));

/** Hits and stances of a statement that is all of a text, and of one within it that is the text from a character on. */
function scored(
  text: string,
  { asserted = true, from = text.length }: { asserted?: boolean; from?: number },
  models: (WordModel | undefined)[],
  options: ScoreOptions = {},
): Pick<Statement, 'hits' | 'stances'>[] {
  const scorer = scorerOf([skies, rivers].map((lexicon, i) => ({ ...lexicon, learned: models[i] })));
  const said = { kind: 'speech', cueClass: 'statement', speakers: [] };
  const contents = [0, from].map((start) => [{ start, end: text.length }]);
  const statements = [
    { ...said, asserted, content: contents[0] },
    { ...said, asserted: true, content: contents[1], within: 0 },
  ] as unknown as Statement[];
  score(articleOf(text, {}, vocabulary), statements, scorer, options);
  return statements.map(({ hits, stances }) => ({ hits, stances }));
}

describe('what is scored', () => {
  it('comes to the same as if each sentence were read on all dimensions', () => {
    const model = (dimension: string) =>
      fc.option(
        fc.tuple(words, thresholds).map(([own, limits]) => learnedBy(dimension, own, limits)),
        { nil: undefined },
      );
    fc.assert(
      fc.property(texts, fc.boolean(), model('skies'), model('rivers'), (text, asserted, ...models) => {
        const how = { asserted, from: text.indexOf(' ', text.length / 2) + 1 };
        expect(scored(text, how, models)).toEqual(scored(text, how, models, { onSentence: () => {} }));
      }),
    );
  });

  const pact = { pact: [3000, 0], peace: [1000, -200] } as WordModel['words'];
  const limits = { pro: 500, anti: 500, wordsPro: 600, wordsAnti: 1001 };
  const dimensionsIn = (text: string, asserted = true): string[] => {
    const [{ stances }] = scored(text, { asserted }, [undefined, learnedBy('rivers', pact, limits)]);
    return Object.keys(stances);
  };

  it.each([
    ['We uphold open skies.', ['skies']],
    ['A pact.', ['rivers']],
    ['It rained. We want a pact. It rained on open skies.', ['skies', 'rivers']],
  ])('is what an entry or learned words speak of: %s', (text, dimensions) => {
    expect(dimensionsIn(text)).toEqual(dimensions);
  });

  it.each([
    ['We left at noon.', true],
    ['We want peace.', true], // too weak
    ['The river charter.', true], // an exclusion
    ['A pact.', false], // not put forward
  ])('is nothing else: %s', (text, asserted) => {
    expect(dimensionsIn(text, asserted)).toEqual([]);
  });
});

describe('what learned words say alone', () => {
  /** Whether they speak by the screen, and by a reading of the sentence. */
  const speaksBy = (text: string, own: WordModel['words'], limits: WordModel['thresholds']): [boolean, boolean] => {
    const scorer = scorerOf([{ ...skies, learned: learnedBy('skies', own, limits) }]);
    const s = sentenceOf(articleOf(text, {}, vocabulary), 0, scorer.operators);
    const reader = new SentenceReader(scorer);
    const spoken = new Set<number>();
    reader.addSpoken(s, spoken);
    const [reading] = reader.read(s, []);
    const probability = (sum: number): number => 1000 / (1 + Math.exp(-sum / 1000));
    const speaks =
      reading && (probability(reading.pro) >= limits.wordsPro || probability(reading.anti) >= limits.wordsAnti);
    return [spoken.has(0), speaks ?? false];
  };

  it('is the same by the screen as when the sentence is read', () => {
    const met = new Set<boolean>();
    fc.assert(
      fc.property(sentenceWords, words, thresholds, (text, own, limits) => {
        const [isSpoken, speaks] = speaksBy(text, own, limits);
        met.add(speaks);
        expect(isSpoken).toBe(speaks);
      }),
    );
    expect(met.size).toBe(2);
  });

  const limits = { pro: 500, anti: 500, wordsPro: 600, wordsAnti: 600 };
  it.each([
    ['Rain.', { ferry: [9000, 9000] }, limits, false],
    ['A ferry.', { ferry: [2000, 1000] }, limits, false],
    ['A ferry.', { ferry: [2500, 0] }, limits, true],
    ['A ferry.', { ferry: [0, 2000] }, limits, true],
    ['A ferry, a ferry.', { ferry: [1500, 0] }, limits, false], // the same word
    ['A ferry.', { ferry: [9000, 9000] }, { ...limits, wordsPro: 1001, wordsAnti: 1001 }, false],
    ['Rain.', { ferry: [0, 0] }, { ...limits, wordsPro: 0 }, true],
  ] as const)('is nothing where they are too weak: %s %j %j', (text, own, needed, speaks) => {
    expect(speaksBy(text, own as unknown as WordModel['words'], needed)).toEqual([speaks, speaks]);
  });

  it('follows the thresholds that it is given', () => {
    const scorer = scorerOf([{ ...skies, learned: learnedBy('skies', { ferry: [2500, 0] }, limits) }]);
    const s = sentenceOf(articleOf('A ferry.', {}, vocabulary), 0, scorer.operators);
    const speaksAt = (wordsPro: number): boolean => {
      const spoken = new Set<number>();
      new SentenceReader({ ...scorer, thresholds: [{ ...limits, wordsPro }] }).addSpoken(s, spoken);
      return spoken.size > 0;
    };
    expect([600, 900, 600].map(speaksAt)).toEqual([true, false, true]);
  });
});
