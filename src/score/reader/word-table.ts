import { getOrInsert } from '../../base/order.js';
import type { WordModel } from '../../knowledge/learned.js';
import type { Vocabulary } from '../../segment/vocabulary.js';

/** The weights of a lemma or pair, by column `2 * dimension + (anti ? 1 : 0)`. */
interface Row {
  columns: number[];
  weights: number[];
  /** In which it was last met. */
  sentence: number;
}

/** The rows of a lemma: by itself, and before others. */
interface Lemma {
  single: number;
  pairs: ReadonlyMap<string, number>;
}

/** Learned words of a dimension that begin with the same lemma: `from` to `to` (not included) of the list. */
interface Run {
  dimension: number;
  words: readonly string[];
  from: number;
  to: number;
}

/**
 * The learned words of all dimensions in one table, by vocabulary id: a word that no dimension knows costs one array look-up. There are
 * a hundred thousand, and a text has few of them: the rows of a lemma are made when it is first met.
 */
export class WordTable {
  private readonly rows: Row[] = [];
  private sentence = 0;
  private readonly runs = new Map<string, Run[]>();
  /** By vocabulary id: null for a lemma that no dimension knows. */
  private readonly lemmas: (Lemma | null | undefined)[] = [];

  constructor(
    private readonly models: readonly (WordModel | undefined)[],
    private readonly vocabulary: Vocabulary,
  ) {
    models.forEach((model, dimension) => {
      this.addRuns(dimension, Object.keys(model?.words ?? {}));
    });
  }

  /** Begins a sentence. */
  begin(): void {
    this.sentence++;
  }

  /** Adds the weights of a row to `sums`, by column, unless it was added in this sentence. */
  addOnce(sums: Float64Array, row: number): void {
    const { columns, sentence, weights } = this.rows[row];
    if (sentence === this.sentence) return;
    this.rows[row].sentence = this.sentence;
    for (let k = 0; k < columns.length; k++) sums[columns[k]] += weights[k];
  }

  /** A row that stands for a feature, or -1 if no dimension knows it. */
  rowOf(first: number, second: number): number {
    const lemma = this.lemmas[first] === undefined ? this.meet(first) : this.lemmas[first];
    if (!lemma) return -1;
    return second < 0 ? lemma.single : (lemma.pairs.get(this.vocabulary.text(second)) ?? -1);
  }

  weightOf(row: number, column: number): number {
    const { columns, weights } = this.rows[row];
    const k = columns.indexOf(column);
    return k < 0 ? 0 : weights[k];
  }

  private addRuns(dimension: number, words: readonly string[]): void {
    for (let from = 0, to = 0; from < words.length; from = to) {
      const blank = words[from].indexOf(' ');
      const first = blank < 0 ? words[from] : words[from].slice(0, blank);
      to = from + 1;
      while (to < words.length && startsWith(words[to], first)) to++;
      if (first[0] !== '<') getOrInsert(this.runs, first, () => []).push({ dimension, words, from, to });
    }
  }

  /** Makes the rows of a lemma. */
  private meet(id: number): Lemma | null {
    const { lemmas, runs, vocabulary } = this;
    const first = vocabulary.text(id);
    const known = runs.get(first);
    while (lemmas.length < id) lemmas.push(undefined);
    lemmas[id] = known ? this.lemmaOf(first, known) : null;
    return lemmas[id];
  }

  private lemmaOf(first: string, runs: readonly Run[]): Lemma {
    const rows = new Map<string, number>();
    for (const { dimension, from, to, words } of runs)
      for (let i = from; i < to; i++) {
        const row = getOrInsert(rows, words[i].slice(first.length + 1), () => this.newRow());
        const { columns, weights } = this.rows[row];
        this.models[dimension]!.words[words[i]].forEach((weight, side) => {
          if (!weight) return;
          columns.push(2 * dimension + side);
          weights.push(weight);
        });
      }
    return { single: rows.get('') ?? -1, pairs: rows };
  }

  private newRow(): number {
    return this.rows.push({ columns: [], weights: [], sentence: -1 }) - 1;
  }
}

/** Whether a feature is a lemma, or a pair that begins with it. */
const startsWith = (feature: string, lemma: string): boolean =>
  feature.startsWith(lemma) && (feature.length === lemma.length || feature[lemma.length] === ' ');
