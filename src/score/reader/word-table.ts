import type { WordModel } from '../../knowledge/learned.js';
import type { Vocabulary } from '../../segment/vocabulary.js';

/** The learned words of all dimensions in one table, by vocabulary id: a word that no dimension knows costs one array look-up. */
export class WordTable {
  /** Rows of single lemmas and of pairs: weights by column `2 * dimension + (anti ? 1 : 0)`. */
  private readonly rows: { columns: number[]; weights: number[] }[] = [];
  private readonly lemmas = new Map<string, number>();
  private readonly single: number[] = [];
  private readonly pairs = new Map<number, number>();
  /** By vocabulary id: index of the lemma, or -1. */
  private readonly indexOf: number[] = [];

  constructor(
    models: readonly (WordModel | undefined)[],
    private readonly vocabulary: Vocabulary,
  ) {
    models.forEach((model, dimension) => {
      for (const [feature, weights] of Object.entries(model?.words ?? {}))
        if (feature[0] !== '<') this.add(feature, dimension, weights);
    });
  }

  /** Adds the weights of a row to `sums`, by column. */
  addRow(sums: Float64Array, row: number): void {
    const { columns, weights } = this.rows[row];
    for (let k = 0; k < columns.length; k++) sums[columns[k]] += weights[k];
  }

  /** A row that stands for a feature, or -1 if no dimension knows it. */
  rowOf(first: number, second: number): number {
    const a = this.index(first);
    if (a < 0) return -1;
    if (second < 0) return this.single[a];
    const b = this.index(second);
    return b < 0 ? -1 : (this.pairs.get(a * 65536 + b) ?? -1);
  }

  weightOf(row: number, column: number): number {
    const { columns, weights } = this.rows[row];
    const k = columns.indexOf(column);
    return k < 0 ? 0 : weights[k];
  }

  private add(feature: string, dimension: number, [pro, anti]: readonly [number, number]): void {
    const [first, second] = feature.split(' ');
    const a = this.lemma(first);
    let row: number;
    if (second === undefined) {
      if (this.single[a] < 0) this.single[a] = this.rows.push({ columns: [], weights: [] }) - 1;
      row = this.single[a];
    } else {
      const key = a * 65536 + this.lemma(second);
      row = this.pairs.get(key) ?? this.rows.push({ columns: [], weights: [] }) - 1;
      this.pairs.set(key, row);
    }
    const { columns, weights } = this.rows[row];
    [pro, anti].forEach((weight, side) => {
      if (!weight) return;
      columns.push(2 * dimension + side);
      weights.push(weight);
    });
  }

  private lemma(word: string): number {
    const known = this.lemmas.get(word);
    if (known !== undefined) return known;
    this.lemmas.set(word, this.single.length);
    return this.single.push(-1) - 1;
  }

  private index(id: number): number {
    while (this.indexOf.length <= id)
      this.indexOf.push(this.lemmas.get(this.vocabulary.text(this.indexOf.length)) ?? -1);
    return this.indexOf[id];
  }
}
