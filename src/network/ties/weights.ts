import type { Matrix } from '../events/matrix.js';
import type { Agreement, Normalisation } from '../types.js';
import { centred } from './centred.js';
import { comparePair, type Pair, touchedBy } from './pairs.js';

/** Fewer common concepts say nothing of a direction. */
const LEAST_COMMON = 2;

/** What a row is by itself: its statements, the number of its values, and the lengths of its vectors. */
interface Own {
  readonly sum: number;
  readonly values: number;
  readonly concepts: number;
  /** √Σ (X₊² + X₋²), √Σ (X₊ − X₋)², √Σ (X₊ + X₋)². */
  readonly length: number;
  readonly signedLength: number;
  readonly summedLength: number;
}

/**
 * The weights of ties between the rows of a matrix. With C = Σ (X₊X′₊ + X₋X′₋) and F = Σ (X₊X′₋ + X₋X′₊), the numerator is C for
 * congruence, F for conflict, C − F to subtract and C + F to ignore values (Leifeld 2017, in The Oxford Handbook of Political Networks,
 * ch. 12). It is divided by
 * - `average`: (n + n′) / 2, the mean number of statements;
 * - `cosine`: the lengths of the two vectors, of X₊ − X₋ to subtract and of X₊ + X₋ to ignore;
 * - `dna-cosine`: n · n′, and `dna-jaccard`: the statements with values that only one has, plus Σ X X′ over values that both have,
 *   whatever the numerator: as the exporter of Discourse Network Analyzer 3 computes them (its `average` is ours);
 * `jaccard` is |S ∩ S′| / |S ∪ S′| of the sets of values, and `centred` the cosine of centred values over common concepts.
 */
export class Weights {
  /** The columns that each row touches. */
  readonly touched: readonly Int32Array[];
  private readonly own: readonly Own[];
  private readonly z: Float64Array | undefined;

  constructor(
    private readonly matrix: Matrix,
    private readonly agreement: Agreement,
    private readonly normalise: Normalisation,
  ) {
    this.touched = touchedBy(matrix);
    this.own = Array.from({ length: matrix.rows }, (_, row) => this.ownOf(row));
    this.z = normalise === 'centred' ? centred(matrix) : undefined;
  }

  /** What two rows have in common. */
  pair(row: number, other: number): Pair {
    return comparePair(this.matrix, this.touched[row], row, other, this.z);
  }

  /** The signed weight of a pair; 0 where there is no tie. */
  of(pair: Pair, row: number, other: number): number {
    if (!pair.common) return 0;
    if (this.normalise === 'centred') return this.centredOf(pair);
    if (this.normalise === 'jaccard') return this.jaccardOf(pair, this.own[row], this.own[other]);
    const by = this.divisor(this.own[row], this.own[other], row, other);
    return by ? this.numerator(pair) / by : 0;
  }

  private numerator({ congruence, conflict }: Pair): number {
    switch (this.agreement) {
      case 'congruence':
        return congruence;
      case 'conflict':
        return conflict;
      case 'subtract':
        return congruence - conflict;
      default:
        return congruence + conflict;
    }
  }

  private divisor(a: Own, b: Own, row: number, other: number): number {
    switch (this.normalise) {
      case 'average':
      case 'dna-average':
        return (a.sum + b.sum) / 2;
      case 'cosine':
        if (this.agreement === 'subtract') return a.signedLength * b.signedLength;
        return this.agreement === 'ignore' ? a.summedLength * b.summedLength : a.length * b.length;
      case 'dna-cosine':
        return a.sum * b.sum;
      case 'dna-jaccard':
        return this.dnaJaccard(row, other);
      default:
        return 1;
    }
  }

  private jaccardOf({ same, opposite, common }: Pair, a: Own, b: Own): number {
    if (this.agreement === 'ignore') return common / (a.concepts + b.concepts - common);
    const counted = { congruence: same, conflict: opposite, subtract: same - opposite, combine: same };
    return counted[this.agreement] / (a.values + b.values - same);
  }

  private centredOf({ common, dot, length, otherLength }: Pair): number {
    const lengths = Math.sqrt(length) * Math.sqrt(otherLength);
    return common < LEAST_COMMON || !lengths ? 0 : dot / lengths;
  }

  private dnaJaccard(row: number, other: number): number {
    const { columns, pro, anti } = this.matrix;
    let sum = 0;
    for (let column = 0; column < columns; column++) {
      const [a, b] = [row * columns + column, other * columns + column];
      sum += union(pro[a], pro[b]) + union(anti[a], anti[b]);
    }
    return sum;
  }

  private ownOf(row: number): Own {
    const { columns, pro, anti } = this.matrix;
    let [sum, values, squares, signed, summed] = [0, 0, 0, 0, 0];
    for (const column of this.touched[row]) {
      const [pros, antis] = [pro[row * columns + column], anti[row * columns + column]];
      sum += pros + antis;
      values += Number(pros > 0) + Number(antis > 0);
      squares += pros * pros + antis * antis;
      signed += (pros - antis) ** 2;
      summed += (pros + antis) ** 2;
    }
    const [length, signedLength, summedLength] = [squares, signed, summed].map(Math.sqrt);
    return { sum, values, concepts: this.touched[row].length, length, signedLength, summedLength };
  }
}

const union = (a: number, b: number): number => (a && b ? a * b : a + b);
