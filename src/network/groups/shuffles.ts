import { getOrInsert } from '../../base/order.js';
import { generator, shuffle } from '../../base/random.js';
import { Matrix } from '../events/matrix.js';
import type { Placed } from '../events/placed.js';
import type { Slice } from '../events/slice.js';
import type { Weights } from '../ties/weights.js';

export const SHUFFLES = 200;

/** Signed weights between all pairs of rows, 0 where there is no tie: row × number of rows + other row. */
export interface Signed {
  readonly size: number;
  readonly weights: Float64Array;
}

/** The centred or subtracted weights of a matrix. */
export function signedWeights(matrix: Matrix, weights: Weights): Signed {
  const size = matrix.rows;
  const all = new Float64Array(size * size);
  for (let row = 0; row < size; row++)
    for (let other = row + 1; other < size; other++) {
      const weight = weights.of(weights.pair(row, other), row, other);
      all[row * size + other] = weight;
      all[other * size + row] = weight;
    }
  return { size, weights: all };
}

/**
 * Matrices in which nobody stands with anybody: the signs of all statements on a column are dealt out anew, so that the number of
 * statements of each row on each column and the signs of each column stay (a multivariate hypergeometric draw).
 */
export function* shuffled({ placed, matrix }: Slice, seed: number, rounds = SHUFFLES): Generator<Matrix> {
  const random = generator(seed);
  const byColumn = new Map<number, Placed[]>();
  for (const one of placed) getOrInsert(byColumn, one.column, () => []).push(one);
  for (let round = 0; round < rounds; round++) {
    const next = new Matrix(matrix.rows, matrix.columns);
    for (const all of byColumn.values()) {
      const from = all.map((_, i) => i);
      shuffle(from, random);
      for (const [i, { row, column, weight }] of all.entries()) {
        const { pro, anti } = all[from[i]];
        next.add({ row, column, pro, anti }, weight);
      }
    }
    yield next;
  }
}

const LEVEL = 0.05;

/**
 * Where an observed figure lies among those of shuffles: their mean; p, the share that reach it, itself included; and the limit that it
 * must be above for p to be at most 5 %.
 */
export function among(observed: number, nulls: readonly number[]): { mean: number; limit: number; p: number } {
  const sorted = [...nulls].sort((a, b) => a - b);
  const reached = nulls.filter((one) => one >= observed - 1e-12).length;
  return {
    mean: nulls.reduce((sum, one) => sum + one, 0) / nulls.length,
    limit: sorted[sorted.length - Math.floor(LEVEL * (sorted.length + 1))],
    p: (1 + reached) / (1 + nulls.length),
  };
}
