import type { ReaderModel, SideModel, Thresholds, WordModel } from '../../knowledge/learned.js';
import { SIDES, type Side } from '../../score/model.js';
import { type Example, speaksFor } from './example.js';
import type { Instance } from './instances.js';
import { fitLogistic, type Logistic, Rows } from './logistic.js';

export interface LearnOptions {
  /** L2 penalties of the reader and of the words. */
  readerL2: number;
  wordsL2: number;
  /** Features met in fewer sentences are left out. */
  minCount: number;
}

export const OPTIONS: LearnOptions = { readerL2: 3, wordsL2: 3, minCount: 3 };

/** Feature names as numbers, those that are frequent enough. */
class Index {
  readonly names: string[] = [];
  private readonly ids = new Map<string, number>();

  constructor(counts: ReadonlyMap<string, number>, least: number) {
    for (const [name, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
      if (count >= least) this.ids.set(name, this.names.push(name) - 1);
  }

  of(features: Iterable<string>): number[] {
    const found: number[] = [];
    for (const feature of features) {
      const id = this.ids.get(feature);
      if (id !== undefined) found.push(id);
    }
    return found;
  }
}

const thousandths = (value: number): number => Math.round(1000 * value) || 0;
const isCoded = ({ coded }: Example, dimension: string): boolean => coded === undefined || coded.includes(dimension);

/** Learns the reader from every hit of every dimension, seen from both sides. */
export function learnReader(
  instances: readonly Instance[],
  { readerL2, minCount }: LearnOptions,
  thresholds: Thresholds,
): ReaderModel {
  const counts = new Map<string, number>();
  const each = (
    use: (features: ReadonlySet<string>, example: Example, dimension: string, side: Side) => void,
  ): void => {
    for (const { example, hits } of instances)
      for (const [dimension, { features }] of hits)
        if (isCoded(example, dimension)) for (const side of SIDES) use(features.get(side)!, example, dimension, side);
  };
  each((features) => {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  });
  const index = new Index(counts, minCount);
  const rows = new Rows();
  const made = index.names.length;
  each((features, example, dimension, side) => {
    const ids = index.of(features);
    if (example.isMade) ids.push(made);
    rows.add(ids, speaksFor(example.stances[dimension], side), example.weight);
  });
  const { bias, weights } = fitLogistic(rows, made + 1, { l2: readerL2 });
  const entries = index.names.map((name, id) => [name, thousandths(weights[id])] as const);
  return { bias: thousandths(bias), thresholds, weights: Object.fromEntries(entries.filter(([, weight]) => weight)) };
}

/** The reader's log-odds of a hit's features, in thousandths. */
export function readerLogOdds({ bias, weights }: ReaderModel, features: Iterable<string>): number {
  let sum = bias;
  for (const feature of features) sum += Object.hasOwn(weights, feature) ? weights[feature] : 0;
  return sum;
}

/** Learns the words of one dimension beside a reader. `isWord` says which features may be learned. */
export function learnWords(
  instances: readonly Instance[],
  dimension: string,
  reader: ReaderModel,
  isWord: (feature: string) => boolean,
  { wordsL2, minCount }: LearnOptions,
  thresholds: Thresholds,
): WordModel {
  const own = instances.filter(({ example }) => isCoded(example, dimension));
  const counts = new Map<string, number>();
  for (const instance of own)
    for (const feature of wordsOf(instance, dimension)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  for (const feature of [...counts.keys()])
    if (feature[0] !== '<' && counts.get(feature)! >= minCount && !isWord(feature)) counts.delete(feature);
  const index = new Index(counts, minCount);
  const hit = index.names.length;
  const featureIds = own.map((instance) => {
    const ids = index.of(wordsOf(instance, dimension));
    if (instance.hits.has(dimension)) ids.push(hit);
    if (instance.example.isMade) ids.push(hit + 1);
    return ids;
  });
  const [pro, anti] = SIDES.map((side): Logistic => {
    const rows = new Rows();
    own.forEach((instance, i) => {
      const { example, hits } = instance;
      const features = hits.get(dimension)?.features.get(side);
      const read = features ? readerLogOdds(reader, features) / 1000 : 0;
      rows.add(featureIds[i], speaksFor(example.stances[dimension], side), example.weight, read);
    });
    return fitLogistic(rows, hit + 2, { l2: wordsL2 });
  });
  const words = index.names
    .map((name, id) => [name, [thousandths(pro.weights[id]), thousandths(anti.weights[id])]] as const)
    .filter(([, [a, b]]) => Math.abs(a) >= LEAST || Math.abs(b) >= LEAST);
  return { dimension, pro: sideOf(pro, hit), anti: sideOf(anti, hit), thresholds, words: Object.fromEntries(words) };
}

/** Weights below this, in thousandths, are not kept. */
const LEAST = 10;

function* wordsOf({ words, hits }: Instance, dimension: string): Generator<string> {
  yield* words;
  yield* new Set(hits.get(dimension)?.entries);
}

const sideOf = ({ bias, slope, weights }: Logistic, hit: number): SideModel => ({
  bias: thousandths(bias),
  hit: thousandths(weights[hit]),
  reader: thousandths(slope),
});

/** The log-odds, in thousandths, that an instance speaks for a side: what the program works out. */
export function instanceLogOdds(instance: Instance, side: Side, reader: ReaderModel, model: WordModel): number {
  const { dimension, words } = model;
  const own = side === 1 ? model.pro : model.anti;
  let sum = own.bias;
  for (const word of wordsOf(instance, dimension))
    if (Object.hasOwn(words, word)) sum += words[word][side === 1 ? 0 : 1];
  const features = instance.hits.get(dimension)?.features.get(side);
  return features ? sum + own.hit + Math.round((own.reader * readerLogOdds(reader, features)) / 1000) : sum;
}
