import { widened } from '../../base/lists.js';
import type { Said } from '../../tally/kept/said.js';
import { type Description, GroupSum, type OpenCluster, type Sums } from './group-sum.js';

/** Numbers of statements that are counted beside the others, if a cluster has so few. */
const SIZES = 8;
/** Where things stand in the numbers of a group; of the cluster that is open, how much is said in it. */
const AT = {
  ...{ documents: 0, statements: 1, words: 2, lastDocument: 3 },
  ...{ cluster: 4, statementsHere: 5, wordsHere: 6, isTouched: 7, waiting: 8 },
  /** By number of statements, the clusters that have as many. */
  sizes: 9,
} as const;
const WIDTH = AT.sizes + SIZES;
const NONE = -1;

/**
 * Groups that are being counted, document by document. What was said in a cluster is kept only until the cluster is closed. What every
 * statement needs of its group lies close together in memory: with thousands of groups, it takes longest to get there.
 */
export class GroupSums {
  private readonly groups: GroupSum[] = [];
  private numbers = new Float64Array(64 * WIDTH);

  /** @param hasWords Whether clusters with other numbers of words are to be told apart. */
  constructor(private readonly hasWords: boolean) {}

  /** A new group; gives its number. */
  begin(description: Description): number {
    const group = this.groups.push(new GroupSum(description)) - 1;
    const at = WIDTH * group;
    if (at === this.numbers.length) this.numbers = widened(this.numbers, 2 * at);
    this.numbers[at + AT.lastDocument] = NONE;
    this.numbers[at + AT.cluster] = NONE;
    return group;
  }

  place(group: number, place: string, first: string): void {
    this.groups[group].place(place, first);
  }

  /** Whether a group counts a shared statement already, by the first one that it repeats; it does from then on. */
  hasShared(group: number, first: number): boolean {
    return this.groups[group].hasShared(first);
  }

  /** Counts a statement. True for the first one of a document; these come one after the other. */
  add(group: number, document: number, cluster: number, { words, stances }: Pick<Said, 'words' | 'stances'>): boolean {
    const { numbers } = this;
    const at = WIDTH * group;
    if (numbers[at + AT.cluster] !== cluster) this.open(group, cluster);
    const isFirst = numbers[at + AT.lastDocument] !== document;
    if (isFirst) numbers[at + AT.documents]++;
    numbers[at + AT.lastDocument] = document;
    numbers[at + AT.statements]++;
    numbers[at + AT.words] += words;
    numbers[at + AT.statementsHere]++;
    if (this.hasWords) numbers[at + AT.wordsHere] += words;
    if (stances.length) {
      numbers[at + AT.isTouched] = 1;
      for (const stance of stances) this.groups[group].touch(document, stance);
    }
    return isFirst;
  }

  /** Nothing more comes of a cluster in which something was said. */
  close(group: number, cluster: number): void {
    const { numbers } = this;
    const at = WIDTH * group;
    if (numbers[at + AT.cluster] !== cluster) this.open(group, cluster);
    const statements = numbers[at + AT.statementsHere];
    const words = numbers[at + AT.wordsHere];
    if (words || statements >= SIZES) this.groups[group].clusters.addUntouching(statements, words);
    else numbers[at + AT.sizes + statements]++;
    if (numbers[at + AT.isTouched]) this.groups[group].close(statements, words);
    numbers[at + AT.cluster] = NONE;
  }

  sums(): Sums[] {
    const { numbers } = this;
    return this.groups.map((group, number) => {
      const at = WIDTH * number;
      for (let size = 0; size < SIZES; size++) group.clusters.addUntouching(size, 0, numbers[at + AT.sizes + size]);
      const [documents, statements, words] = numbers.subarray(at + AT.documents, at + AT.words + 1);
      return group.sums({ documents, statements, words });
    });
  }

  /** Opens a cluster, new or again; the one that is open waits. */
  private open(group: number, cluster: number): void {
    const { numbers } = this;
    const at = WIDTH * group;
    if (numbers[at + AT.cluster] !== NONE) this.setAside(group);
    const again = numbers[at + AT.waiting] ? this.takeBack(group, cluster) : undefined;
    numbers[at + AT.cluster] = cluster;
    numbers[at + AT.statementsHere] = again?.statements ?? 0;
    numbers[at + AT.wordsHere] = again?.words ?? 0;
    numbers[at + AT.isTouched] = again?.dimensions.length ? 1 : 0;
  }

  private setAside(group: number): void {
    const { numbers } = this;
    const at = WIDTH * group;
    const sum = this.groups[group];
    sum.waiting ??= new Map();
    sum.waiting.set(numbers[at + AT.cluster], {
      statements: numbers[at + AT.statementsHere],
      words: numbers[at + AT.wordsHere],
      dimensions: sum.takeHere(),
    });
    numbers[at + AT.waiting]++;
  }

  private takeBack(group: number, cluster: number): OpenCluster | undefined {
    const sum = this.groups[group];
    const again = sum.waiting?.get(cluster);
    if (!again) return undefined;
    sum.waiting?.delete(cluster);
    sum.putBack(again.dimensions);
    this.numbers[WIDTH * group + AT.waiting]--;
    return again;
  }
}
