import type { Matrix } from '../events/matrix.js';
import type { NetworkEdge } from '../types.js';

const ROUNDS = 1000;
const CLOSE = 1e-10;

/**
 * The ties of a projection that stand out by the stochastic degree sequence model: of the values that two rows have in common (X > 0, by
 * column and side), as many or more would be there by chance with a probability below `level`, where chance keeps the expected sums of
 * rows and columns (Neal 2014, doi:10.1016/j.socnet.2014.06.001). Cell probabilities are x y / (1 + x y) of the bipartite configuration
 * model; the sum over columns is a Poisson binomial (Neal, Domagalski and Sagan 2021, doi:10.1038/s41598-021-03238-3).
 */
export function sdsmBackbone(edges: readonly NetworkEdge[], matrix: Matrix, level: number): NetworkEdge[] {
  const cells = sidesOf(matrix);
  const chance = cellChances(cells);
  return edges.filter(({ source, target }) => {
    const shared = cells[source].reduce((sum, value, i) => sum + value * cells[target][i], 0);
    return (
      upperTail(
        chance[source].map((p, i) => p * chance[target][i]),
        shared,
      ) < level
    );
  });
}

/** 1 where a row has a value: all columns for, then all against. */
function sidesOf({ rows, columns, pro, anti }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, row) =>
    [pro, anti].flatMap((side) =>
      Array.from({ length: columns }, (_, column) => Number(side[row * columns + column] > 0)),
    ),
  );
}

/** The probability of each cell in the bipartite configuration model, by fixed-point iteration. */
function cellChances(cells: readonly (readonly number[])[]): number[][] {
  const width = cells[0]?.length ?? 0;
  const rowSums = cells.map((row) => row.reduce((sum, value) => sum + value, 0));
  const columnSums = Array.from({ length: width }, (_, i) => cells.reduce((sum, row) => sum + row[i], 0));
  const all = Math.sqrt(rowSums.reduce((sum, value) => sum + value, 0)) || 1;
  let x = rowSums.map((sum) => sum / all);
  let y = columnSums.map((sum) => sum / all);
  for (let round = 0; round < ROUNDS; round++) {
    const nextX = x.map((own, i) => rowSums[i] / y.reduce((sum, other) => sum + other / (1 + own * other), 0) || 0);
    const nextY = y.map(
      (own, i) => columnSums[i] / nextX.reduce((sum, other) => sum + other / (1 + own * other), 0) || 0,
    );
    const moved = Math.max(...nextX.map((value, i) => Math.abs(value - x[i]) / (1 + value)), 0);
    [x, y] = [nextX, nextY];
    if (moved < CLOSE) break;
  }
  return x.map((own) => y.map((other) => (Number.isFinite(own * other) ? (own * other) / (1 + own * other) : 1)));
}

/** The probability that a sum of independent trials is at least `least`. */
function upperTail(chances: readonly number[], least: number): number {
  let exactly = [1];
  for (const p of chances) {
    if (!p) continue;
    const next = new Array<number>(exactly.length + 1).fill(0);
    for (const [k, q] of exactly.entries()) {
      next[k] += q * (1 - p);
      next[k + 1] += q * p;
    }
    exactly = next;
  }
  return exactly.slice(least).reduce((sum, q) => sum + q, 0);
}
