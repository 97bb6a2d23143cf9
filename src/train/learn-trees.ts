import type { Trees } from '../attribute/judge/trees.js';
import { generator } from '../base/random.js';
import { bestBin, binned, histogramOf, limitsOf } from './bins.js';

/** Rows of tree features with a yes or no each. */
export class TreeExamples {
  readonly rows: Int16Array[] = [];
  readonly labels: number[] = [];

  add(features: Int16Array, label: boolean): void {
    this.rows.push(features.slice());
    this.labels.push(label ? 1 : 0);
  }
}

export interface TreeOptions {
  count: number;
  depth: number;
  rate: number;
  /** Added to the curvature of a leaf, so that small leaves say little. */
  l2: number;
  /** Fewest rows of a leaf. */
  fewest: number;
  /** Share of the rows and of the features that each tree may look at. */
  rowShare: number;
  featureShare: number;
  seed: number;
}

/** The limit of a node that is not split: every value is at most this. */
const ALL_LEFT = 32767;
/** Splits that gain less are not worth a node. */
const LEAST_GAIN = 1e-6;

interface Split {
  feature: number;
  bin: number;
}

/**
 * Gradient boosting of the logistic loss with Newton steps (Friedman 2001; Chen & Guestrin 2016), splits found in histograms.
 * Deterministic. Leaves are 16-bit multiples of the scale.
 */
export function learnTrees({ rows, labels }: TreeExamples, options: TreeOptions): Trees {
  const booster = new Booster(rows, labels, options);
  for (let t = 0; t < options.count; t++) booster.addTree(t);
  return booster.trees();
}

class Booster {
  /** Features of a row; nodes of a tree that are no leaves. */
  readonly width: number;
  private readonly inner: number;
  private readonly limits: readonly Int16Array[];
  /** By row and feature, the bin of its value. */
  readonly bins: Uint8Array;
  private readonly bias: number;
  /** By row: log-odds so far, and first and second derivative of the loss. */
  private readonly scores: Float64Array;
  readonly slope: Float64Array;
  readonly curve: Float64Array;
  private readonly random: () => number;
  private readonly leaves: Float64Array;
  private readonly feature: Uint8Array;
  private readonly limit: Int16Array;

  constructor(
    private readonly rows: readonly Int16Array[],
    private readonly labels: readonly number[],
    private readonly options: TreeOptions,
  ) {
    const { count, depth, seed } = options;
    const size = rows.length;
    this.width = rows[0]?.length ?? 0;
    this.inner = 2 ** depth - 1;
    this.limits = Array.from({ length: this.width }, (_, f) => limitsOf(rows, f));
    this.bins = binned(rows, this.limits);
    const share = (labels.reduce((sum, label) => sum + label, 0) + 0.5) / (size + 1);
    this.bias = Math.log(share / (1 - share));
    this.scores = new Float64Array(size).fill(this.bias);
    this.slope = new Float64Array(size);
    this.curve = new Float64Array(size);
    this.random = generator(seed);
    this.leaves = new Float64Array(count * (this.inner + 1));
    this.feature = new Uint8Array(count * this.inner);
    this.limit = new Int16Array(count * this.inner);
  }

  addTree(t: number): void {
    const { limits, options, random } = this;
    const seen = this.differentiate();
    const features = limits.flatMap((l, f) => (l.length && random() < options.featureShare ? [f] : []));
    this.grow(t, seen, features);
    this.addScores(t);
  }

  /** Derivatives of all rows; returns the rows that the next tree may look at. */
  private differentiate(): number[] {
    const { curve, labels, options, random, scores, slope } = this;
    const seen: number[] = [];
    for (let r = 0; r < scores.length; r++) {
      const probability = 1 / (1 + Math.exp(-scores[r]));
      slope[r] = probability - labels[r];
      curve[r] = probability * (1 - probability);
      if (random() < options.rowShare) seen.push(r);
    }
    return seen;
  }

  private addScores(t: number): void {
    const { feature, inner, leaves, limit, rows, scores } = this;
    for (let r = 0; r < scores.length; r++) {
      let k = 0;
      while (k < inner) k = 2 * k + (rows[r][feature[t * inner + k]] <= limit[t * inner + k] ? 1 : 2);
      scores[r] += leaves[t * (inner + 1) + k - inner];
    }
  }

  /** One tree, level by level; a node that is not worth splitting sends everything left. */
  private grow(t: number, seen: readonly number[], features: readonly number[]): void {
    let level: (readonly number[] | undefined)[] = [seen];
    for (let d = 0; d < this.options.depth; d++)
      level = level.flatMap((members, n) => this.divide(t * this.inner + 2 ** d - 1 + n, members, features));
    level.forEach((members, n) => {
      if (members) this.leaves[t * (this.inner + 1) + n] = this.leafOf(members);
    });
  }

  /** Sets a node, and returns the rows that go left and right. */
  private divide(
    node: number,
    members: readonly number[] | undefined,
    features: readonly number[],
  ): [readonly number[] | undefined, readonly number[] | undefined] {
    const { bins, feature, limit, limits, options, width } = this;
    const split = members && members.length >= 2 * options.fewest ? this.bestSplit(members, features) : undefined;
    if (!members || !split) {
      feature[node] = 0;
      limit[node] = ALL_LEFT;
      return [members, undefined];
    }
    feature[node] = split.feature;
    limit[node] = limits[split.feature][split.bin];
    const left: number[] = [];
    const right: number[] = [];
    for (const r of members) (bins[r * width + split.feature] <= split.bin ? left : right).push(r);
    return [left, right];
  }

  private leafOf(members: readonly number[]): number {
    let slope = 0;
    let curve = this.options.l2;
    for (const r of members) {
      slope += this.slope[r];
      curve += this.curve[r];
    }
    return (-this.options.rate * slope) / curve;
  }

  private bestSplit(members: readonly number[], features: readonly number[]): Split | undefined {
    const histogram = histogramOf(members, features, this);
    let best: Split | undefined;
    let most = LEAST_GAIN;
    for (const feature of features) {
      const limits = this.limits[feature].length;
      const { bin, gain } = bestBin(histogram, feature, limits, members.length, this.options, most);
      if (bin < 0) continue;
      most = gain;
      best = { feature, bin };
    }
    return best;
  }

  trees(): Trees {
    const { bias, feature, leaves, limit } = this;
    const { count, depth } = this.options;
    const top = leaves.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const scale = top / 32767 || 1;
    return { count, depth, feature, limit, leaf: Int16Array.from(leaves, (v) => Math.round(v / scale)), scale, bias };
  }
}
