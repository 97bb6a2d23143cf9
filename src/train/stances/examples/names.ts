/** Strings as numbers, in the order in which they are first met. */
export class Names {
  readonly list: string[] = [];
  private readonly ids = new Map<string, number>();

  id(name: string): number {
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    const id = this.list.push(name) - 1;
    this.ids.set(name, id);
    return id;
  }
}

/** How often each number from 0 to `size` - 1 comes in lists. */
export function countIds(lists: Iterable<readonly number[]>, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const list of lists) for (const id of list) counts[id]++;
  return counts;
}

/** Numbers chosen out of many, numbered anew without gaps. */
export class Chosen {
  /** The old number of each new one. */
  readonly old: number[] = [];
  private readonly newOf: Int32Array;

  constructor(size: number, isChosen: (id: number) => boolean) {
    this.newOf = new Int32Array(size).fill(-1);
    for (let id = 0; id < size; id++) if (isChosen(id)) this.newOf[id] = this.old.push(id) - 1;
  }

  get size(): number {
    return this.old.length;
  }

  /** The new numbers of those in a list that were chosen. */
  of(ids: readonly number[]): number[] {
    const { newOf } = this;
    const found: number[] = [];
    for (const id of ids) if (id < newOf.length && newOf[id] >= 0) found.push(newOf[id]);
    return found;
  }
}
