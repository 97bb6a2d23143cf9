import type { Kernel } from '../types.js';

/** Further than this many half windows from the middle, a Gaussian counts nothing: 0.3 % of its weight. */
const GAUSSIAN_END = 3;

/**
 * The weight ζ of a statement at distance d from the middle of a window, in half windows: d = 2(γ − t) / w.
 * Uniform ½, Epanechnikov ¾(1 − d²), triangular 1 − |d|, Gaussian φ(d); the first three are 0 beyond the window
 * (Epanechnikov 1969, doi:10.1137/1114019). `dna-triangular` is 1 − d, as the exporter of Discourse Network Analyzer 3 computes it:
 * it weighs statements after the middle more, up to 2.
 */
export function kernelWeight(kernel: Kernel, d: number): number {
  if (kernel === 'gaussian') return Math.abs(d) > GAUSSIAN_END ? 0 : Math.exp((-d * d) / 2) / Math.sqrt(2 * Math.PI);
  if (d <= -1 || d > 1) return 0;
  switch (kernel) {
    case 'uniform':
      return 0.5;
    case 'epanechnikov':
      return 0.75 * (1 - d * d);
    case 'triangular':
      return 1 - Math.abs(d);
    case 'dna-triangular':
      return 1 - d;
    default:
      return 1;
  }
}
