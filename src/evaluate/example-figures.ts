import type { TestResult } from './lexicon-tests.js';
import { isSign, type SignCounts, signCounts } from './sign-counts.js';

/** Positions (pro, anti, mixed) in a lexicon's examples. */
export interface ExampleFigures extends SignCounts {
  examples: number;
}

/** Counts the positions in examples that were scored. A mention and nothing at all are the same here: no position. */
export function exampleFigures(results: readonly TestResult[]): ExampleFigures {
  const pairs = results.map(({ test, value }) => [test.expect, value] as const);
  return { examples: results.length, ...signCounts(pairs, isPosition) };
}

const isPosition = (value: string): boolean => isSign(value) || value === 'mixed';
