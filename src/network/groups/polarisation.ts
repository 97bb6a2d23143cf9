import { generator } from '../../base/random.js';
import type { Signed } from './shuffles.js';

/** Up to so many nodes every split is tried. */
const EXHAUSTIVE = 16;

export interface Split {
  /** Σ m m′ w over all ordered pairs, divided by n(n − 1). */
  readonly q: number;
  /** 1 or −1 for each row; 1 for the first. */
  readonly sides: Int8Array;
}

/**
 * The split in two, m ∈ {−1, 1}ⁿ, with the largest q = Σ_{i≠i′} m_i m_i′ w_ii′ / (n(n−1)): positive ties within, negative ones between.
 * All splits are tried up to 16 nodes; beyond, the best of some seeded starts, each improved by moving single nodes as long as that helps.
 * Scores are high for random networks too (Salloum, Chen and Kivelä 2022, doi:10.1145/3512962), so q says nothing without its shuffles.
 */
export function bestSplit(signed: Signed, seed: number): Split {
  const { size } = signed;
  if (size < 2) return { q: 0, sides: new Int8Array(size).fill(1) };
  const { sum, sides } = size <= EXHAUSTIVE ? allSplits(signed) : searched(signed, seed);
  if (sides[0] < 0) for (let i = 0; i < size; i++) sides[i] = -sides[i];
  return { q: sum / (size * (size - 1)), sides };
}

interface Found {
  sum: number;
  sides: Int8Array;
}

/** Goes through all splits by moving one node at a time, in the order of a Gray code; the first node stays. */
function allSplits({ size, weights }: Signed): Found {
  const sides = new Int8Array(size).fill(1);
  let sum = weights.reduce((total, weight) => total + weight, 0);
  let best = { sum, sides: sides.slice() };
  for (let step = 1; step < 2 ** (size - 1); step++) {
    const node = size - 1 - (31 - Math.clz32(step & -step));
    sum += flip(sides, weights, size, node);
    if (sum > best.sum + 1e-12) best = { sum, sides: sides.slice() };
  }
  return best;
}

function searched(signed: Signed, seed: number): Found {
  const { size, weights } = signed;
  const random = generator(seed);
  const starts = size <= 100 ? 10 : size <= 300 ? 3 : 1;
  let best: Found | undefined;
  for (let start = 0; start < starts; start++) {
    const sides = Int8Array.from({ length: size }, () => (random() < 0.5 ? -1 : 1));
    const sum = improved(sides, weights, size);
    if (!best || sum > best.sum + 1e-12) best = { sum, sides };
  }
  return best!;
}

/** Moves nodes to the other side as long as that helps. Returns Σ m m′ w. */
function improved(sides: Int8Array, weights: Float64Array, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += sides[i] * pull(sides, weights, size, i);
  for (let moved = true; moved; ) {
    moved = false;
    for (let node = 0; node < size; node++) {
      if (sides[node] * pull(sides, weights, size, node) >= -1e-12) continue;
      sum += flip(sides, weights, size, node);
      moved = true;
    }
  }
  return sum;
}

/** Σ m′ w of one node: towards which side its ties draw it. */
function pull(sides: Int8Array, weights: Float64Array, size: number, node: number): number {
  let sum = 0;
  for (let other = 0; other < size; other++) sum += sides[other] * weights[node * size + other];
  return sum;
}

/** Moves a node to the other side; returns what that changes. */
function flip(sides: Int8Array, weights: Float64Array, size: number, node: number): number {
  const change = -4 * sides[node] * pull(sides, weights, size, node);
  sides[node] = -sides[node];
  return change;
}
