import type { Thresholds } from '../../knowledge/learned.js';
import type { Scorer } from '../scorer.js';
import type { Sentence } from '../sentence/sentence.js';
import { counts } from '../thresholds.js';
import { type ComposedHit, type Sight, sightOf } from './hit-features.js';
import { columnOf, entryWeight, sideModel } from './model.js';
import { SIDES, type Side } from './side.js';

/** What a sentence says of a dimension, in thousandths of log-odds. */
export interface Reading {
  dimension: number;
  hits: readonly ComposedHit[];
  pro: number;
  anti: number;
}

/** Joins what the reader makes of hits with the learned words of each dimension: sums of log-odds. */
export class SentenceReader {
  private readonly sums: Float64Array;
  /** By dimension: whether its words may speak where nothing hits. */
  private readonly speakAlone: boolean[];
  private readonly all: Columns;
  private asked: Columns;

  constructor(private readonly scorer: Scorer) {
    this.sums = new Float64Array(2 * scorer.dimensions.length);
    this.all = columnsOf(scorer.dimensions.map((_, dimension) => dimension));
    this.asked = this.all;
    this.speakAlone = scorer.model.words.map((one) => one !== undefined && canSpeakAlone(one.thresholds));
  }

  /** What hits or learned words say, of those of the dimensions, in their order, of which they say something; of all if none are named. */
  read(s: Sentence, hits: readonly ComposedHit[], dimensions: readonly number[] = this.all.dimensions): Reading[] {
    const { dimensionOf } = this.scorer;
    if (!hits.length && !dimensions.some((dimension) => this.speakAlone[dimension])) return [];
    if (this.asked.dimensions !== dimensions) this.asked = columnsOf(dimensions);
    this.sumWords(s, this.asked.columns);
    const readings: Reading[] = [];
    for (const dimension of dimensions) {
      const own = hits.length ? hits.filter(({ match }) => dimensionOf[match.term] === dimension) : NO_HITS;
      if (!own.length && !this.speakAlone[dimension]) continue;
      const sights = own.length ? own.map((hit) => sightOf(s, hit)) : NO_SIGHTS;
      const pro = this.logOdds(s, dimension, own, sights, 1);
      const anti = this.logOdds(s, dimension, own, sights, -1);
      readings.push({ dimension, hits: own, pro, anti });
    }
    return readings;
  }

  /** Adds the dimensions of which the learned words of a sentence take a side where no entry hits. */
  addSpoken(s: Sentence, dimensions: Set<number>): void {
    const { model, thresholds } = this.scorer;
    if (!model.alone.maySpeak(s, thresholds)) return;
    this.sumWords(s, this.all.columns);
    for (const dimension of this.all.dimensions) {
      if (!this.speakAlone[dimension]) continue;
      const { wordsAnti, wordsPro } = thresholds[dimension];
      const isPro = counts(this.logOdds(s, dimension, NO_HITS, NO_SIGHTS, 1), wordsPro);
      if (isPro || counts(this.logOdds(s, dimension, NO_HITS, NO_SIGHTS, -1), wordsAnti)) dimensions.add(dimension);
    }
  }

  private sumWords(s: Sentence, columns: Int32Array): void {
    const { sums } = this;
    sums.fill(0);
    const { features, table } = this.scorer.model;
    table.begin();
    features.emit(s, (first, second) => {
      const row = table.rowOf(first, second);
      if (row >= 0) table.addOnce(sums, row, columns);
    });
  }

  private logOdds(
    { isShort }: Sentence,
    dimension: number,
    hits: readonly ComposedHit[],
    sights: readonly Sight[],
    side: Side,
  ): number {
    const { model } = this.scorer;
    const words = model.words[dimension];
    const read = hits.length ? model.hits.read(hits, sights, side) : 0;
    if (!words) return read;
    const own = sideModel(words, side);
    let sum = own.bias + this.sums[columnOf(dimension, side)];
    if (!hits.length) return sum;
    sum += own.hit + Math.round(((isShort ? own.short : own.reader) * read) / 1000);
    for (const entry of new Set(hits.map(({ term }) => term.term))) sum += entryWeight(words, entry, side);
    return sum;
  }
}

/** Some dimensions, and their columns in the table of words. */
interface Columns {
  readonly dimensions: readonly number[];
  readonly columns: Int32Array;
}

const columnsOf = (dimensions: readonly number[]): Columns => ({
  dimensions,
  columns: Int32Array.from(dimensions.flatMap((dimension) => SIDES.map((side) => columnOf(dimension, side)))),
});

const NO_HITS: readonly ComposedHit[] = [];
const NO_SIGHTS: readonly Sight[] = [];

/** Thresholds above 1000 are never reached. */
const canSpeakAlone = ({ wordsPro, wordsAnti }: Thresholds): boolean => wordsPro <= 1000 || wordsAnti <= 1000;
