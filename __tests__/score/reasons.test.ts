import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readEnglish } from '../../src/english/english.js';
import { scoreSentence } from '../../src/evaluate/lexicon-tests.js';
import type { ReaderModel, WordModel } from '../../src/knowledge/learned.js';
import type { Lexicon } from '../../src/knowledge/lexicon.js';
import { composeHits } from '../../src/score/compose/compose-hits.js';
import { findMatches } from '../../src/score/match/matches.js';
import { SentenceReader } from '../../src/score/reader/sentence-reader.js';
import { SIDES } from '../../src/score/reader/side.js';
import { ReasonFinder, sumOf } from '../../src/score/reasons.js';
import { score } from '../../src/score/score.js';
import { Sentence } from '../../src/score/sentence/sentence.js';
import { segment } from '../../src/segment/segment.js';
import { abbreviations, english } from '../helpers/article.js';
import { lexiconOf, plainReader, scorerOf } from './helpers.js';

const side = (bias: number, hit: number, reader: number) => ({ bias, hit, reader, short: reader });
const learned: WordModel = {
  dimension: 'x',
  pro: side(-1700, 311, 777),
  anti: side(-2100, 105, 613),
  thresholds: { pro: 500, anti: 500, wordsPro: 800, wordsAnti: 800 },
  words: {
    we: [120, -40],
    'we uphold': [905, -333],
    treaty: [2500, 0],
    'not skies': [-77, 451],
    '<open skies>': [402, -118],
    '<toll raid>': [-55, 230],
  },
};
const taught: ReaderModel = {
  ...plainReader,
  weights: {
    ...plainReader.weights,
    'hits=2': -31,
    'role=own value': 217,
    'role=own value word-1=uphold': 93,
    'side=pro': 47,
  },
};
const plain = lexiconOf({ concepts: ['open skies', 'river charter'], bad: ['toll raid'] });
const withWords: Lexicon = { ...plain, learned };

const WORDS = [
  'we',
  'they',
  'uphold',
  'reject',
  'must',
  'not',
  'open',
  'skies',
  'the',
  'river',
  'charter',
  'toll',
  'raids',
  'treaty',
  'and',
  ',',
];
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 16 }).map((words) => `${words.join(' ')}.`);

describe.each([
  ['without learned words', plain],
  ['with learned words', withWords],
])('reasons %s', (_, lexicon) => {
  const scorer = scorerOf([lexicon], taught);

  it('add up to the log-odds that decide', () => {
    fc.assert(
      fc.property(text, (sentence) => {
        const blocks = [{ start: 0, end: sentence.length }];
        const clean = { document: { id: 't', text: sentence, metadata: {} }, blocks, passed: [] };
        const article = readEnglish(segment(clean, scorer.vocabulary, abbreviations), english);
        const s = new Sentence(article, scorer.operators);
        s.begin();
        for (let token = 0; token < article.tokens.count; token++) s.push(token);
        const hits = composeHits(s, findMatches(s, scorer), scorer, undefined);
        const finder = new ReasonFinder(scorer);
        for (const reading of new SentenceReader(scorer).read(s, hits)) {
          const sums = SIDES.map((one) => finder.parts(s, reading, one).reduce((sum, { weight }) => sum + weight, 0));
          expect(sums).toEqual([reading.pro, reading.anti]);
          const { words, entries, byEntry } = sumOf(finder, scorer, s, reading);
          const total = (i: 0 | 1) =>
            words[i] + entries[i] + Object.values(byEntry).reduce((sum, sides) => sum + sides[i], 0);
          expect([total(0), total(1)]).toEqual([reading.pro, reading.anti]);
        }
      }),
    );
  });
});

describe('the reasons of a stance', () => {
  const scorer = scorerOf([withWords], taught);
  const reasonsOf = (sentence: string, asserted = true) => {
    const statement = scoreSentence(sentence, scorer, abbreviations, undefined, { asserted });
    const article = readEnglish(
      segment(
        {
          document: { id: 'test', text: sentence, metadata: {} },
          blocks: [{ start: 0, end: sentence.length }],
          passed: [],
        },
        scorer.vocabulary,
        abbreviations,
      ),
      english,
    );
    score(article, [statement], scorer, { keep: 'reasons' });
    return statement.stances.x;
  };

  it('name entries and learned words, with their places', () => {
    const sentence = 'We uphold open skies and a treaty.';
    const { reasons, value, pro } = reasonsOf(sentence);
    expect(value).toBe('pro');
    expect(reasons).toMatchObject({ side: 'pro', probability: pro, threshold: 500 });
    const shown = reasons!.parts.map(({ kind, what, spans, weight }) => [
      kind,
      what,
      spans.map(({ start, end }) => sentence.slice(start, end)).join('…'),
      weight,
    ]);
    expect(shown).toContainEqual(['bias', '', '', -1700]);
    expect(shown).toContainEqual(['word', 'we uphold', 'We uphold', 905]);
    expect(shown).toContainEqual(['word', 'treaty', 'treaty', 2500]);
    expect(shown.filter(([kind]) => kind === 'entry').map((one) => one.slice(1, 3))).toEqual([
      ['open skies', 'open skies'],
    ]);
    expect(reasons!.parts.reduce((sum, { weight }) => sum + weight, 0)).toBe(reasons!.sum);
  });

  it('are those of the likelier side where nothing counts', () => {
    const { reasons, value, pro, anti } = reasonsOf('Open skies.');
    expect(value).toBe('mention');
    expect(reasons).toMatchObject(
      pro >= anti ? { side: 'pro', probability: pro } : { side: 'anti', probability: anti },
    );
  });

  it('tell of the sentence that decides, not of the others', () => {
    const { reasons } = reasonsOf('Open skies. We uphold open skies.');
    expect(reasons!.parts.find(({ kind }) => kind === 'entry')!.spans).toEqual([{ start: 22, end: 32 }]);
  });

  it('say what was read around an entry', () => {
    const { reasons } = reasonsOf('They welcome open skies.');
    expect(reasons!.parts.filter(({ kind }) => kind === 'entry').flatMap(({ notes }) => notes)).toContain(
      'told of others',
    );
  });

  it('are missing where nothing was said', () => {
    expect(reasonsOf('We uphold open skies.', false).reasons).toBeUndefined();
  });
});
