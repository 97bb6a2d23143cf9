import { NONE, type WordColumns, WordList, wordColumns } from './word-list.js';

/** Lists of numbers by word, as columns. */
export interface ListColumns extends WordColumns {
  /** Where each word's numbers begin in `items`; one more than there are words. */
  readonly from: Int32Array;
  readonly items: Int32Array;
}

/** Lists of numbers by word that take no time to load. */
export class WordLists {
  private readonly words: WordList;

  constructor(private readonly columns: ListColumns) {
    this.words = new WordList(columns);
  }

  /** The numbers of a word; none for one that has no list. */
  of(word: string): readonly number[] {
    const place = this.words.find(word);
    if (place === NONE) return [];
    const { from, items } = this.columns;
    return Array.from(items.subarray(from[place], from[place + 1]));
  }
}

export function listColumns(lists: ReadonlyMap<string, readonly number[]>): ListColumns {
  const all = [...lists.values()];
  return { ...wordColumns([...lists.keys()]), from: startsOf(all), items: Int32Array.from(all.flat()) };
}

/** The start of each list in one that holds them all in a row, and the end of the last. */
export function startsOf(lists: readonly (readonly unknown[])[]): Int32Array {
  const from = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    from[i + 1] = from[i] + list.length;
  });
  return from;
}
