/** Rows of binary features by number; flat, so that passes are quick. Several models may share them. */
export class Rows {
  private readonly list: number[] = [];
  private readonly from: number[] = [0];

  add(ids: Iterable<number>): void {
    for (const id of ids) this.list.push(id);
    this.from.push(this.list.length);
  }

  get count(): number {
    return this.from.length - 1;
  }

  packed(): PackedRows {
    return { ids: Int32Array.from(this.list), starts: Int32Array.from(this.from) };
  }
}

export interface PackedRows {
  ids: Int32Array;
  /** Where each row starts in `ids`, and where the last one ends. */
  starts: Int32Array;
}

/** What a model is fitted to: rows with labels and weights, and columns of real values for features of their own. */
export interface Problem extends PackedRows {
  /** 1 or 0 by row. */
  labels: Uint8Array;
  weights: Float64Array;
  columns: readonly Float64Array[];
  /** L2 penalty by feature; the last ones are those of the columns. */
  penalties: Float64Array;
}

/** Log-odds: `bias + sum of values * slopes + sum of weights`. */
export interface Logistic {
  bias: number;
  slopes: Float64Array;
  weights: Float64Array;
}

/** How many steps the curvature is estimated from. */
const HISTORY = 8;

/**
 * Logistic regression with an L2 penalty by L-BFGS (Liu & Nocedal 1989, "On the limited memory BFGS method for large scale
 * optimization") with backtracking. The bias has no penalty. Deterministic.
 */
export function fitLogistic(problem: Problem, iterations = 60): Logistic {
  const all = problem.penalties.length;
  const size = all - problem.columns.length;
  let x = new Float64Array(all + 1);
  let gradient = new Float64Array(all + 1);
  let loss = evaluate(problem, x, gradient);
  const history: Step[] = [];
  for (let k = 0; k < iterations; k++) {
    const direction = newton(gradient, history);
    const slope = dot(direction, gradient);
    let step = k === 0 ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1;
    const next = new Float64Array(x.length);
    const nextGradient = new Float64Array(x.length);
    let nextLoss = Infinity;
    for (let tries = 0; tries < 20; tries++, step /= 2) {
      for (let i = 0; i < x.length; i++) next[i] = x[i] + step * direction[i];
      nextLoss = evaluate(problem, next, nextGradient);
      if (nextLoss <= loss + 1e-4 * step * slope) break;
    }
    if (!(nextLoss < loss)) break;
    remember(history, x, next, gradient, nextGradient);
    const gain = loss - nextLoss;
    [x, gradient, loss] = [next, nextGradient, nextLoss];
    if (gain < 1e-6 * loss) break;
  }
  return { weights: x.subarray(0, size), slopes: x.subarray(size, all), bias: x[all] };
}

/** Loss and gradient at `x`: weights, slopes, bias. */
function evaluate(
  { ids, starts, labels, weights, columns, penalties }: Problem,
  x: Float64Array,
  gradient: Float64Array,
): number {
  const bias = penalties.length;
  const slope = bias - columns.length;
  let loss = 0;
  for (let i = 0; i < bias; i++) {
    gradient[i] = penalties[i] * x[i];
    loss += (penalties[i] * x[i] * x[i]) / 2;
  }
  gradient[bias] = 0;
  for (let row = 0; row < labels.length; row++) {
    const end = starts[row + 1];
    let sum = x[bias];
    for (let c = 0; c < columns.length; c++) sum += x[slope + c] * columns[c][row];
    for (let k = starts[row]; k < end; k++) sum += x[ids[k]];
    const p = 1 / (1 + Math.exp(-sum));
    loss -= weights[row] * Math.log(Math.max(labels[row] ? p : 1 - p, 1e-12));
    const error = weights[row] * (p - labels[row]);
    for (let k = starts[row]; k < end; k++) gradient[ids[k]] += error;
    for (let c = 0; c < columns.length; c++) gradient[slope + c] += error * columns[c][row];
    gradient[bias] += error;
  }
  return loss;
}

interface Step {
  s: Float64Array;
  y: Float64Array;
  rho: number;
}

function remember(
  history: Step[],
  x: Float64Array,
  next: Float64Array,
  before: Float64Array,
  after: Float64Array,
): void {
  const s = next.map((value, i) => value - x[i]);
  const y = after.map((value, i) => value - before[i]);
  const curvature = dot(s, y);
  if (curvature > 1e-10) history.push({ s, y, rho: 1 / curvature });
  if (history.length > HISTORY) history.shift();
}

function newton(gradient: Float64Array, history: readonly Step[]): Float64Array {
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
