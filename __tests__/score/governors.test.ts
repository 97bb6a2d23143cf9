import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { governorsOf } from '../../src/score/governors/governors.js';
import { articleOf } from '../helpers/article.js';
import { sentenceOf, stepsOf } from './composed.js';
import { sentenceWords } from './random.js';

describe('the words that act on a hit, from the inside out', () => {
  it.each([
    ['nothing', '[Open skies].', []],
    ['a verb', 'We violate [the river charter].', ['object harm, self']],
    ['a negated verb', 'We will never leave [the river charter].', ['object withdraw, negated, self']],
    ['a verb in no list', 'We printed [the river charter].', ['object -, self']],
    ['a second verb', 'We respect and defend [the river charter].', ['object support, self']],
    ['verbs in a chain', 'We want to leave [the river charter].', ['object withdraw', 'complement demand, self']],
    ['a noun and a verb', 'We condemn the violation of [the river charter].', ['noun harm', 'object oppose, self']],
    ['a noun after the hit', 'We condemn [river charter] violations.', ['noun harm', 'object oppose, self']],
    ['a determiner that negates', 'There is no [river charter].', ['modifier -, negated', 'object light, none']],
    ['a passive', '[The river charter] was violated.', ['passive harm']],
    ['a passive under a verb', '[The river charter] has to be upheld.', ['passive support']],
    ['a predicate', '[Open skies] are essential.', ['predicate good']],
    ['a negated predicate', '[Open skies] are not essential.', ['predicate good, negated']],
    ['the verb of which it is the subject', '[Open skies] undermine trade.', ['subject harm']],
    ['a gerund as subject', 'Leaving [the river charter] would be wrong.', ['object withdraw', 'predicate bad']],
    [
      'a judgement of an infinitive',
      'It would be wrong to leave [the river charter].',
      ['object withdraw', 'complement bad', 'complement -, none'],
    ],
    [
      'a noun with an infinitive',
      'A motion to leave [the river charter] was rejected.',
      ['object withdraw', 'complement demand', 'passive oppose'],
    ],
    [
      'whoever says so',
      'They say that we must leave [the river charter].',
      ['object withdraw, self', 'matrix say, other'],
    ],
    [
      'a verb with a preposition',
      'They accuse us of violating [the river charter].',
      ['object harm', 'complement oppose, other'],
    ],
    [
      'what is asked of others',
      'We urge them to respect [the river charter].',
      ['object support', 'complement demand, self'],
    ],
    [
      'what is asked of the speaker',
      'We were asked to leave [the river charter].',
      ['object withdraw', 'complement demand, patient'],
    ],
    ['a condition', 'If they leave [the river charter], we will stay.', ['object withdraw, other', 'clause condition']],
    ['a question', 'Will they leave [the river charter]?', ['object withdraw, other', 'clause topic']],
    ['the verb of a deed', 'We will never [seize] their {ferries}.', ['object -, negated, self']],
  ])('%s: %s', (_, marked, steps) => {
    expect(stepsOf(marked)).toEqual(steps);
  });

  it.each([
    ['another sentence', 'None of this matters. We leave [the river charter].', 'matter'],
    ['another clause', 'They violate treaties, but we print [the river charter].', 'harm'],
    ['a verb after the object', 'We read [the river charter] while they violate treaties.', 'harm'],
    ['a clause that says what it is', 'We printed [the river charter], which they violate.', 'harm'],
    ['a verb before a time', 'They attacked before [open skies].', 'harm'],
  ])('are none of %s: %s', (_, marked, effect) => {
    expect(stepsOf(marked).join()).not.toContain(effect);
  });

  it('stand in the sentence, end, and are the same each time', () => {
    fc.assert(
      fc.property(sentenceWords, fc.nat(), (text, at) => {
        const s = sentenceOf(articleOf(text));
        const first = at % s.count;
        const place = { first, last: first + 1, verb: first, isDeed: at % 2 === 0 };
        const steps = governorsOf(s, place);
        expect(steps.length).toBeLessThan(2 * s.count + 2);
        for (const step of steps) {
          expect(step.first).toBeGreaterThanOrEqual(0);
          expect(step.last).toBeLessThanOrEqual(s.high);
          expect(step.first).toBeLessThanOrEqual(step.last);
        }
        expect(governorsOf(s, place)).toEqual(steps);
      }),
    );
  });
});
