import { describe, expect, it } from '@jest/globals';
import type { WordModel } from '../../src/knowledge/learned.js';
import { lexiconOf, plainReader, sayBy, scorerOf } from './helpers.js';

const lexicon = lexiconOf({ concepts: ['open skies'], bad: ['toll raid'] });
const words: WordModel = {
  dimension: 'x',
  pro: { bias: -3000, hit: 0, reader: 1000, short: 1000 },
  anti: { bias: -3000, hit: 0, reader: 1000, short: 1000 },
  thresholds: plainReader.thresholds,
  words: { treaty: [4000, 0], pact: [6000, 0] },
};

describe('the value of a statement', () => {
  const say = sayBy(scorerOf([lexicon]));
  const stance = (sentence: string) => say(sentence).stances.x;

  it.each([
    ['We uphold open skies.', 'pro', 953, 47],
    ['We reject open skies.', 'anti', 47, 953],
    ['We uphold open skies. We reject open skies.', 'mixed', 953, 953],
    ['Open skies.', 'mention', 47, 47],
  ])('%s %s', (sentence, value, pro, anti) => {
    expect(stance(sentence)).toMatchObject({ value, pro, anti });
  });

  it('is nothing without an entry', () => {
    expect(say('We uphold the roads.').stances).toEqual({});
  });
});

describe('learned words', () => {
  const say = sayBy(scorerOf([{ ...lexicon, learned: words }]));
  const values = (sentence: string) => Object.values(say(sentence).stances).map(({ value }) => value);

  it('speak without an entry only where they are sure', () => {
    expect(values('A treaty.')).toEqual([]); // .73, and .80 is needed
    expect(values('A pact.')).toEqual(['pro']); // .95
  });

  it('of a sentence in which the side counts decide before likelier ones in which it does not', () => {
    const strict = { ...words, thresholds: { pro: 250, anti: 250, wordsPro: 999, wordsAnti: 999 } };
    const { x } = sayBy(scorerOf([{ ...lexicon, learned: { ...strict, pro: { ...words.pro, hit: 5500 } } }]))(
      'A pact. Open skies.',
    ).stances;
    expect(x).toMatchObject({ value: 'pro', pro: 378 });
  });
});

describe('a confidence of the user’s own', () => {
  const valueAt = (stanceConfidence: number | undefined, sentence: string) =>
    sayBy(scorerOf([{ ...lexicon, learned: words }], plainReader, { stanceConfidence }))(sentence).stances.x?.value ??
    'none';

  it.each([
    [undefined, 'We uphold open skies and a treaty.', 'pro'],
    [0.99, 'We uphold open skies.', 'mention'],
    [0, 'Open skies.', 'mixed'],
    [1, 'We uphold open skies and a treaty.', 'mention'],
  ])('%s: %s %s', (confidence, sentence, value) => {
    expect(valueAt(confidence, sentence)).toBe(value);
  });

  it('never lets words alone speak earlier than they would', () => {
    expect(valueAt(0.1, 'A treaty.')).toBe('none');
    expect(valueAt(0.99, 'A pact.')).toBe('none');
  });

  it('does not wake a side that was never learned', () => {
    const reader = { ...plainReader, thresholds: { ...plainReader.thresholds, anti: 1001 } };
    const say = sayBy(scorerOf([lexicon], reader, { stanceConfidence: 0.1 }));
    expect(say('We reject open skies.').stances.x.value).toBe('mention');
  });
});
