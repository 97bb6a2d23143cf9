import { describe, expect, it } from '@jest/globals';
import type { EffectClass, Form, Predicate } from '../../src/knowledge/load/shared.js';
import { effectOf, NOUN_FORMS, VERB_FORMS } from '../../src/score/sentence/effects.js';
import { hasEffect, reading } from '../../src/score/sentence/operator.js';
import { OperatorFinder } from '../../src/score/sentence/operators.js';
import { Vocabulary } from '../../src/segment/vocabulary.js';
import { articleOf } from '../helpers/article.js';
import { sentenceOf } from './composed.js';

const predicate = (term: string, effect: EffectClass, form: Form): Predicate => ({ term, effect, form });
const vocabulary = new Vocabulary();
const finder = new OperatorFinder(
  [
    predicate('turn', 'support', 'verbs'),
    predicate('turn a blind eye to', 'neglect', 'verbs'),
    predicate('blind', 'bad', 'adjectives'),
    predicate('respect', 'support', 'verbs'),
    predicate('respect', 'endorse', 'nouns'),
    predicate('respect', 'say', 'verbs'),
    predicate('respect for', 'demand', 'nouns'),
    predicate('for ever', 'all', 'phrases'),
  ],
  vocabulary,
);

/** The operators of a text: their words and their effects, in order of the text. */
function operatorsOf(text: string) {
  const s = sentenceOf(articleOf(text, {}, vocabulary), 0, finder);
  return [...s.allOperators()]
    .sort((a, b) => a.first - b.first)
    .map((operator) => {
      const { start, end } = s.span(operator.first, operator.last);
      return [text.slice(start, end), ...operator.readings.map(({ effect, form }) => `${effect} ${form}`)];
    });
}

describe('operators', () => {
  it('are found in all their forms, with all that they can be', () => {
    expect(operatorsOf('They respected it.')).toEqual([['respected', 'support verbs', 'endorse nouns', 'say verbs']]);
  });

  it('the longest wins', () => {
    expect(operatorsOf('They turn a blind eye to it.')).toEqual([['turn a blind eye to', 'neglect verbs']]);
    expect(operatorsOf('They turn a corner, blind.')).toEqual([
      ['turn', 'support verbs'],
      ['blind', 'bad adjectives'],
    ]);
  });

  it('of two that are as long, the one on the left', () => {
    expect(operatorsOf('Respect for ever.')).toEqual([['Respect for', 'demand nouns']]);
  });

  it('are none in other words', () => {
    expect(operatorsOf('The respectful return.')).toEqual([]);
  });

  it('are known at each of their tokens, and nowhere else', () => {
    const s = sentenceOf(articleOf('They turn a blind eye to it.', {}, vocabulary), 0, finder);
    const at = Array.from({ length: s.count }, (_, t) => hasEffect(s.operator(t), 'neglect'));
    expect(at).toEqual([false, true, true, true, true, true, false, false]);
    expect([s.operator(-1), s.operator(s.count)]).toEqual([undefined, undefined]);
  });
});

describe('the effect of an operator', () => {
  const operator = {
    first: 0,
    last: 1,
    readings: [
      predicate('x', 'say', 'verbs'),
      predicate('x', 'good', 'adjectives'),
      predicate('x', 'support', 'verbs'),
      predicate('x', 'harm', 'nouns'),
    ],
  };

  it.each([
    ['the one that ranks first', VERB_FORMS, undefined, 'support'],
    ['of the forms that are asked for', NOUN_FORMS, undefined, 'harm'],
    ['of other forms', ['adjectives', 'states'] as const, undefined, 'good'],
    ['but for those that are left out', VERB_FORMS, new Set<EffectClass>(['support']), 'say'],
    ['none in other forms', ['phrases'] as const, undefined, undefined],
  ])('is %s', (_, forms, skip, effect) => {
    expect(effectOf(operator, forms, skip)).toBe(effect);
  });

  it('is none without an operator', () => {
    expect(effectOf(undefined, VERB_FORMS)).toBeUndefined();
    expect([hasEffect(undefined, 'say'), reading(undefined, 'verbs')]).toEqual([false, undefined]);
  });

  it('may be asked for by form', () => {
    expect(reading(operator, 'verbs', 'harm')).toBeUndefined();
    expect(reading(operator, 'nouns', 'harm')?.effect).toBe('harm');
  });
});
