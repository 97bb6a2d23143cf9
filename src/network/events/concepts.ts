import type { StatementTally } from '../../tally/tally.js';
import type { Value } from '../../types/stance.js';
import type { NetworkOptions } from '../options.js';

/** A concept that a statement touches, with the shares of the statement for and against it: 0 and 0 for a mention. */
export interface Touched {
  readonly id: string;
  readonly name: string;
  readonly pro: number;
  readonly anti: number;
}

/** What a statement says at once: it repeats what the same actor has said if both are called the same. */
export interface Saying {
  readonly said: string;
  readonly concepts: readonly Touched[];
}

/** The entries that hit in a statement, each with its dimension. */
export type Terms = readonly (readonly [dimension: string, term: string])[];

/**
 * What a statement says on concepts: on a dimension, on its poles, or on each entry that hits. An entry has the value that the statement
 * takes on the dimension of the entry, so what is for or against is the pro side of the dimension, not the entry.
 */
export function sayingsOf(
  { stances }: Pick<StatementTally, 'stances'>,
  terms: Terms,
  { concept, mixed, dimensions }: Pick<NetworkOptions, 'concept' | 'mixed' | 'dimensions'>,
): Saying[] {
  const wanted = dimensions.length ? stances.filter(([dimension]) => dimensions.includes(dimension)) : stances;
  return wanted.flatMap(([dimension, value]): Saying[] => {
    const shares = sharesOf(value, mixed);
    if (concept === 'dimension')
      return [{ said: `${dimension}\n${value}`, concepts: [{ id: dimension, name: dimension, ...shares }] }];
    if (concept === 'pole') return [{ said: `${dimension}\n${value}`, concepts: polesOf(dimension, shares) }];
    return termsOn(dimension, terms).map((term) => {
      const id = `${dimension}:${term}`;
      return { said: `${id}\n${value}`, concepts: [{ id, name: term, ...shares }] };
    });
  });
}

const NEITHER = { pro: 0, anti: 0 };

function sharesOf(value: Value, mixed: NetworkOptions['mixed']): { pro: number; anti: number } {
  if (value === 'pro') return { pro: 1, anti: 0 };
  if (value === 'anti') return { pro: 0, anti: 1 };
  return value === 'mixed' && mixed === 'half' ? { pro: 0.5, anti: 0.5 } : NEITHER;
}

/** The poles that a statement takes: standing for one is agreement with it, for both poles. */
const polesOf = (dimension: string, shares: { pro: number; anti: number }): Touched[] =>
  (['pro', 'anti'] as const).flatMap((pole) =>
    shares[pole] ? [{ id: `${dimension}:${pole}`, name: `${dimension}:${pole}`, pro: shares[pole], anti: 0 }] : [],
  );

const termsOn = (dimension: string, terms: Terms): string[] => [
  ...new Set(terms.filter(([own]) => own === dimension).map(([, term]) => term)),
];
