import type { Evidence } from './formulas.js';
import type { Cluster } from './intervals/interval.js';

/** Counts below this are packed into one number. */
const SMALL = 64;
const COUNTS = ['pro', 'anti', 'coded', 'touching', 'statements'] as const;

/** How many clusters have the same counts: as many entries as there are kinds of clusters, however many clusters there are. */
export class ClusterCounts {
  private readonly byCounts = new Map<number | string, Cluster & { times: number }>();

  add(counts: Evidence, times = 1): void {
    const key = keyOf(counts);
    const known = this.byCounts.get(key);
    if (known) known.times += times;
    else this.byCounts.set(key, { ...counts, times });
  }

  *[Symbol.iterator](): Generator<Cluster & { times: number }> {
    for (const cluster of this.byCounts.values()) if (cluster.times) yield cluster;
  }
}

function keyOf(counts: Evidence): number | string {
  let key = 0;
  for (const name of COUNTS) {
    if (counts[name] >= SMALL || counts.words) return `${COUNTS.map((one) => counts[one]).join()},${counts.words}`;
    key = SMALL * key + counts[name];
  }
  return key;
}
