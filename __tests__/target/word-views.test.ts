import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sentenceFeatures } from '../../src/target/features.js';
import { NO_MODEL, type TargetModel, withWords } from '../../src/target/model.js';
import { WordViews } from '../../src/target/views/word-views.js';
import { articleOf } from '../helpers/article.js';
import { sentenceOf, vocabulary } from '../score/composed.js';
import { sentenceWords } from '../score/random.js';

const modelWith = (weights: TargetModel['words']['weights']): TargetModel => ({
  ...NO_MODEL,
  words: { bias: [-100, -200], weights },
});
const sentence = (text: string) => sentenceOf(articleOf(text, {}, vocabulary));
const nothing = (_: number): boolean => false;

describe('what the words of a sentence say', () => {
  const weight = fc.integer({ min: -900, max: 900 });
  const features = [
    'w:seize',
    'w:ferry',
    'w:toll',
    'w:open',
    'w:raid',
    'e:negate',
    'e:harm',
    'e:support',
    'w:constructor',
  ];
  const models = fc
    .dictionary(fc.constantFrom(...features), fc.tuple(weight, weight))
    .map((weights) => modelWith(weights));

  it('is the sum of its features, whatever was read before', () => {
    fc.assert(
      fc.property(models, fc.array(sentenceWords, { minLength: 1, maxLength: 4 }), fc.nat(9), (model, texts, name) => {
        const isName = (t: number): boolean => t === name;
        for (const text of texts) {
          const s = sentence(text);
          const views = withWords(model, model.words.bias, sentenceFeatures(s, isName));
          expect(WordViews.of(model, vocabulary).read(s, isName)).toEqual(views);
        }
      }),
    );
  });

  const model = modelWith({ 'w:toll': [40, -2], 'e:harm': [500, 0] });
  const said = (text: string, isName = nothing) => WordViews.of(model, vocabulary).read(sentence(text), isName);

  it('counts a word once, and again in the next sentence', () => {
    expect(said('The toll, the toll!')).toEqual([-60, -202]);
    expect(said('A toll.')).toEqual([-60, -202]);
  });

  it.each(['Rain.', 'The constructor came.', 'They.'])('is the bias alone where nothing was learned: %s', (text) => {
    expect(said(text)).toEqual([-100, -200]);
  });

  it('leaves out names', () => {
    expect(said('A toll.', (t) => t === 1)).toEqual([-100, -200]);
  });
});
