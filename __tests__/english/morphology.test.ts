import { describe, expect, it } from '@jest/globals';
import { endsInAny, inflections, plural, singular } from '../../src/english/morphology.js';

describe('plural and singular', () => {
  it.each([
    ['minister', 'ministers'],
    ['party', 'parties'],
    ['boss', 'bosses'],
    ['church', 'churches'],
    ['spokeswoman', 'spokeswomen'],
    ['man', 'men'],
  ])('are each other’s inverse: %s, %s', (one, many) => {
    expect(plural(one)).toBe(many);
    expect(singular(many)).toBe(one);
  });

  it.each(['boss', 'press', 'minister', 'police'])('leave a singular as it is: %s', (noun) => {
    expect(singular(noun)).toBe(noun);
  });
});

describe('inflections', () => {
  it.each([
    ['claim', ['claims', 'claimed', 'claiming']],
    ['argue', ['argues', 'argued', 'arguing']],
    ['deny', ['denies', 'denied', 'denying']],
    ['plan', ['plans', 'planned', 'planning']],
    ['stress', ['stresses', 'stressed', 'stressing']],
    ['say', ['says', 'saying']],
  ])('of %s', (verb, forms) => {
    expect(inflections(verb)).toEqual(expect.arrayContaining(forms));
  });

  it('do not double what is no short syllable', () => {
    expect(inflections('claim')).not.toContain('claimmed');
    expect(inflections('deny')).not.toContain('denyed');
  });
});

it('a word may end in one of several endings', () => {
  const endings = new Set(['er', 'ist']);
  expect(endsInAny('brewer', endings)).toBe(true);
  expect(endsInAny('brewery', endings)).toBe(false);
});
