import { hashString } from '../../base/hash.js';

/** What `find` gives for a string that is not in a list. */
export const NONE = -1;

/** A list of strings as columns, ready for use as it lies in a file. */
export interface WordColumns {
  /** The strings' UTF-16 units one after the other, and where each begins; one more than there are strings. */
  readonly chars: Uint16Array;
  readonly starts: Int32Array;
  /** Places in the list by their string's hash: one more than the place, 0 for none; as many as a power of two. */
  readonly slots: Int32Array;
}

/** A list of different strings that takes no time to load, whatever its length: no string is made before it is asked for. */
export class WordList {
  constructor(private readonly columns: WordColumns) {}

  /** The place of a string, or NONE. */
  find(string: string): number {
    const { slots } = this.columns;
    const mask = slots.length - 1;
    for (let slot = hashOf(string) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const place = slots[slot] - 1;
      if (this.is(place, string)) return place;
    }
    return NONE;
  }

  text(place: number): string {
    const { chars, starts } = this.columns;
    return String.fromCharCode(...chars.subarray(starts[place], starts[place + 1]));
  }

  private is(place: number, string: string): boolean {
    const { chars, starts } = this.columns;
    const start = starts[place];
    if (starts[place + 1] - start !== string.length) return false;
    for (let i = 0; i < string.length; i++) if (chars[start + i] !== string.charCodeAt(i)) return false;
    return true;
  }
}

export function wordColumns(list: readonly string[]): WordColumns {
  const chars = new Uint16Array(list.reduce((sum, { length }) => sum + length, 0));
  const starts = new Int32Array(list.length + 1);
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * list.length + 2)));
  const mask = slots.length - 1;
  let at = 0;
  for (const [place, word] of list.entries()) {
    starts[place] = at;
    for (let i = 0; i < word.length; i++) chars[at++] = word.charCodeAt(i);
    let slot = hashOf(word) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = place + 1;
  }
  starts[list.length] = at;
  return { chars, starts, slots };
}

function hashOf(string: string): number {
  const hash = hashString(string);
  return (hash ^ (hash >>> 15)) >>> 0;
}
