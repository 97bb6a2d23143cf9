import type { Evidence } from './formulas.js';
import type { Cluster } from './intervals/interval.js';

/** Counts below this are packed into one number. */
const SMALL = 64;
export const NOTHING: Evidence = { pro: 0, anti: 0, coded: 0, touching: 0, statements: 0, words: 0 };

/** How many clusters have the same counts: as many entries as there are kinds of clusters, however many clusters there are. */
export class ClusterCounts {
  private readonly byCounts = new Map<number | string, Cluster & { times: number }>();

  add(counts: Evidence, times = 1): void {
    const key = keyOf(counts);
    const known = this.byCounts.get(key);
    if (known) known.times += times;
    else this.byCounts.set(key, { ...counts, times });
  }

  /** A cluster that touches no dimension, as most. */
  addUntouching(statements: number, words: number): void {
    const known = words || statements >= SMALL ? undefined : this.byCounts.get(statements);
    if (known) known.times++;
    else this.add({ ...NOTHING, statements, words });
  }

  *[Symbol.iterator](): Generator<Cluster & { times: number }> {
    for (const cluster of this.byCounts.values()) if (cluster.times) yield cluster;
  }
}

function keyOf({ pro, anti, coded, touching, statements, words }: Evidence): number | string {
  if (words || Math.max(pro, anti, coded, touching, statements) >= SMALL)
    return [pro, anti, coded, touching, statements, words].join();
  return (((pro * SMALL + anti) * SMALL + coded) * SMALL + touching) * SMALL + statements;
}
