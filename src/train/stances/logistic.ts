/** Rows of binary features, with a label and a weight each; flat, so that passes are quick. */
export class Rows {
  readonly ids: number[] = [];
  readonly starts: number[] = [0];
  readonly labels: number[] = [];
  readonly weights: number[] = [];
  /** A value of its own for each row, for one real-valued feature; 0 where there is none. */
  readonly values: number[] = [];

  add(ids: Iterable<number>, label: boolean, weight = 1, value = 0): void {
    for (const id of ids) this.ids.push(id);
    this.starts.push(this.ids.length);
    this.labels.push(label ? 1 : 0);
    this.weights.push(weight);
    this.values.push(value);
  }

  get count(): number {
    return this.labels.length;
  }
}

/** Log-odds: `bias + value * slope + sum of weights`. */
export interface Logistic {
  bias: number;
  slope: number;
  weights: Float64Array;
}

export interface LogisticOptions {
  /** Strength of the L2 penalty on weights; the bias has none, the slope a hundredth. */
  l2: number;
  iterations?: number;
}

/** How many steps the curvature is estimated from. */
const HISTORY = 8;

/** Logistic regression with an L2 penalty by L-BFGS (Liu & Nocedal 1989) with backtracking. Deterministic. */
export function fitLogistic(rows: Rows, size: number, { l2, iterations = 80 }: LogisticOptions): Logistic {
  const problem = new Problem(rows, size, l2);
  let x = new Float64Array(size + 2);
  let gradient = new Float64Array(size + 2);
  let loss = problem.evaluate(x, gradient);
  const history: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let k = 0; k < iterations; k++) {
    const direction = newton(gradient, history);
    const slope = dot(direction, gradient);
    let step = k === 0 ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1;
    const next = new Float64Array(x.length);
    const nextGradient = new Float64Array(x.length);
    let nextLoss = Infinity;
    for (let tries = 0; tries < 20; tries++, step /= 2) {
      for (let i = 0; i < x.length; i++) next[i] = x[i] + step * direction[i];
      nextLoss = problem.evaluate(next, nextGradient);
      if (nextLoss <= loss + 1e-4 * step * slope) break;
    }
    if (!(nextLoss < loss)) break;
    const s = next.map((value, i) => value - x[i]);
    const y = nextGradient.map((value, i) => value - gradient[i]);
    const curvature = dot(s, y);
    if (curvature > 1e-10) history.push({ s, y, rho: 1 / curvature });
    if (history.length > HISTORY) history.shift();
    const gain = loss - nextLoss;
    [x, gradient, loss] = [next, nextGradient, nextLoss];
    if (gain < 1e-6 * loss) break;
  }
  return { weights: x.subarray(0, size), bias: x[size], slope: x[size + 1] };
}

export function logOdds({ bias, slope, weights }: Logistic, ids: Iterable<number>, value = 0): number {
  let sum = bias + slope * value;
  for (const id of ids) sum += weights[id];
  return sum;
}

/** Loss and gradient. */
class Problem {
  private readonly ids: Int32Array;

  constructor(
    private readonly rows: Rows,
    private readonly size: number,
    private readonly l2: number,
  ) {
    this.ids = Int32Array.from(rows.ids);
  }

  evaluate(x: Float64Array, gradient: Float64Array): number {
    const { ids, l2, rows, size } = this;
    const { labels, starts, values, weights } = rows;
    let loss = 0;
    for (let i = 0; i < size; i++) {
      gradient[i] = l2 * x[i];
      loss += (l2 * x[i] * x[i]) / 2;
    }
    gradient[size] = 0;
    gradient[size + 1] = (l2 / 100) * x[size + 1];
    loss += ((l2 / 100) * x[size + 1] ** 2) / 2;
    for (let row = 0; row < labels.length; row++) {
      let sum = x[size] + x[size + 1] * values[row];
      const end = starts[row + 1];
      for (let k = starts[row]; k < end; k++) sum += x[ids[k]];
      const p = 1 / (1 + Math.exp(-sum));
      loss -= weights[row] * Math.log(Math.max(labels[row] ? p : 1 - p, 1e-12));
      const error = weights[row] * (p - labels[row]);
      for (let k = starts[row]; k < end; k++) gradient[ids[k]] += error;
      gradient[size] += error;
      gradient[size + 1] += error * values[row];
    }
    return loss;
  }
}

function newton(
  gradient: Float64Array,
  history: readonly { s: Float64Array; y: Float64Array; rho: number }[],
): Float64Array {
  const q = gradient.slice();
  const alphas: number[] = [];
  for (let k = history.length - 1; k >= 0; k--) {
    const { rho, s, y } = history[k];
    const alpha = rho * dot(s, q);
    alphas[k] = alpha;
    for (let i = 0; i < q.length; i++) q[i] -= alpha * y[i];
  }
  const last = history[history.length - 1];
  const scale = last ? 1 / (last.rho * dot(last.y, last.y)) : 1;
  for (let i = 0; i < q.length; i++) q[i] *= scale;
  history.forEach(({ rho, s, y }, k) => {
    const beta = rho * dot(y, q);
    for (let i = 0; i < q.length; i++) q[i] += s[i] * (alphas[k] - beta);
  });
  for (let i = 0; i < q.length; i++) q[i] = -q[i];
  return q;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
