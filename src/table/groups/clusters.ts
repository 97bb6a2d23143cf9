import type { Evidence } from '../formulas.js';
import type { Cluster } from '../intervals/interval.js';

/** Counts below this are packed into one number. */
const SMALL = 64;
export const NOTHING: Evidence = { pro: 0, anti: 0, coded: 0, touching: 0, statements: 0, words: 0 };

/** How many clusters have the same counts: as many entries as there are kinds of clusters, however many clusters there are. */
export class ClusterCounts {
  /** By number of statements, the clusters that touch nothing: of most groups, nearly all. */
  private readonly untouching: number[] = [];
  /** How many have the same counts: small ones as one number, others as a text with the counts beside it. */
  private byCounts: Map<number | string, number | (Cluster & { times: number })> | undefined;

  add(counts: Evidence, times = 1): void {
    this.byCounts ??= new Map();
    const key = keyOf(counts);
    const known = this.byCounts.get(key);
    if (typeof key === 'number') this.byCounts.set(key, ((known as number | undefined) ?? 0) + times);
    else if (typeof known === 'object') known.times += times;
    else this.byCounts.set(key, { ...counts, times });
  }

  /** A cluster that touches no dimension. */
  addUntouching(statements: number, words: number, times = 1): void {
    if (words || statements >= SMALL) {
      this.add({ ...NOTHING, statements, words }, times);
      return;
    }
    const { untouching } = this;
    while (untouching.length <= statements) untouching.push(0);
    untouching[statements] += times;
  }

  *[Symbol.iterator](): Generator<Cluster & { times: number }> {
    for (const [statements, times] of this.untouching.entries()) if (times) yield { ...NOTHING, statements, times };
    for (const [key, found] of this.byCounts ?? []) {
      const cluster = typeof found === 'object' ? found : { ...countsOf(key as number), times: found };
      if (cluster.times) yield cluster;
    }
  }
}

function keyOf({ pro, anti, coded, touching, statements, words }: Evidence): number | string {
  if (words || Math.max(pro, anti, coded, touching, statements) >= SMALL)
    return [pro, anti, coded, touching, statements, words].join();
  return (((pro * SMALL + anti) * SMALL + coded) * SMALL + touching) * SMALL + statements;
}

/** The counts of small ones. */
function countsOf(key: number): Evidence {
  let rest = key;
  const next = (): number => {
    const count = rest % SMALL;
    rest = Math.floor(rest / SMALL);
    return count;
  };
  const [statements, touching, coded, anti, pro] = [next(), next(), next(), next(), next()];
  return { pro, anti, coded, touching, statements, words: 0 };
}
