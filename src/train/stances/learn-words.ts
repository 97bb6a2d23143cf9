import type { SideModel, Thresholds, WordModel } from '../../knowledge/learned.js';
import type { Instance } from './examples/instances.js';
import { Chosen, countIds } from './examples/names.js';
import { type NumberedReader, type Reads, readerLogOdds } from './learn-reader.js';
import { fitLogistic, type PackedRows, Rows } from './logistic.js';
import { FEWEST, type LearnOptions } from './options.js';
import { thousandths } from './thousandths.js';

/** The words of a dimension by numbers: weights in thousandths of log-odds, for pro and for anti, by word. */
export interface NumberedWords {
  dimension: number;
  sides: readonly [SideModel, SideModel];
  weights: readonly [Int32Array, Int32Array];
}

/** A side without words of its own: never without a hit, and as the reader says with one. */
const BY_READER: SideModel = { bias: -20_000, hit: 20_000, reader: 1000, short: 1000 };
/** The reader, the presence of a hit, and what is made are hardly held back. */
const LIGHT = 0.01;

/**
 * Learns the words of one dimension beside what a reader makes of its hits. `learnable` says which words may be learned, by number;
 * the words that no dimension knows yet need not be in it.
 */
export function learnWords(
  instances: readonly Instance[],
  dimension: number,
  reads: Reads,
  learnable: Uint8Array,
  options: LearnOptions,
): NumberedWords {
  const own = instances.flatMap((instance, index) => (instance.isCoded[dimension] ? [{ instance, index }] : []));
  const lists = own.map(({ instance }) => wordsOf(instance, dimension));
  const counts = countIds(lists, learnable.length);
  const chosen = new Chosen(learnable.length, (id) => learnable[id] === 1 && counts[id] >= options.minCount);
  const rows = new Rows();
  own.forEach(({ instance }, k) => {
    const ids = chosen.of(lists[k]);
    if (instance.hits[dimension]) ids.push(chosen.size);
    if (instance.example.isMade) ids.push(chosen.size + 1);
    rows.add(ids);
  });
  const packed = rows.packed();
  const [pro, anti] = ([0, 1] as const).map((k) =>
    learnSide(
      packed,
      own.map(({ instance, index }) => ({
        speaks: instance.speaks[dimension][k],
        weight: instance.example.weight,
        read: reads.of(index, dimension, k) / 1000,
        isShort: instance.isShort,
      })),
      chosen,
      learnable.length,
      options,
    ),
  );
  drop(pro.weights, anti.weights, options.least);
  return { dimension, sides: [pro.side, anti.side], weights: [pro.weights, anti.weights] };
}

interface Label {
  speaks: boolean;
  weight: number;
  read: number;
  isShort: boolean;
}

function learnSide(
  rows: PackedRows,
  labels: readonly Label[],
  chosen: Chosen,
  size: number,
  { wordsL2 }: LearnOptions,
): { side: SideModel; weights: Int32Array } {
  const weights = new Int32Array(size);
  if (labels.filter(({ speaks }) => speaks).length < FEWEST) return { side: BY_READER, weights };
  const penalties = new Float64Array(chosen.size + 4).fill(wordsL2);
  penalties.fill(LIGHT * wordsL2, chosen.size);
  const fitted = fitLogistic({
    ...rows,
    labels: Uint8Array.from(labels, ({ speaks }) => (speaks ? 1 : 0)),
    weights: Float64Array.from(labels, ({ weight }) => weight),
    columns: [true, false].map((isShort) =>
      Float64Array.from(labels, (one) => (one.isShort === isShort ? one.read : 0)),
    ),
    penalties,
  });
  chosen.old.forEach((id, k) => {
    weights[id] = thousandths(fitted.weights[k]);
  });
  const hit = thousandths(fitted.weights[chosen.size]);
  return {
    side: {
      bias: thousandths(fitted.bias),
      hit,
      reader: thousandths(fitted.slopes[1]),
      short: thousandths(fitted.slopes[0]),
    },
    weights,
  };
}

/** Leaves out words that hardly matter to either side. */
function drop(pro: Int32Array, anti: Int32Array, least: number): void {
  for (let id = 0; id < pro.length; id++)
    if (Math.abs(pro[id]) < least && Math.abs(anti[id]) < least) pro[id] = anti[id] = 0;
}

/** The features of an instance that a dimension's words have: words, pairs, and the entries of the dimension that hit. */
export function wordsOf({ words, hits }: Instance, dimension: number): readonly number[] {
  const entries = hits[dimension]?.entries;
  return entries ? [...words, ...entries] : words;
}

/** The log-odds, in thousandths, that an instance speaks for a side: what the program works out. */
export function logOddsOf(instance: Instance, k: 0 | 1, reader: NumberedReader, model: NumberedWords): number {
  const { dimension } = model;
  const { bias, hit, reader: usual, short } = model.sides[k];
  const slope = instance.isShort ? short : usual;
  const weights = model.weights[k];
  let sum = bias;
  for (const id of wordsOf(instance, dimension)) sum += id < weights.length ? weights[id] : 0;
  const own = instance.hits[dimension];
  return own ? sum + hit + Math.round((slope * readerLogOdds(reader, own.features[k])) / 1000) : sum;
}

/** The words as the file holds them. */
export function wordModel(
  { sides: [pro, anti], weights }: NumberedWords,
  dimension: string,
  names: readonly string[],
  thresholds: Thresholds,
): WordModel {
  const words: [string, readonly [number, number]][] = [];
  for (let id = 0; id < weights[0].length; id++)
    if (weights[0][id] || weights[1][id]) words.push([names[id], [weights[0][id], weights[1][id]]]);
  words.sort(([a], [b]) => (a < b ? -1 : 1));
  return { dimension, pro, anti, thresholds, words: Object.fromEntries(words) };
}
