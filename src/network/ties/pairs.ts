import type { Matrix } from '../events/matrix.js';

/** What two rows have in common, over all columns. */
export interface Pair {
  /** Σ (X₊X′₊ + X₋X′₋): statements that agree. */
  congruence: number;
  /** Σ (X₊X′₋ + X₋X′₊): statements that contradict each other. */
  conflict: number;
  /** Columns that both touch. */
  common: number;
  /** Columns with a value that both have, |S ∩ S′|; with values of which each has one, and the other the other. */
  same: number;
  opposite: number;
  /** Σ z z′ and the lengths of both over common columns, of centred values. */
  dot: number;
  length: number;
  otherLength: number;
}

export const noPair = (): Pair => ({
  congruence: 0,
  conflict: 0,
  common: 0,
  same: 0,
  opposite: 0,
  dot: 0,
  length: 0,
  otherLength: 0,
});

/** The columns that a row touches, in order. */
export function touchedBy({ rows, columns, pro, anti }: Matrix): Int32Array[] {
  return Array.from({ length: rows }, (_, row) => {
    const touched: number[] = [];
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      if (pro[at] || anti[at]) touched.push(column);
    }
    return Int32Array.from(touched);
  });
}

/** Adds what two rows have in common to an empty pair. `z` holds centred values where these are asked for. */
export function comparePair(matrix: Matrix, touched: Int32Array, row: number, other: number, z?: Float64Array): Pair {
  const { columns, pro, anti } = matrix;
  const pair = noPair();
  for (const column of touched) {
    const a = row * columns + column;
    const b = other * columns + column;
    const otherPros = pro[b];
    const otherAntis = anti[b];
    if (!otherPros && !otherAntis) continue;
    const pros = pro[a];
    const antis = anti[a];
    pair.common++;
    pair.congruence += pros * otherPros + antis * otherAntis;
    pair.conflict += pros * otherAntis + antis * otherPros;
    pair.same += both(pros, otherPros) + both(antis, otherAntis);
    pair.opposite += both(pros, otherAntis) + both(antis, otherPros);
    if (!z) continue;
    pair.dot += z[a] * z[b];
    pair.length += z[a] * z[a];
    pair.otherLength += z[b] * z[b];
  }
  return pair;
}

const both = (a: number, b: number): number => (a > 0 && b > 0 ? 1 : 0);
