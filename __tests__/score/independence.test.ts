import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readEnglish } from '../../src/english/english.js';
import { scoreSentence } from '../../src/evaluate/lexicon-tests.js';
import type { ReaderModel, WordModel } from '../../src/knowledge/learned.js';
import { type Scorer, score } from '../../src/score/score.js';
import { segment } from '../../src/segment/segment.js';
import type { Statement, Value } from '../../src/types/stance.js';
import { abbreviations } from '../helpers/article.js';
import { lexiconOf, sayBy, scorerOf } from './helpers.js';
import { sentenceWords } from './random.js';

const learned = (dimension: string, words: WordModel['words']): WordModel => ({
  dimension,
  pro: { bias: -2000, hit: 300, reader: 700, short: 900 },
  anti: { bias: -2500, hit: 200, reader: 900, short: 1100 },
  thresholds: { pro: 400, anti: 400, wordsPro: 700, wordsAnti: 700 },
  words,
});
const skies = {
  ...lexiconOf({ dimension: 'skies', concepts: ['open skies'], pro: ['skies'], anti: ['sky'] }),
  learned: learned('skies', { never: [900, 100], 'we leave': [-200, 800], '<open skies>': [400, -300] }),
};
const rivers = lexiconOf({ dimension: 'rivers', concepts: ['river charter', 'open skies'], bad: ['toll raid'] });
const ferries = {
  ...lexiconOf({ dimension: 'ferries', concepts: ['ferry'], exclusions: ['toll'] }),
  learned: learned('ferries', { seize: [100, 1900], never: [-300, 50] }),
};
const lexicons = [skies, rivers, ferries];

const byDimension = ({ hits, stances }: Statement) =>
  Object.fromEntries(
    lexicons.map(({ dimension }) => [
      dimension,
      { stance: stances[dimension], hits: hits.filter((hit) => hit.dimension === dimension) },
    ]),
  );

describe('stances do not depend on', () => {
  const say = sayBy(scorerOf(lexicons));

  it('the order of the lexicons, or on which others there are', () => {
    const other = sayBy(scorerOf([ferries, skies, rivers]));
    const alone = sayBy(scorerOf([skies]));
    fc.assert(
      fc.property(sentenceWords, (text) => {
        const here = byDimension(say(text));
        expect(byDimension(other(text))).toEqual(here);
        expect(byDimension(alone(text)).skies).toEqual(here.skies);
      }),
    );
  });

  it('what was read before, with the same scorer or another', () => {
    fc.assert(
      fc.property(sentenceWords, sentenceWords, (before, text) => {
        const first = say(text);
        say(before);
        expect(say(text)).toEqual(first);
      }),
    );
    fc.assert(
      fc.property(sentenceWords, (text) => {
        expect(sayBy(scorerOf(lexicons))(text)).toEqual(say(text));
      }),
      { numRuns: 5 },
    );
  });

  it('how content is cut into spans', () => {
    fc.assert(
      fc.property(sentenceWords, sentenceWords, fc.nat(), (one, two, at) => {
        const text = `${one} ${two}`;
        const cut = 1 + (at % (text.length - 1));
        const whole = scoreSentence(text, scorerFor, abbreviations);
        const content = [
          { start: 0, end: cut },
          { start: cut, end: text.length },
        ];
        const parted = scoreSentence(text, scorerFor, abbreviations, undefined, { content });
        expect([parted.hits, parted.stances]).toEqual([whole.hits, whole.stances]);
      }),
    );
  });
  const scorerFor = scorerOf(lexicons);

  it('the order of sentences: each speaks for itself, and the likeliest decides', () => {
    fc.assert(
      fc.property(sentenceWords, sentenceWords, (one, two) => {
        // begins as a sentence does, and has no mark that would be joined to the sentence before
        const [first, second] = [one, two].map((text) => `We ${text.replaceAll('"', 'and')}`);
        const [a, b] = [say(first), say(second)];
        for (const both of [say(`${first} ${second}`), say(`${second} ${first}`)]) {
          expect(both.hits).toHaveLength(a.hits.length + b.hits.length);
          for (const { dimension } of lexicons)
            expect(both.stances[dimension]?.value).toBe(
              joined(a.stances[dimension]?.value, b.stances[dimension]?.value),
            );
          for (const side of ['pro', 'anti'] as const)
            expect(both.stances.rivers?.[side]).toBe(likelier(a.stances.rivers?.[side], b.stances.rivers?.[side]));
        }
      }),
    );
  });
});

/** The value of two sentences together. */
function joined(a?: Value, b?: Value): Value | undefined {
  const sides = [a, b].flatMap((one) => (one === 'mixed' ? ['pro', 'anti'] : [one]));
  if (sides.includes('pro')) return sides.includes('anti') ? 'mixed' : 'pro';
  return sides.includes('anti') ? 'anti' : (a ?? b);
}

const likelier = (a?: number, b?: number): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);

/** A statement of a whole text, and its article. */
function readWith(scorer: Scorer, text: string) {
  const clean = { document: { id: 'd', text, metadata: {} }, blocks: [{ start: 0, end: text.length }], passed: [] };
  const article = readEnglish(segment(clean, scorer.vocabulary, abbreviations), scorer.english);
  const statement = { content: [{ start: 0, end: text.length }], cueClass: 'statement', asserted: true } as Statement;
  return { article, statement };
}

describe('scoring', () => {
  it('changes nothing but hits and stances', () => {
    const scorer = scorerOf(lexicons);
    const { article, statement } = readWith(scorer, 'We will never leave open skies. They seize a ferry.');
    const before = structuredClone({ tokens: article.tokens, sentences: article.sentences, statement });
    const terms = JSON.stringify(lexicons);
    score(article, [statement], scorer);
    const { hits, stances, ...rest } = statement;
    expect(hits.length).toBeGreaterThan(1);
    expect(Object.keys(stances)).toEqual(['skies', 'rivers', 'ferries']);
    expect(rest).toEqual(before.statement);
    expect({ tokens: { ...article.tokens }, sentences: article.sentences }).toEqual({
      tokens: { ...before.tokens },
      sentences: before.sentences,
    });
    expect(JSON.stringify(lexicons)).toBe(terms);
  });

  it('gives the same when it is done again', () => {
    const scorer = scorerOf(lexicons);
    const { article, statement } = readWith(scorer, 'We will never leave open skies. They seize a ferry.');
    score(article, [statement], scorer);
    const first = structuredClone(statement);
    score(article, [statement], scorer);
    expect(statement).toEqual(first);
  });

  it('says nothing of a dimension without a hit or a side', () => {
    const { hits, stances } = sayBy(scorerOf(lexicons))('It rained.');
    expect([hits, stances]).toEqual([[], {}]);
  });

  it('gives mentions alone with a reader that learned nothing', () => {
    const never = { pro: 1001, anti: 1001, wordsPro: 1001, wordsAnti: 1001 };
    const untaught: ReaderModel = { bias: 0, thresholds: never, weights: {} };
    const say = sayBy(scorerOf([rivers], untaught));
    const taught = sayBy(scorerOf([rivers]));
    expect(taught('We will never leave the river charter.').stances.rivers.value).toBe('pro');
    fc.assert(
      fc.property(sentenceWords, (text) => {
        const { hits, stances } = say(text);
        expect(Object.values(stances).map(({ value }) => value)).toEqual(hits.length ? ['mention'] : []);
        expect(hits).toEqual(taught(text).hits);
      }),
    );
  });
});
