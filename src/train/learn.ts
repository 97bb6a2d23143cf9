import type { Weights } from '../attribute/features/features.js';
import { generator, shuffle } from '../base/random.js';
import type { Examples } from './examples.js';

export interface LearnOptions {
  epochs: number;
  rate: number;
  l2: number;
  /** Features met in fewer rows are left out. */
  minCount: number;
  seed: number;
  damping?: number;
}

/** Weights are averaged from this epoch on: those of the first ones have not settled. */
const AVERAGE_FROM = 2;
/** Smaller errors change nothing. */
const LEAST_GRADIENT = 1e-3;
const DAMPING = 1e-2;

/**
 * Logistic regression (groups of one row), or a softmax over each group's rows, by AdaGrad (Duchi, Hazan & Singer 2011),
 * averaged over the later epochs. Deterministic.
 */
export function learn(examples: Examples, form: 'logistic' | 'softmax', options: LearnOptions): Weights {
  const learner = new Learner(examples, options);
  const order = Int32Array.from(examples.groups, (_, g) => g);
  const random = generator(options.seed);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const group of order)
      if (form === 'logistic') learner.learnRow(group);
      else learner.learnChoice(group);
    if (epoch >= Math.min(AVERAGE_FROM, options.epochs - 1)) learner.addToAverage();
  }
  return learner.averaged();
}

/** The weights, as they change from group to group. */
class Learner {
  private readonly weights: Float32Array;
  /** AdaGrad's sums of squared gradients. */
  private readonly squares: Float32Array;
  /** Whether a feature is frequent enough to have a weight; and those that are. */
  private readonly kept: Uint8Array;
  private readonly learned: number[] = [];
  private bias = 0;
  private biasSquares = DAMPING;
  /** Sums over the epochs that are averaged. */
  private readonly sums: Float64Array;
  private biasSum = 0;
  private epochs = 0;

  constructor(
    private readonly examples: Examples,
    private readonly options: LearnOptions,
  ) {
    const size = 2 ** examples.bits;
    this.weights = new Float32Array(size);
    this.squares = new Float32Array(size).fill(options.damping ?? DAMPING);
    this.sums = new Float64Array(size);
    this.kept = new Uint8Array(size);
    const counts = countFeatures(examples, size);
    for (let k = 0; k < size; k++) {
      if (counts[k] < options.minCount) continue;
      this.kept[k] = 1;
      this.learned.push(k);
    }
  }

  /** One group of the logistic regression. */
  learnRow(group: number): void {
    const { groups, labels } = this.examples;
    const row = groups[group];
    const gradient = 1 / (1 + Math.exp(-(this.sumOf(row) + this.bias))) - labels[group];
    if (Math.abs(gradient) < LEAST_GRADIENT) return;
    this.update(row, gradient);
    this.biasSquares += gradient * gradient;
    this.bias -= (this.options.rate * gradient) / Math.sqrt(this.biasSquares);
  }

  /** One group of the softmax. */
  learnChoice(group: number): void {
    const { groups, labels, rowCount } = this.examples;
    const from = groups[group];
    const to = group + 1 < groups.length ? groups[group + 1] : rowCount;
    let highest = -Infinity;
    const scores: number[] = [];
    for (let row = from; row < to; row++) {
      const score = this.sumOf(row);
      scores.push(score);
      if (score > highest) highest = score;
    }
    let total = 0;
    for (let n = 0; n < scores.length; n++) total += scores[n] = Math.exp(scores[n] - highest);
    for (let n = 0; n < scores.length; n++) {
      const gradient = scores[n] / total - (from + n === labels[group] ? 1 : 0);
      if (Math.abs(gradient) > LEAST_GRADIENT) this.update(from + n, gradient);
    }
  }

  private sumOf(row: number): number {
    const { weights } = this;
    const { ids, rows } = this.examples;
    let sum = 0;
    for (let k = rows[row], end = rows[row + 1]; k < end; k++) sum += weights[ids[k]];
    return sum;
  }

  private update(row: number, gradient: number): void {
    const { kept, squares, weights } = this;
    const { ids, rows } = this.examples;
    const { l2, rate } = this.options;
    for (let k = rows[row], end = rows[row + 1]; k < end; k++) {
      const id = ids[k];
      if (!kept[id]) continue;
      const step = gradient + l2 * weights[id];
      squares[id] += step * step;
      weights[id] -= (rate * step) / Math.sqrt(squares[id]);
    }
  }

  addToAverage(): void {
    const { learned, sums, weights } = this;
    for (let n = 0; n < learned.length; n++) sums[learned[n]] += weights[learned[n]];
    this.biasSum += this.bias;
    this.epochs++;
  }

  averaged(): Weights {
    const { epochs, learned, sums } = this;
    for (let n = 0; n < learned.length; n++) sums[learned[n]] /= epochs;
    return quantise(sums, this.biasSum / epochs, this.examples.bits);
  }
}

/** In how many places each feature is met, up to 65,535. */
function countFeatures({ ids, used }: Examples, size: number): Uint16Array {
  const counts = new Uint16Array(size);
  for (let k = 0; k < used; k++) if (counts[ids[k]] < 65535) counts[ids[k]]++;
  return counts;
}

/** The quantile of weights that gets the largest 8-bit value. */
const CLIP = 0.9998;

/** 8 bits a weight; the few largest weights are clipped. */
export function quantise(weights: Float64Array, bias: number, bits: number): Weights {
  const learned: number[] = [];
  for (let k = 0; k < weights.length; k++) if (weights[k] !== 0) learned.push(k);
  const sizes = Float64Array.from(learned, (k) => Math.abs(weights[k])).sort();
  const top = sizes.length ? sizes[Math.floor((sizes.length - 1) * CLIP)] : 1;
  const scale = top / 127;
  const table = new Int8Array(weights.length);
  for (const k of learned) table[k] = Math.max(-127, Math.min(127, Math.round(weights[k] / scale)));
  return { bits, scale, bias, table };
}
