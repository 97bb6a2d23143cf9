import type { Trees } from '../attribute/judge/trees.js';
import { generator } from '../base/random.js';

/** Rows of figures with a yes or no each. */
export class Figures {
  readonly rows: Int16Array[] = [];
  readonly labels: number[] = [];

  add(figures: Int16Array, label: boolean): void {
    this.rows.push(figures.slice());
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
  /** Share of the rows and of the figures that each tree may look at. */
  rowShare: number;
  figureShare: number;
  seed: number;
}

const BINS = 64;

/**
 * Gradient boosting of the logistic loss with Newton steps (Friedman 2001; Chen & Guestrin 2016), splits found in histograms.
 * Deterministic. Leaves are 16-bit multiples of the scale.
 */
export function learnTrees({ rows, labels }: Figures, options: TreeOptions): Trees {
  const { count, depth, rate, l2, fewest } = options;
  const width = rows[0]?.length ?? 0;
  const size = rows.length;
  const inner = 2 ** depth - 1;
  const limits = Array.from({ length: width }, (_, f) => limitsOf(rows, f));
  const bins = binned(rows, limits);
  const share = (labels.reduce((sum, label) => sum + label, 0) + 0.5) / (size + 1);
  const bias = Math.log(share / (1 - share));
  const scores = new Float64Array(size).fill(bias);
  const slope = new Float64Array(size);
  const curve = new Float64Array(size);
  const node = new Uint16Array(size);
  const random = generator(options.seed);
  const leaves = new Float64Array(count * (inner + 1));
  const figure = new Uint8Array(count * inner);
  const limit = new Int16Array(count * inner);
  for (let t = 0; t < count; t++) {
    const seen: number[] = [];
    for (let r = 0; r < size; r++) {
      const p = 1 / (1 + Math.exp(-scores[r]));
      slope[r] = p - labels[r];
      curve[r] = p * (1 - p);
      node[r] = 0;
      if (random() < options.rowShare) seen.push(r);
    }
    const figures = limits.flatMap((l, f) => (l.length && random() < options.figureShare ? [f] : []));
    grow(t, seen, figures);
    for (let r = 0; r < size; r++) {
      let k = 0;
      while (k < inner) k = 2 * k + (rows[r][figure[t * inner + k]] <= limit[t * inner + k] ? 1 : 2);
      scores[r] += leaves[t * (inner + 1) + k - inner];
    }
  }
  const top = leaves.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const scale = top / 32767 || 1;
  return { count, depth, figure, limit, leaf: Int16Array.from(leaves, (v) => Math.round(v / scale)), scale, bias };

  /** One tree, level by level; a node that is not worth splitting sends everything left. */
  function grow(t: number, seen: readonly number[], figures: readonly number[]): void {
    let level: (number[] | undefined)[] = [seen.slice()];
    for (let d = 0; d < depth; d++) {
      const next: (number[] | undefined)[] = [];
      level.forEach((members, n) => {
        const k = t * inner + 2 ** d - 1 + n;
        const split = members && members.length >= 2 * fewest ? bestSplit(members, figures) : undefined;
        if (!split) {
          figure[k] = 0;
          limit[k] = 32767;
          next.push(members, undefined);
          return;
        }
        figure[k] = split.figure;
        limit[k] = limits[split.figure][split.bin];
        const left: number[] = [];
        const right: number[] = [];
        for (const r of members as number[]) (bins[r * width + split.figure] <= split.bin ? left : right).push(r);
        next.push(left, right);
      });
      level = next;
    }
    level.forEach((members, n) => {
      if (!members) return;
      let g = 0;
      let h = l2;
      for (const r of members) {
        g += slope[r];
        h += curve[r];
      }
      leaves[t * (inner + 1) + n] = (-rate * g) / h;
    });
  }

  function bestSplit(
    members: readonly number[],
    figures: readonly number[],
  ): { figure: number; bin: number } | undefined {
    const slopes = new Float64Array(width * BINS);
    const curves = new Float64Array(width * BINS);
    const counts = new Int32Array(width * BINS);
    let g = 0;
    let h = 0;
    for (const r of members) {
      const s = slope[r];
      const c = curve[r];
      g += s;
      h += c;
      for (const f of figures) {
        const k = f * BINS + bins[r * width + f];
        slopes[k] += s;
        curves[k] += c;
        counts[k]++;
      }
    }
    const whole = (g * g) / (h + l2);
    let best: { figure: number; bin: number } | undefined;
    let most = 1e-6;
    for (const f of figures) {
      let left = 0;
      let leftCurve = 0;
      let number = 0;
      for (let bin = 0; bin < limits[f].length; bin++) {
        const k = f * BINS + bin;
        left += slopes[k];
        leftCurve += curves[k];
        number += counts[k];
        if (number < fewest) continue;
        if (members.length - number < fewest) break;
        const right = g - left;
        const gain = (left * left) / (leftCurve + l2) + (right * right) / (h - leftCurve + l2) - whole;
        if (gain > most) {
          most = gain;
          best = { figure: f, bin };
        }
      }
    }
    return best;
  }
}

/** Limits between the bins of a figure: a bin holds the values above the limit before it, up to its own; about as many rows each. */
function limitsOf(rows: readonly Int16Array[], f: number): Int16Array {
  const values = Int16Array.from(rows, (row) => row[f]).sort();
  const limits: number[] = [];
  const step = values.length / BINS;
  let from = 0;
  for (let k = 0; k < values.length - 1; k++)
    if (values[k] !== values[k + 1] && k + 1 - from >= step && limits.length < BINS - 1) {
      limits.push(values[k]);
      from = k + 1;
    }
  return Int16Array.from(limits);
}

function binned(rows: readonly Int16Array[], limits: readonly Int16Array[]): Uint8Array {
  const width = limits.length;
  const bins = new Uint8Array(rows.length * width);
  rows.forEach((row, r) => {
    for (let f = 0; f < width; f++) {
      let low = 0;
      let high = limits[f].length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (row[f] <= limits[f][middle]) high = middle;
        else low = middle + 1;
      }
      bins[r * width + f] = low;
    }
  });
  return bins;
}
