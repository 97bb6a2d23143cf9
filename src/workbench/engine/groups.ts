import { getOrInsert } from '../../base/order.js';
import { keyOf } from '../../report/keys.js';
import type { Group } from '../../table/rows.js';
import type { Counts } from './counts.js';

/** By document, the places of statements among those that are counted. */
export type CountedPlaces = Map<string, Set<number>>;

/** A group before and after an edit. */
export interface Changed {
  readonly was: Group;
  readonly now: Group;
}

/** The groups of the page. Edits change what they come to, and neither which there are nor which statements each counts. */
export class PageGroups {
  /** As the table has them. */
  all: readonly Group[];
  /** By statement, the groups that count it, as the page numbers them. */
  private readonly countedBy = new Map<string, Map<number, number[]>>();
  private readonly members: readonly (readonly string[])[];
  private readonly numbers: ReadonlyMap<string, number>;

  constructor(private readonly counts: Counts) {
    const groups = counts.groups(true);
    this.all = groups;
    this.members = groups.map(({ places }) => places);
    this.numbers = new Map(groups.map((group, i) => [keyOf(group), i]));
    for (const [i, { places }] of groups.entries())
      for (const place of places) {
        const [id, index] = partsOf(place);
        const here = getOrInsert(this.countedBy, id, () => new Map<number, number[]>());
        getOrInsert(here, index, () => []).push(i);
      }
  }

  /** The groups that count a statement, by their numbers in the page. */
  counting(document: string, index: number): readonly number[] {
    return this.countedBy.get(document)?.get(index) ?? [];
  }

  /** Counts again what has to be where some statements come to something else. Returns the groups that were counted. */
  follow(changed: CountedPlaces): Changed[] {
    const touched = new Set(
      [...changed].flatMap(([id, places]) => [...places].flatMap((index) => this.counting(id, index))),
    );
    if (!touched.size) return [];
    const before = new Map(this.all.map((group) => [keyOf(group), group]));
    this.all = this.counts.areApart ? this.someAgain(touched) : this.counts.groups();
    return this.all.flatMap((now) => {
      const was = before.get(keyOf(now))!;
      return was === now ? [] : [{ was, now }];
    });
  }

  private someAgain(touched: ReadonlySet<number>): Group[] {
    const wanted: CountedPlaces = new Map();
    for (const i of touched)
      for (const place of this.members[i]) {
        const [id, index] = partsOf(place);
        getOrInsert(wanted, id, () => new Set()).add(index);
      }
    const fresh = new Map(this.counts.groupsOf(wanted).map((group) => [keyOf(group), group]));
    return this.all.map((group) => {
      const key = keyOf(group);
      return touched.has(this.numbers.get(key)!) ? fresh.get(key)! : group;
    });
  }
}

/** The document of a statement, and its place among those that are counted there: what `placeOf` joined. */
function partsOf(place: string): [document: string, index: number] {
  const cut = place.lastIndexOf('#');
  return [place.slice(0, cut), Number(place.slice(cut + 1)) - 1];
}
