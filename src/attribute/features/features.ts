/**
 * Hashed features: a template's seed and up to four values are mixed to 32 bits, the top bits of which index a table of
 * weights. No strings are built; words come in as the vocabulary's hashes, which are the same on every machine.
 */
export class Features {
  ids = new Int32Array(1024);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  push(id: number): void {
    this.ids[this.count++] = id;
  }
}

/** What the number of a template contributes to its features. */
export const seedOf = (template: number): number => Math.imul(template, 0x9e3779b1);

export function hashPair(seed: number, a: number, b: number): number {
  const hash = Math.imul(Math.imul(a ^ seed, 0x85ebca6b) ^ b, 0xc2b2ae35);
  return Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
}

export function hashTriple(seed: number, a: number, b: number, c: number): number {
  const pair = Math.imul(Math.imul(a ^ seed, 0x85ebca6b) ^ b, 0xc2b2ae35);
  const hash = Math.imul(pair ^ (pair >>> 16) ^ c, 0x2c1b3c6d);
  return Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
}

export function hashQuadruple(seed: number, a: number, b: number, c: number, d: number): number {
  const pair = Math.imul(Math.imul(a ^ seed, 0x85ebca6b) ^ b, 0xc2b2ae35);
  const triple = Math.imul(pair ^ (pair >>> 16) ^ c, 0x2c1b3c6d);
  const hash = Math.imul(triple ^ d, 0x297a2d39);
  return Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
}

/** Mixes two values into one; the order matters. The hashes above spread the result. */
export function mix(a: number, b: number): number {
  return (Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b) + b) | 0;
}

/** Distances in steps that widen: 0 1 2 3 4 5–6 7–9 10–14 15–24 25–. */
export function bucket(n: number): number {
  if (n < 5) return n;
  if (n < 7) return 5;
  if (n < 10) return 6;
  if (n < 15) return 7;
  return n < 25 ? 8 : 9;
}

/** A linear model over hashed features: 8-bit weights, `2 ** bits` of them; a score is `scale` times their sum, plus the bias. */
export interface Weights {
  bits: number;
  scale: number;
  bias: number;
  table: Int8Array;
}

export function score(weights: Weights, features: Features): number {
  const { table } = weights;
  const { ids, count } = features;
  const shift = 32 - weights.bits;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += table[ids[i] >>> shift];
  return sum * weights.scale + weights.bias;
}
