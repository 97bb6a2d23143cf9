import type { Evidence } from './formulas.js';
import type { Cluster } from './intervals/interval.js';

/** Counts below this are packed into one number. */
const SMALL = 64;
export const NOTHING: Evidence = { pro: 0, anti: 0, coded: 0, touching: 0, statements: 0, words: 0 };

/** How many clusters have the same counts: as many entries as there are kinds of clusters, however many clusters there are. */
export class ClusterCounts {
  /** By number of statements, the clusters that touch nothing: of most groups, nearly all. */
  private readonly untouching: number[] = [];
  private byCounts: Map<number | string, Cluster & { times: number }> | undefined;

  add(counts: Evidence, times = 1): void {
    this.byCounts ??= new Map();
    const key = keyOf(counts);
    const known = this.byCounts.get(key);
    if (known) known.times += times;
    else this.byCounts.set(key, { ...counts, times });
  }

  /** A cluster that touches no dimension. */
  addUntouching(statements: number, words: number): void {
    if (words || statements >= SMALL) {
      this.add({ ...NOTHING, statements, words });
      return;
    }
    const { untouching } = this;
    while (untouching.length <= statements) untouching.push(0);
    untouching[statements]++;
  }

  *[Symbol.iterator](): Generator<Cluster & { times: number }> {
    for (const [statements, times] of this.untouching.entries()) if (times) yield { ...NOTHING, statements, times };
    if (this.byCounts) for (const cluster of this.byCounts.values()) if (cluster.times) yield cluster;
  }
}

function keyOf({ pro, anti, coded, touching, statements, words }: Evidence): number | string {
  if (words || Math.max(pro, anti, coded, touching, statements) >= SMALL)
    return [pro, anti, coded, touching, statements, words].join();
  return (((pro * SMALL + anti) * SMALL + coded) * SMALL + touching) * SMALL + statements;
}
