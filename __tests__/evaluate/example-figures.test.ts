import { describe, expect, it } from '@jest/globals';
import { exampleFigures } from '../../src/evaluate/example-figures.js';
import type { TestResult } from '../../src/evaluate/lexicon-tests.js';
import type { Expectation } from '../../src/knowledge/lexicon.js';

/** Results from pairs of what was coded and what the program gave. */
const results = (...pairs: [Expectation, Expectation][]) =>
  pairs.map(([wanted, value]) => ({ test: { text: '', expect: wanted }, value }) as unknown as TestResult);

describe('exampleFigures', () => {
  it('counts positions that are the same on both sides', () => {
    expect(
      exampleFigures(
        results(['pro', 'pro'], ['anti', 'anti'], ['mixed', 'mixed'], ['pro', 'mention'], ['none', 'pro']),
      ),
    ).toEqual({ examples: 5, coded: 4, given: 4, right: 3 });
  });

  it.each<[string, Expectation, Expectation, object]>([
    ['the other side', 'pro', 'anti', { coded: 1, given: 1, right: 0 }],
    ['one side of a mixed position', 'mixed', 'pro', { coded: 1, given: 1, right: 0 }],
    ['a mention, which does not count as a position', 'mention', 'mention', { coded: 0, given: 0, right: 0 }],
    ['nothing for a mention', 'mention', 'none', { coded: 0, given: 0, right: 0 }],
  ])('counts nothing as right for %s', (_, wanted, value, counts) => {
    expect(exampleFigures(results([wanted, value]))).toEqual({ examples: 1, ...counts });
  });

  it('has nothing to say without examples', () => {
    expect(exampleFigures([])).toEqual({ examples: 0, coded: 0, given: 0, right: 0 });
  });
});
