import { onceFor } from '../../base/once.js';
import type { Thresholds } from '../../knowledge/learned.js';
import type { Scorer } from '../scorer.js';
import type { Sentence } from '../sentence/sentence.js';
import { counts } from '../thresholds.js';
import { type ComposedHit, type Sight, sightOf } from './hit-features.js';
import { columnOf, entryWeight, sideModel } from './model.js';
import type { Side } from './side.js';
import { neededAlone } from './words-alone.js';

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
  private readonly dimensions: Dimensions;

  constructor(private readonly scorer: Scorer) {
    this.sums = new Float64Array(2 * scorer.dimensions.length);
    this.dimensions = dimensionsOf(scorer);
  }

  /** What hits or learned words say, of those of the dimensions, in their order, of which they say something; of all if none are named. */
  read(s: Sentence, hits: readonly ComposedHit[], dimensions: readonly number[] = this.dimensions.all): Reading[] {
    const { dimensionOf } = this.scorer;
    const { speakAlone } = this.dimensions;
    if (!hits.length && !dimensions.some((dimension) => speakAlone[dimension])) return [];
    this.sumWords(s);
    const readings: Reading[] = [];
    for (const dimension of dimensions) {
      const own: ComposedHit[] = [];
      const sights: Sight[] = [];
      for (const hit of hits) {
        if (dimensionOf[hit.match.term] !== dimension) continue;
        own.push(hit);
        sights.push(sightOf(s, hit));
      }
      if (!own.length && !speakAlone[dimension]) continue;
      const pro = this.logOdds(s, dimension, own, sights, 1);
      const anti = this.logOdds(s, dimension, own, sights, -1);
      readings.push({ dimension, hits: own, pro, anti });
    }
    return readings;
  }

  /** Adds the dimensions of which the learned words of a sentence take a side where no entry hits. */
  addSpoken(s: Sentence, dimensions: Set<number>): void {
    const { speaking } = this.dimensions;
    if (!speaking.length) return;
    this.sumWords(s);
    for (const dimension of speaking)
      if (this.speaksAlone(s, dimension, 1) || this.speaksAlone(s, dimension, -1)) dimensions.add(dimension);
  }

  private speaksAlone(s: Sentence, dimension: number, side: Side): boolean {
    const column = columnOf(dimension, side);
    if (this.sums[column] < this.dimensions.needed[column]) return false;
    const { wordsAnti, wordsPro } = this.scorer.thresholds[dimension];
    return counts(this.logOdds(s, dimension, NO_HITS, NO_SIGHTS, side), side === 1 ? wordsPro : wordsAnti);
  }

  private sumWords(s: Sentence): void {
    const { sums } = this;
    const { features, table } = this.scorer.model;
    const { lemma } = s.article.tokens;
    sums.fill(0);
    table.begin();
    features.read(s);
    const { count, firsts, seconds } = features;
    for (let i = 0; i < count; i++) {
      const row = table.rowOf(lemma[firsts[i]], seconds[i] < 0 ? -1 : lemma[seconds[i]]);
      if (row >= 0) table.addOnce(sums, row);
    }
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

/** What is the same for all sentences. */
interface Dimensions {
  readonly all: readonly number[];
  /** Those whose words may speak where nothing hits; and whether a dimension is one of them. */
  readonly speaking: readonly number[];
  readonly speakAlone: readonly boolean[];
  /** By column: what words alone must add up to. */
  readonly needed: Float64Array;
}

const dimensionsOf = onceFor(({ dimensions, model, thresholds }: Scorer): Dimensions => {
  const all = dimensions.map((_, dimension) => dimension);
  const speakAlone = model.words.map((one) => one !== undefined && canSpeakAlone(one.thresholds));
  return {
    all,
    speaking: all.filter((dimension) => speakAlone[dimension]),
    speakAlone,
    needed: neededAlone(model.words, thresholds),
  };
});

const NO_HITS: readonly ComposedHit[] = [];
const NO_SIGHTS: readonly Sight[] = [];

/** Thresholds above 1000 are never reached. */
const canSpeakAlone = ({ wordsPro, wordsAnti }: Thresholds): boolean => wordsPro <= 1000 || wordsAnti <= 1000;
