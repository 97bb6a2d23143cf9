import type { Features } from '../attribute/features/features.js';
import type { Weights } from '../attribute/judge/model.js';
import { generator } from '../base/random.js';

/** Rows of hashed features in groups (the candidates of one choice), kept flat so that epochs are quick. */
export class Examples {
  ids = new Uint32Array(1 << 20);
  used = 0;
  rows: number[] = [0];
  /** First row of each group. */
  groups: number[] = [];
  /** Of each group: the right row, or for single rows 1 and 0. */
  labels: number[] = [];
  private readonly shift: number;

  constructor(readonly bits: number) {
    this.shift = 32 - bits;
  }

  row(features: Features): void {
    const { ids, count } = features;
    if (this.used + count > this.ids.length) {
      const larger = new Uint32Array(this.ids.length * 2);
      larger.set(this.ids);
      this.ids = larger;
    }
    for (let i = 0; i < count; i++) this.ids[this.used + i] = ids[i] >>> this.shift;
    this.used += count;
    this.rows.push(this.used);
  }

  /** Ends a group of the rows since the last one. */
  group(firstRow: number, label: number): void {
    this.groups.push(firstRow);
    this.labels.push(label);
  }

  get rowCount(): number {
    return this.rows.length - 1;
  }
}

export interface LearnOptions {
  epochs: number;
  rate: number;
  l2: number;
  /** Features met in fewer rows are left out. */
  minCount: number;
  seed: number;
  damping?: number;
}

const AVERAGE_FROM = 2;

/** Logistic regression (groups of one row), or softmax over each group's rows: AdaGrad (Duchi, Hazan & Singer 2011), averaged over the later epochs. Deterministic. */
export function learn(examples: Examples, form: 'logistic' | 'softmax', options: LearnOptions): Weights {
  const { ids, rows, groups, labels, bits } = examples;
  const size = 2 ** bits;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(options.damping ?? 1e-2);
  const sums = new Float64Array(size);
  const counts = new Uint16Array(size);
  for (let k = 0; k < examples.used; k++) if (counts[ids[k]] < 65535) counts[ids[k]]++;
  const kept = new Uint8Array(size);
  const learned: number[] = [];
  for (let k = 0; k < size; k++) {
    if (counts[k] < options.minCount) continue;
    kept[k] = 1;
    learned.push(k);
  }
  let bias = 0;
  let biasSquares = 1e-2;
  let biasSum = 0;
  let averaged = 0;
  const order = Int32Array.from(groups, (_, g) => g);
  const random = generator(options.seed);
  const sumOf = (row: number): number => {
    let sum = 0;
    for (let k = rows[row], end = rows[row + 1]; k < end; k++) sum += weights[ids[k]];
    return sum;
  };
  const update = (row: number, gradient: number): void => {
    for (let k = rows[row], end = rows[row + 1]; k < end; k++) {
      const id = ids[k];
      if (!kept[id]) continue;
      const step = gradient + options.l2 * weights[id];
      squares[id] += step * step;
      weights[id] -= (options.rate * step) / Math.sqrt(squares[id]);
    }
  };
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const g of order) {
      const from = groups[g];
      if (form === 'logistic') {
        const gradient = 1 / (1 + Math.exp(-(sumOf(from) + bias))) - labels[g];
        if (Math.abs(gradient) < 1e-3) continue;
        update(from, gradient);
        biasSquares += gradient * gradient;
        bias -= (options.rate * gradient) / Math.sqrt(biasSquares);
        continue;
      }
      const to = g + 1 < groups.length ? groups[g + 1] : examples.rowCount;
      let highest = -Infinity;
      const scores: number[] = [];
      for (let row = from; row < to; row++) {
        const s = sumOf(row);
        scores.push(s);
        if (s > highest) highest = s;
      }
      let total = 0;
      for (let n = 0; n < scores.length; n++) total += scores[n] = Math.exp(scores[n] - highest);
      for (let n = 0; n < scores.length; n++) {
        const gradient = scores[n] / total - (from + n === labels[g] ? 1 : 0);
        if (Math.abs(gradient) > 1e-3) update(from + n, gradient);
      }
    }
    if (epoch >= Math.min(AVERAGE_FROM, options.epochs - 1)) {
      for (let n = 0; n < learned.length; n++) sums[learned[n]] += weights[learned[n]];
      biasSum += bias;
      averaged++;
    }
  }
  for (let n = 0; n < learned.length; n++) sums[learned[n]] /= averaged;
  return quantise(sums, biasSum / averaged, bits);
}

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

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const other = order[i];
    order[i] = order[j];
    order[j] = other;
  }
}
