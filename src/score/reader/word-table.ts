import { widened } from '../../base/lists.js';
import type { WordModel } from '../../knowledge/learned.js';
import { columnsOf, LearnedWords } from '../../knowledge/prepared/learned-words.js';
import type { Vocabulary } from '../../segment/vocabulary.js';

/** A lemma that was not looked up. */
const UNMET = -2;

/**
 * The learned words of all dimensions by vocabulary id: a word that no dimension knows costs one array look-up. A *column* is
 * `2 * dimension + (anti ? 1 : 0)`.
 */
export class WordTable {
  private readonly words: LearnedWords;
  /** Of each column of `words`, the one of the dimension here; -1 for none. */
  private readonly places: Int32Array;
  /** By vocabulary id: the lemma's number in `words`, -1 for none, or UNMET. */
  private lemmas = new Int32Array(1 << 12).fill(UNMET);
  /** By row: the sentence in which it was last met. */
  private readonly sentences: Int32Array;
  private sentence = 0;
  /** How many columns there are. */
  private readonly width: number;
  /** By row and column; a row's are put there when it is first met. */
  private readonly weights: Int16Array | Int32Array;

  constructor(
    models: readonly (WordModel | undefined)[],
    private readonly vocabulary: Vocabulary,
  ) {
    const shared = models.find((model) => model?.prepared)?.prepared?.words;
    const isShared = shared && models.every((model) => !model || model.prepared?.words === shared);
    this.words = isShared ? shared : new LearnedWords(columnsOf(models), models.length);
    const files = models.map((model, dimension) => (isShared ? (model?.prepared?.index ?? -1) : dimension));
    this.places = new Int32Array(2 * this.words.models).fill(-1);
    files.forEach((file, dimension) => {
      if (file < 0) return;
      this.places[2 * file] = 2 * dimension;
      this.places[2 * file + 1] = 2 * dimension + 1;
    });
    this.width = 2 * models.length;
    this.sentences = new Int32Array(this.words.rows);
    this.weights = this.words.emptyWeights(this.width);
  }

  /** Begins a sentence. */
  begin(): void {
    this.sentence++;
  }

  /** Adds the weights of a row to those of all columns, unless it was added in this sentence. */
  addOnce(sums: Float64Array, row: number): void {
    const before = this.sentences[row];
    if (before === this.sentence) return;
    if (before === 0) this.words.fillWeights(this.weights, row, this.places, this.width);
    this.sentences[row] = this.sentence;
    const { weights } = this;
    let at = row * this.width;
    for (let column = 0; column < sums.length; column++) sums[column] += weights[at++];
  }

  /** A row that stands for a feature, or -1 if no dimension knows it. */
  rowOf(first: number, second: number): number {
    const lemma = this.lemma(first);
    if (lemma < 0) return -1;
    if (second < 0) return this.words.row(lemma, -1);
    const other = this.lemma(second);
    return other < 0 ? -1 : this.words.row(lemma, other);
  }

  weightOf(row: number, column: number): number {
    if (this.sentences[row] === 0) this.words.fillWeights(this.weights, row, this.places, this.width);
    return this.weights[row * this.width + column];
  }

  /** The number of a word's lemma among the learned ones, or -1; by its vocabulary id. */
  private lemma(id: number): number {
    if (id >= this.lemmas.length) this.lemmas = widened(this.lemmas, 2 * id, UNMET);
    const known = this.lemmas[id];
    if (known !== UNMET) return known;
    this.lemmas[id] = this.words.lemma(this.vocabulary.text(id));
    return this.lemmas[id];
  }
}
