/** What is learned of stances: from which sentences, which numbers, and that the program works with the same numbers. */
import { describe, expect, it } from '@jest/globals';
import { scoreSentence } from '../../src/evaluate/lexicon-tests.js';
import type { ReaderModel } from '../../src/knowledge/learned.js';
import type { Lexicon } from '../../src/knowledge/lexicon.js';
import { compileScorer } from '../../src/score/score.js';
import { Vocabulary } from '../../src/segment/vocabulary.js';
import type { Case } from '../../src/train/stances/cases.js';
import { valueAt } from '../../src/train/stances/cases.js';
import type { Example } from '../../src/train/stances/examples/example.js';
import { isHeldOut, partOf } from '../../src/train/stances/examples/held-out.js';
import {
  codedExamples,
  type OwnRecord,
  ownExamples,
  pairExamples,
  realExamples,
  writtenExamples,
} from '../../src/train/stances/examples/sources.js';
import { readerText, wordsText } from '../../src/train/stances/files.js';
import { fitLogistic, Rows } from '../../src/train/stances/logistic.js';
import { OWN_OPTIONS } from '../../src/train/stances/options.js';
import { chooseThresholds, NEVER } from '../../src/train/stances/thresholds.js';
import { StanceTrainer, thresholdsOf } from '../../src/train/stances/train.js';
import { abbreviations, english } from '../helpers/article.js';
import { lexiconOf, shared } from '../score/helpers.js';

const BLANK: ReaderModel = {
  bias: 0,
  thresholds: { pro: NEVER, anti: NEVER, wordsPro: NEVER, wordsAnti: NEVER },
  weights: {},
};
const lexicon = lexiconOf({ dimension: 'harbours', concepts: ['open harbour'], bad: ['blockade'] });
const scorerOf = (one: Lexicon, reader = BLANK) => compileScorer([one], shared, reader, new Vocabulary(), english);

describe('the sentences that are learned from', () => {
  const documents = Array.from({ length: 200 }, (_, i) => `speech ${i}`);

  it('are not those of held-out documents: about one in ten', () => {
    const held = documents.filter(isHeldOut);
    expect(held.length).toBeGreaterThan(8);
    expect(held.length).toBeLessThan(35);
    const records = documents.map((document) => ({ document, text: 'We agree.', stances: {} }));
    expect(realExamples(records).filter(({ document }) => isHeldOut(document))).toEqual([]);
    expect(realExamples(records)).toHaveLength(200 - held.length);
  });

  it('are not those without a text', () => {
    const document = documents.find((one) => !isHeldOut(one))!;
    expect(realExamples([{ document, stances: {} }])).toEqual([]);
  });

  it('are not the pairs that are for checking', () => {
    const pair = { text: 'We will leave.', dimension: 'harbours', expect: 'anti' as const };
    expect(pairExamples([{ ...pair, part: 'check' }])).toEqual([]);
    expect(pairExamples([{ ...pair, part: 'learn' }])).toMatchObject([
      { coded: ['harbours'], isMade: false, stances: { harbours: 'anti' } },
    ]);
  });

  it('count less where they are made', () => {
    expect(codedExamples([{ text: 'We agree.', stances: { harbours: 'pro' } }])).toMatchObject([
      { weight: 0.5, isMade: true, coded: undefined },
    ]);
  });

  it('that were written count half, as sentences to be used on, and one in ten is never learned from', () => {
    const records = Array.from({ length: 200 }, (_, k) => ({
      id: `w${k}`,
      genre: 'news',
      text: `We agree ${k}.`,
      stances: {},
    }));
    const learned = writtenExamples(records);
    expect(learned.length).toBeGreaterThan(160);
    expect(learned.length).toBeLessThan(199);
    for (const { isMade, weight, coded } of learned) expect([isMade, weight, coded]).toEqual([false, 0.5, undefined]);
    const texts = new Set(learned.map(({ text }) => text));
    for (const { id, text } of records) expect(texts.has(text)).toBe(!isHeldOut(id));
  });

  it('of a user have one value or several, and are of the dimension that is asked for', () => {
    const records: OwnRecord[] = [
      { text: 'A', expect: 'pro' },
      { text: 'B', stances: { harbours: 'anti', rivers: 'pro' } },
      { text: 'C', stances: { rivers: 'pro' } },
      { text: 'D', expect: 'pro', dimension: 'rivers' },
      { text: 'E', expect: 'pro', cue: 'denied' },
    ];
    expect(ownExamples(records, 'harbours').map(({ text, stances }) => [text, stances.harbours])).toEqual([
      ['A', 'pro'],
      ['B', 'anti'],
      ['C', 'none'],
    ]);
  });

  it('fall into parts by document, all of them used', () => {
    expect(new Set(documents.map((one) => partOf(one, 3))).size).toBe(3);
    expect(partOf('speech 1', 3)).toBe(partOf('speech 1', 3));
  });
});

describe('logistic regression', () => {
  const fitAt = (penalty: number) => {
    const rows = new Rows();
    const labels: number[] = [];
    for (let i = 0; i < 40; i++) {
      rows.add(i % 2 ? [0] : []);
      labels.push(i % 2 ? (i % 8 === 1 ? 0 : 1) : i % 8 === 0 ? 1 : 0);
    }
    return fitLogistic({
      ...rows.packed(),
      labels: Uint8Array.from(labels),
      weights: new Float64Array(40).fill(1),
      columns: [],
      penalties: new Float64Array(1).fill(penalty),
    });
  };

  it('finds the log-odds of the shares where nothing holds it back', () => {
    const { bias, weights } = fitAt(1e-9);
    expect(bias).toBeCloseTo(Math.log(0.25 / 0.75), 2);
    expect(bias + weights[0]).toBeCloseTo(Math.log(0.75 / 0.25), 2);
  });

  it('holds weights back by their penalty, not the bias', () => {
    expect(Math.abs(fitAt(1000).weights[0])).toBeLessThan(0.05);
    expect(fitAt(1000).bias).toBeCloseTo(0, 1);
  });
});

describe('thresholds', () => {
  const caseOf = (coded: Case['coded'], pro: number, anti: number, isHit = true): Case => ({
    dimension: 'harbours',
    genre: '',
    coded,
    isHit,
    learned: { pro, anti },
    reader: { pro, anti },
    plain: 'none',
  });

  it('give a value where a side reaches its own, and mixed where both do', () => {
    const at = { pro: 400, anti: 300, wordsPro: 900, wordsAnti: NEVER };
    expect(valueAt({ pro: 400, anti: 0 }, true, at)).toBe('pro');
    expect(valueAt({ pro: 399, anti: 299 }, true, at)).toBe('mention');
    expect(valueAt({ pro: 800, anti: 300 }, true, at)).toBe('mixed');
    expect(valueAt({ pro: 899, anti: 1000 }, false, at)).toBe('none');
    expect(valueAt({ pro: 900, anti: 1000 }, false, at)).toBe('pro');
  });

  it('tell positions from mentions', () => {
    const cases = [
      ...Array.from({ length: 30 }, () => caseOf('pro', 700, 10)),
      ...Array.from({ length: 30 }, () => caseOf('mention', 300, 10)),
      ...Array.from({ length: 10 }, () => caseOf('anti', 200, 600)),
    ];
    const at = chooseThresholds(cases, 'learned');
    expect(at.pro).toBeGreaterThan(300);
    expect(at.pro).toBeLessThanOrEqual(700);
    expect(at.anti).toBeGreaterThan(10);
    expect(at.anti).toBeLessThanOrEqual(600);
  });

  it('give pro only where it is likelier than not, but anti, which is rare, and what a reader alone says from lower on', () => {
    const cases = [
      ...Array.from({ length: 30 }, () => caseOf('pro', 300, 10)),
      ...Array.from({ length: 30 }, () => caseOf('mention', 100, 10)),
      ...Array.from({ length: 10 }, () => caseOf('anti', 50, 250)),
    ];
    const learned = chooseThresholds(cases, 'learned');
    expect(learned.pro).toBeGreaterThanOrEqual(500);
    expect(learned.anti).toBeLessThanOrEqual(250);
    expect(chooseThresholds(cases, 'reader').pro).toBeLessThanOrEqual(300);
  });

  it('never let words speak alone where they are seldom right', () => {
    const cases = [
      ...Array.from({ length: 30 }, () => caseOf('pro', 700, 10)),
      ...Array.from({ length: 29 }, () => caseOf('pro', 700, 10, false)),
      ...Array.from({ length: 40 }, () => caseOf('none', 700, 10, false)),
    ];
    expect(chooseThresholds(cases, 'learned')).toMatchObject({ wordsPro: NEVER, wordsAnti: NEVER });
  });
});

describe('a model', () => {
  const GOOD = [
    'We need open harbours for every ship.',
    'Open harbours are our common good.',
    'We support open harbours.',
  ];
  const BAD = ['The blockade fed the city well.', 'A blockade is our right.', 'We will keep the blockade.'];
  const IDLE = ['The seminar on open harbours took place.', 'Rain fell on the blockade museum.', 'Gulls like bread.'];
  const examples: Example[] = Array.from({ length: 60 }, (_, i) =>
    [GOOD, BAD, IDLE].map((list, k): Example => {
      const stances: Example['stances'] = k === 2 ? {} : { harbours: k === 0 ? 'pro' : 'anti' };
      const text = list[i % 3];
      return { text, document: `d${i % 12}`, genre: 'x', source: 'real', stances, weight: 1, isMade: false };
    }),
  ).flat();
  const train = (of = examples) => {
    const names = new Set<string>(['gull']);
    const trainer = new StanceTrainer(of, { scorer: scorerOf(lexicon), abbreviations, names }, OWN_OPTIONS);
    const cases = trainer.crossValidate();
    return { cases, ...trainer.learn(thresholdsOf(cases)) };
  };

  it('has the same bytes twice', () => {
    const [one, two] = [train(), train()];
    expect(readerText(one.reader)).toBe(readerText(two.reader));
    expect(wordsText(one.words[0])).toBe(wordsText(two.words[0]));
    expect(JSON.parse(wordsText(one.words[0]))).toEqual(one.words[0]);
  });

  it('learns no names', () => {
    const words = Object.keys(train().words[0].words);
    expect(words).toContain('blockade city');
    expect(words.filter((word) => word.includes('gull'))).toEqual([]);
  });

  it('judges every real sentence once in cross-validation, and made ones never', () => {
    const made = examples
      .slice(0, 9)
      .map((one) => ({ ...one, isMade: true, source: 'lexicon' as const, document: one.text }));
    const { cases } = train([...examples, ...made]);
    expect(cases.full).toHaveLength(examples.length);
  });

  it('leaves a side with few examples to the reader', () => {
    const { words } = train(
      examples.map((one) => ({ ...one, stances: one.stances.harbours === 'pro' ? one.stances : {} })),
    );
    expect(words[0].anti).toEqual({ bias: -20_000, hit: 20_000, reader: 1000, short: 1000 });
    expect(Object.values(words[0].words).every(([, anti]) => anti === 0)).toBe(true);
  });

  it('gives in the program what it gave in training', () => {
    const { reader, words } = train();
    const scorer = scorerOf({ ...lexicon, learned: words[0] }, reader);
    const said = (text: string) => scoreSentence(text, scorer, abbreviations).stances.harbours;
    for (const text of GOOD) expect(said(text).value).toBe('pro');
    for (const text of BAD) expect(said(text).value).toBe('anti');
    expect(said(IDLE[0]).value).toBe('mention');
    expect(said('Gulls like bread.')).toBeUndefined();
  });
});
