/** The most counters; hashes that share one are taken for more frequent than they are. */
const MOST_COUNTERS = 2 ** 22;

/** How often the hashes of some sketches occur. */
export class Frequencies {
  private readonly counts: Uint32Array;

  constructor(sketches: readonly (readonly number[])[]) {
    const hashes = sketches.reduce((sum, { length }) => sum + length, 0);
    this.counts = new Uint32Array(Math.min(MOST_COUNTERS, 2 ** Math.ceil(Math.log2(2 * hashes + 2))));
    for (const sketch of sketches) for (const hash of sketch) this.counts[this.place(hash)]++;
  }

  /**
   * The hashes of a sketch of which any other that shares at least `enough` of it, 0 to 1, has one among its own: the rarest, as many as
   * may be missing and one more, without those that no other sketch has. This is the prefix filter of Chaudhuri, Ganti and Kaushik (2006).
   */
  telling(sketch: readonly number[], enough: number): number[] {
    const least = Math.ceil(enough * sketch.length - 1e-9);
    return [...sketch]
      .sort((a, b) => this.of(a) - this.of(b) || a - b)
      .slice(0, sketch.length - least + 1)
      .filter((hash) => this.of(hash) > 1);
  }

  private of(hash: number): number {
    return this.counts[this.place(hash)];
  }

  private place(hash: number): number {
    return hash & (this.counts.length - 1);
  }
}
