import { getOrInsert } from '../base/order.js';
import type { Said } from '../tally/kept/said.js';
import type { Row } from '../types/table.js';
import { ClusterCounts, NOTHING } from './clusters.js';
import type { Evidence } from './formulas.js';

/** Statements on one dimension, by value; `accuse` counts the coded statements that accuse others. */
export type Counts = Pick<Row, 'pro' | 'anti' | 'mixed' | 'mention' | 'accuse'>;

/** What a group's rows are worked out from. Clusters are the documents that intervals are over: copies of one report are one. */
export interface Sums {
  keys: Record<string, string>;
  name: string;
  about: readonly string[];
  named: boolean;
  documents: number;
  statements: number;
  words: number;
  /** By dimension, what is said on it. */
  dimensions: ReadonlyMap<string, OnDimension>;
  /** The clusters that do not touch a dimension are these without those that do. */
  clusters: ClusterCounts;
  /** The statements counted, as `placeOf` names them; each also by the first one that it repeats. Only where they are asked for. */
  places: readonly string[];
  said: ReadonlySet<string>;
}

/** What a group says on one dimension. */
export interface OnDimension {
  documents: number;
  counts: Counts;
  clusters: ClusterCounts;
}

/** What a group is called. */
export type Description = Pick<Sums, 'keys' | 'name' | 'about' | 'named'>;

/** How much is said in a cluster of which not all documents were counted yet. */
interface OpenCluster {
  cluster: number;
  statements: number;
  words: number;
  dimensions: Map<string, Counts> | undefined;
}

interface DimensionSum extends OnDimension {
  documents: number;
  lastDocument: number;
}

export const noCounts = (): Counts => ({ pro: 0, anti: 0, mixed: 0, mention: 0, accuse: 0 });

/** A group that is being counted, document by document. What was said in a cluster is kept only until the cluster is closed. */
export class GroupSum {
  /** The shared statements that it counts, by the first one that each repeats. */
  readonly shared = new Set<number>();
  private readonly dimensions = new Map<string, DimensionSum>();
  private readonly clusters = new ClusterCounts();
  private readonly open = new Map<number, OpenCluster>();
  /** The cluster that something was added to last. */
  private latest: OpenCluster | undefined;
  private readonly places: string[] = [];
  private readonly said = new Set<string>();
  private documents = 0;
  private lastDocument = -1;
  private statements = 0;
  private words = 0;

  /** @param hasWords Whether clusters with other numbers of words are to be told apart. */
  constructor(
    private readonly description: Description,
    private readonly hasWords: boolean,
  ) {}

  place(place: string, first: string): void {
    this.places.push(place);
    this.said.add(first);
  }

  /** Counts a statement. True for the first one of a document; these come one after the other. */
  add(document: number, cluster: number, { words, stances }: Pick<Said, 'words' | 'stances'>): boolean {
    const isFirst = this.lastDocument !== document;
    this.statements++;
    this.words += words;
    if (isFirst) this.documents++;
    this.lastDocument = document;
    const open = this.latest?.cluster === cluster ? this.latest : this.openCluster(cluster);
    open.statements++;
    if (this.hasWords) open.words += words;
    for (const [dimension, value, accuses] of stances) {
      open.dimensions ??= new Map();
      const counts = getOrInsert(open.dimensions, dimension, noCounts);
      counts[value]++;
      if (accuses && value !== 'mention') counts.accuse++;
      this.touch(dimension, document);
    }
    return isFirst;
  }

  /** Nothing more comes of this cluster. */
  close(cluster: number): void {
    const open = this.latest?.cluster === cluster ? this.latest : this.open.get(cluster);
    if (!open) return;
    if (open === this.latest) this.latest = undefined;
    else this.open.delete(cluster);
    const { statements, words } = open;
    this.clusters.addUntouching(statements, words);
    if (!open.dimensions) return;
    for (const [dimension, counts] of open.dimensions) {
      const sum = this.dimensions.get(dimension)!;
      for (const name of COUNTS) sum.counts[name] += counts[name];
      sum.clusters.add(evidenceOf(counts, { statements, words }));
    }
  }

  private openCluster(cluster: number): OpenCluster {
    const { latest } = this;
    if (latest) this.open.set(latest.cluster, latest);
    this.latest = this.open.get(cluster) ?? { cluster, statements: 0, words: 0, dimensions: undefined };
    return this.latest;
  }

  sums(): Sums {
    const { description, documents, statements, words, dimensions, clusters, places, said } = this;
    return { ...description, documents, statements, words, dimensions, clusters, places, said };
  }

  private touch(dimension: string, document: number): void {
    const sum = getOrInsert(this.dimensions, dimension, () => ({
      ...{ documents: 0, lastDocument: -1 },
      counts: noCounts(),
      clusters: new ClusterCounts(),
    }));
    if (sum.lastDocument !== document) sum.documents++;
    sum.lastDocument = document;
  }
}

const COUNTS = ['pro', 'anti', 'mixed', 'mention', 'accuse'] as const;

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
