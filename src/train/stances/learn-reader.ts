import type { ReaderModel, Thresholds } from '../../knowledge/learned.js';
import { partOf } from './examples/held-out.js';
import type { Instance } from './examples/instances.js';
import { Chosen, countIds } from './examples/names.js';
import { fitLogistic, Rows } from './logistic.js';
import type { LearnOptions } from './options.js';
import { thousandths } from './thousandths.js';

/** A reader by numbers: weights in thousandths of log-odds, by feature. */
export interface NumberedReader {
  bias: number;
  weights: Int32Array;
}

/** A sentence's hits of one dimension from one side: what the reader learns from. */
interface View {
  features: readonly number[];
  isMade: boolean;
  speaks: boolean;
  weight: number;
}

function* viewsOf(instances: readonly Instance[]): Generator<View> {
  for (const { example, hits, isCoded, speaks } of instances)
    for (let dimension = 0; dimension < hits.length; dimension++) {
      const own = hits[dimension];
      if (!own || !isCoded[dimension]) continue;
      const { isMade, weight } = example;
      for (const k of [0, 1] as const)
        yield { features: own.features[k], isMade, speaks: speaks[dimension][k], weight };
    }
}

/** Learns the reader from every hit of every dimension, seen from both sides. `size` is the number of features. */
export function learnReader(instances: readonly Instance[], size: number, options: LearnOptions): NumberedReader {
  const views = [...viewsOf(instances)];
  const counts = countIds(
    views.map(({ features }) => features),
    size,
  );
  const chosen = new Chosen(size, (id) => counts[id] >= options.minCount);
  const made = chosen.size;
  const rows = new Rows();
  for (const { features, isMade } of views) rows.add(isMade ? [...chosen.of(features), made] : chosen.of(features));
  const fitted = fitLogistic({
    ...rows.packed(),
    labels: Uint8Array.from(views, ({ speaks }) => (speaks ? 1 : 0)),
    weights: Float64Array.from(views, ({ weight }) => weight),
    columns: [],
    penalties: new Float64Array(made + 1).fill(options.readerL2),
  });
  const weights = new Int32Array(size);
  chosen.old.forEach((id, k) => {
    const weight = thousandths(fitted.weights[k]);
    weights[id] = Math.abs(weight) < LEAST ? 0 : weight;
  });
  return { bias: thousandths(fitted.bias), weights };
}

/** Smaller weights, in thousandths, are not kept. */
const LEAST = 10;

/** The reader's log-odds of features, in thousandths. */
export function readerLogOdds({ bias, weights }: NumberedReader, features: readonly number[]): number {
  let sum = bias;
  for (const id of features) sum += id < weights.length ? weights[id] : 0;
  return sum;
}

/** The reader's log-odds of instances: by instance, dimension and side, in thousandths; 0 where nothing hits. */
export class Reads {
  private readonly sums: Int32Array;

  constructor(
    count: number,
    private readonly dimensions: number,
  ) {
    this.sums = new Int32Array(2 * count * dimensions);
  }

  of(instance: number, dimension: number, k: 0 | 1): number {
    return this.sums[2 * (instance * this.dimensions + dimension) + k];
  }

  read(index: number, { hits }: Instance, reader: NumberedReader): void {
    hits.forEach((own, dimension) => {
      if (!own) return;
      const at = 2 * (index * this.dimensions + dimension);
      this.sums[at] = readerLogOdds(reader, own.features[0]);
      this.sums[at + 1] = readerLogOdds(reader, own.features[1]);
    });
  }
}

/** What one reader makes of instances that it did not learn from. */
export function readAll(instances: readonly Instance[], reader: NumberedReader): Reads {
  const reads = new Reads(instances.length, instances[0]?.hits.length ?? 0);
  instances.forEach((instance, index) => {
    reads.read(index, instance, reader);
  });
  return reads;
}

/** How many readers read the sentences that the words are learned from. */
const PARTS = 4;

/** What readers make of instances, each of which learned from other documents: else the words would trust it too much. */
export function readAcross(instances: readonly Instance[], size: number, options: LearnOptions): Reads {
  const reads = new Reads(instances.length, instances[0]?.hits.length ?? 0);
  const parts = instances.map(({ example }) => partOf(`across ${example.document}`, PARTS));
  for (let part = 0; part < PARTS; part++) {
    const reader = learnReader(
      instances.filter((_, index) => parts[index] !== part),
      size,
      options,
    );
    instances.forEach((instance, index) => {
      if (parts[index] === part) reads.read(index, instance, reader);
    });
  }
  return reads;
}

/** The reader as the file holds it: features by name, those without a weight left out. */
export function readerModel(
  { bias, weights }: NumberedReader,
  names: readonly string[],
  thresholds: Thresholds,
): ReaderModel {
  const named = [...weights].flatMap((weight, id): [string, number][] => (weight ? [[names[id], weight]] : []));
  return { bias, thresholds, weights: Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1))) };
}
