import type { TestResult } from './lexicon-tests.js';

/**
 * Positions (pro, anti, mixed) in a lexicon's examples. Recall is `right / coded`, precision `right / given`, F1
 * `2 * right / (coded + given)`.
 */
export interface ExampleFigures {
  examples: number;
  /** Those with a position by their `expect`. */
  coded: number;
  /** Those to which the program gives one. */
  given: number;
  /** Those where both are the same. */
  right: number;
}

/** Counts the positions in examples that were scored. A mention and nothing at all are the same here: no position. */
export function exampleFigures(results: readonly TestResult[]): ExampleFigures {
  const given = results.filter(({ value }) => isPosition(value));
  return {
    examples: results.length,
    coded: results.filter(({ test }) => isPosition(test.expect)).length,
    given: given.length,
    right: given.filter(({ value, test }) => value === test.expect).length,
  };
}

const isPosition = (value: string): boolean => value === 'pro' || value === 'anti' || value === 'mixed';
