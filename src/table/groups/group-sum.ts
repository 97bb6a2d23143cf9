import { hasOrAdds } from '../../base/order.js';
import type { Said } from '../../tally/kept/said.js';
import type { Row } from '../../types/table.js';
import type { Evidence } from '../formulas.js';
import { ClusterCounts, NOTHING } from './clusters.js';

/** Statements on one dimension, by value; `accuse` counts the coded statements that accuse others. */
export type Counts = Pick<Row, 'pro' | 'anti' | 'mixed' | 'mention' | 'accuse'>;

/** What a group is called. */
export interface Description {
  keys: Record<string, string>;
  name: string;
  /** If rows are grouped by actor: role, affiliation, and who an ambiguous name could be. */
  about: readonly string[];
  /** False for sources without a name, which come after the others. */
  named: boolean;
}

/** What a group's rows are worked out from. Clusters are the documents that intervals are over: copies of one report are one. */
export interface Sums extends Description {
  documents: number;
  statements: number;
  words: number;
  /** By dimension, what is said on it. */
  dimensions: ReadonlyMap<string, OnDimension>;
  /** The clusters that do not touch a dimension are these without those that do. */
  clusters: ClusterCounts;
  /** The statements that it counts, as `placeOf` names them; empty unless they are asked for. */
  places: readonly string[];
  /** The same, each by the first one that it repeats. */
  said: ReadonlySet<string>;
}

/** What a group says on one dimension. */
export interface OnDimension {
  documents: number;
  counts: Counts;
  clusters: ClusterCounts;
}

/** How much is said in a cluster of which not all documents were counted yet, and the few dimensions that it touches. */
export interface OpenCluster {
  readonly statements: number;
  readonly words: number;
  readonly dimensions: OpenDimension[];
}

export interface OpenDimension {
  readonly sum: DimensionSum;
  readonly counts: Counts;
}

interface DimensionSum extends OnDimension {
  readonly dimension: string;
  documents: number;
  lastDocument: number;
  /** What the open cluster says on it. */
  here: Counts | undefined;
}

/** For what most groups have nothing of. */
const NOTHING_SAID: ReadonlySet<string> = new Set();

export const noCounts = (): Counts => ({ pro: 0, anti: 0, mixed: 0, mention: 0, accuse: 0 });

/** What few statements need of a group that is being counted. */
export class GroupSum {
  readonly clusters = new ClusterCounts();
  /** The dimensions that the open cluster touches. */
  private here: DimensionSum[] = [];
  /** Other clusters of which not all documents were counted yet. */
  waiting: Map<number, OpenCluster> | undefined;
  private shared: Set<number> | undefined;
  private readonly dimensions: DimensionSum[] = [];
  private places: string[] | undefined;
  private said: Set<string> | undefined;

  constructor(private readonly description: Description) {}

  place(place: string, first: string): void {
    this.places ??= [];
    this.places.push(place);
    this.said ??= new Set();
    this.said.add(first);
  }

  /** Whether it counts a shared statement already, by the first one that it repeats; it does from then on. */
  hasShared(first: number): boolean {
    this.shared ??= new Set();
    return hasOrAdds(this.shared, first);
  }

  /** Counts what a statement says in the open cluster. */
  touch(document: number, [dimension, value, accuses]: Said['stances'][number]): void {
    const sum = this.sumOf(dimension);
    if (!sum.here) {
      sum.here = noCounts();
      this.here.push(sum);
    }
    sum.here[value]++;
    if (accuses && value !== 'mention') sum.here.accuse++;
    if (sum.lastDocument !== document) sum.documents++;
    sum.lastDocument = document;
  }

  /** Nothing more comes of the open cluster, in which so much is said. */
  close(statements: number, words: number): void {
    for (const { sum, counts } of this.takeHere()) {
      addTo(sum.counts, counts);
      sum.clusters.add(evidenceOf(counts, { statements, words }));
    }
  }

  /** What the open cluster says on dimensions; nothing is left of it. */
  takeHere(): OpenDimension[] {
    const taken = this.here.map((sum) => ({ sum, counts: sum.here! }));
    for (const { sum } of taken) sum.here = undefined;
    this.here = [];
    return taken;
  }

  putBack(taken: readonly OpenDimension[]): void {
    for (const { sum, counts } of taken) {
      sum.here = counts;
      this.here.push(sum);
    }
  }

  sums(counted: Pick<Sums, 'documents' | 'statements' | 'words'>): Sums {
    const { description, clusters } = this;
    const { places = [], said = NOTHING_SAID } = this;
    const dimensions = new Map(this.dimensions.map((sum) => [sum.dimension, sum]));
    return { ...description, ...counted, dimensions, clusters, places, said };
  }

  /** Most groups touch few dimensions. */
  private sumOf(dimension: string): DimensionSum {
    for (const sum of this.dimensions) if (sum.dimension === dimension) return sum;
    const sum = { dimension, documents: 0, lastDocument: -1, here: undefined };
    return this.dimensions[this.dimensions.push({ ...sum, counts: noCounts(), clusters: new ClusterCounts() }) - 1];
  }
}

function addTo(sum: Counts, more: Counts): void {
  sum.pro += more.pro;
  sum.anti += more.anti;
  sum.mixed += more.mixed;
  sum.mention += more.mention;
  sum.accuse += more.accuse;
}

/** Counts on a dimension, and how much is said on any or none, as what scores are worked out from. */
export function evidenceOf(
  { pro, anti, mixed, mention }: Counts,
  { statements, words }: Pick<Evidence, 'statements' | 'words'>,
): Evidence {
  const coded = pro + anti + mixed;
  return { pro, anti, coded, touching: coded + mention, statements, words };
}

/** The clusters of a group as they are on one dimension: those that touch it, and all others. */
export function clustersOn(all: ClusterCounts, touching: ClusterCounts): ClusterCounts {
  const found = new ClusterCounts();
  for (const { times, ...counts } of all) found.add(counts, times);
  for (const { times, ...counts } of touching) {
    found.add({ ...NOTHING, statements: counts.statements, words: counts.words }, -times);
    found.add(counts, times);
  }
  return found;
}
