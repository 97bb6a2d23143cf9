import type { Thresholds } from '../../knowledge/learned.js';
import type { Scorer } from '../scorer.js';
import type { Sentence } from '../sentence/sentence.js';
import { type ComposedHit, hitFeatures } from './hit-features.js';
import { entryWeight, readerWeight, SIDES } from './model.js';
import { WordFeatures } from './word-features.js';

/** What a sentence says of a dimension, in thousandths of log-odds. */
export interface Reading {
  dimension: number;
  hits: readonly ComposedHit[];
  pro: number;
  anti: number;
}

/** Joins what the reader makes of hits with the learned words of each dimension: sums of log-odds. */
export class SentenceReader {
  private readonly words = new WordFeatures();
  private readonly sums: Float64Array;
  /** By dimension: whether its words may speak where nothing hits. */
  private readonly speakAlone: boolean[];

  constructor(private readonly scorer: Scorer) {
    this.sums = new Float64Array(2 * scorer.dimensions.length);
    this.speakAlone = scorer.model.words.map((one) => one !== undefined && canSpeakAlone(one.thresholds));
  }

  /** The dimensions that hits or learned words say something of, in their order. */
  read(s: Sentence, hits: readonly ComposedHit[]): Reading[] {
    const { dimensionOf, dimensions } = this.scorer;
    if (!hits.length && !this.speakAlone.includes(true)) return [];
    this.sumWords(s);
    const readings: Reading[] = [];
    for (let dimension = 0; dimension < dimensions.length; dimension++) {
      const own = hits.length ? hits.filter(({ match }) => dimensionOf[match.term] === dimension) : [];
      if (!own.length && !this.speakAlone[dimension]) continue;
      const [pro, anti] = SIDES.map((side) => this.logOdds(s, dimension, own, side));
      readings.push({ dimension, hits: own, pro, anti });
    }
    return readings;
  }

  private sumWords(s: Sentence): void {
    const { sums } = this;
    sums.fill(0);
    const { table } = this.scorer.model;
    table.begin();
    this.words.emit(s, (first, second) => {
      const row = table.rowOf(first, second);
      if (row >= 0) table.addOnce(sums, row);
    });
  }

  private logOdds(s: Sentence, dimension: number, hits: readonly ComposedHit[], side: 1 | -1): number {
    const { model } = this.scorer;
    const words = model.words[dimension];
    const read = hits.length ? this.readHits(s, hits, side) : 0;
    if (!words) return read;
    const own = side === 1 ? words.pro : words.anti;
    let sum = own.bias + this.sums[2 * dimension + (side === 1 ? 0 : 1)];
    if (!hits.length) return sum;
    sum += own.hit + Math.round(((s.isShort ? own.short : own.reader) * read) / 1000);
    for (const entry of new Set(hits.map(({ term }) => term.term))) sum += entryWeight(words, entry, side);
    return sum;
  }

  /** The reader's log-odds that a dimension's hits speak for a side. */
  readHits(s: Sentence, hits: readonly ComposedHit[], side: 1 | -1): number {
    const { reader } = this.scorer.model;
    return reader.bias + readerWeight(reader, readerFeatures(s, hits, side));
  }
}

/** Thresholds above 1000 are never reached. */
const canSpeakAlone = ({ wordsPro, wordsAnti }: Thresholds): boolean => wordsPro <= 1000 || wordsAnti <= 1000;

/** The features of all hits of a dimension together: each counts once. */
export function readerFeatures(s: Sentence, hits: readonly ComposedHit[], side: 1 | -1): Set<string> {
  const features = new Set<string>();
  let own = 0;
  let other = 0;
  for (const hit of hits) {
    for (const feature of hitFeatures(s, hit, side)) features.add(feature);
    if (hit.composed.sign === side) own++;
    else if (hit.composed.sign) other++;
  }
  features.add(`hits=${Math.min(hits.length, 4)}`);
  features.add(`own=${Math.min(own, 3)} other=${Math.min(other, 3)}`);
  features.add(side === 1 ? 'side=pro' : 'side=anti');
  return features;
}
