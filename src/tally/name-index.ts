import { compare, getOrInsert } from '../base/order.js';
import { spellingKey } from '../resolve/names/spelling.js';
import type { LocalActor } from '../types/saying.js';
import { type NameEntry, OwnEntry, type Word } from './own-entry.js';

export type { NameEntry };

/**
 * All names of a corpus. Indices can be merged in any order and grouping with the same result; memory grows with the number of
 * names, not of documents.
 */
export class NameIndex {
  private readonly byKey = new Map<string, OwnEntry>();
  private readonly all: OwnEntry[] = [];
  /** One string for each group: the same keys stand together in many documents. */
  private readonly groups = new Map<string, string>();
  private readonly words = new Map<string, Word>();
  private documents = 0;

  /** Adds one document's actors, each key once. */
  add(actors: readonly LocalActor[]): void {
    this.documents++;
    const shared: Word[] = [];
    for (const actor of actors) {
      const own = this.entryOf(actor.key);
      const { words } = own.add(actor, this.wordsOf);
      if (actor.candidates || actors.length < 2) continue;
      for (const word of words) if (this.isShared(word, own)) shared.push(word);
    }
    for (const { first, others } of shared) this.putBeside(first!, others!);
  }

  merge(other: NameIndex): void {
    other.groupPairs();
    for (const entry of other.all) this.fold(entry.toEntry());
  }

  /** All entries in the order of their keys, so that the order of the documents does not matter. */
  entries(): NameEntry[] {
    this.groupPairs();
    return this.all.toSorted((a, b) => compare(a.key, b.key)).map((own) => own.toEntry());
  }

  /** The index of entries read from a file. */
  static from(entries: readonly NameEntry[]): NameIndex {
    const index = new NameIndex();
    for (const entry of entries) index.fold(entry);
    return index;
  }

  private fold(entry: NameEntry): void {
    this.entryOf(entry.key).merge(entry);
  }

  private entryOf(key: string): OwnEntry {
    const known = this.byKey.get(key);
    if (known) return known;
    const own = new OwnEntry(key, this.all.length);
    this.byKey.set(key, own);
    this.all.push(own);
    return own;
  }

  private readonly wordsOf = (name: string): readonly Word[] =>
    nameWords(name).map((word) =>
      getOrInsert(this.words, word, (): Word => ({ document: 0, first: undefined, others: undefined })),
    );

  /** Notes who has a word in this document. True for the second one. */
  private isShared(word: Word, own: OwnEntry): boolean {
    if (word.document !== this.documents) {
      [word.document, word.first, word.others] = [this.documents, own, undefined];
      return false;
    }
    if (word.others) word.others.push(own);
    else word.others = [own];
    return word.others.length === 1;
  }

  /** Two are noted by their numbers: most groups are of two, and the same two stand together in many documents. */
  private putBeside(first: OwnEntry, others: readonly OwnEntry[]): void {
    if (others.length > 1) this.group([first, ...others]);
    else if (first.number < others[0].number) first.addPair(others[0].number);
    else others[0].addPair(first.number);
  }

  private groupPairs(): void {
    for (const own of this.all) for (const number of own.takePairs()) this.group([own, this.all[number]]);
  }

  private group(entries: readonly OwnEntry[]): void {
    const keys = entries.map(({ key }) => key);
    const joined = keys.sort().join('\n');
    const group = getOrInsert(this.groups, joined, () => joined);
    for (const own of entries) own.addGroup(group);
  }
}

/** The most frequent of some counted words; the first in the alphabet if several are. */
export function commonest(counts: Readonly<Record<string, number>>): string | undefined {
  let best: string | undefined;
  for (const word of Object.keys(counts).sort()) if (best === undefined || counts[word] > counts[best]) best = word;
  return best;
}

const nameWords = (name: string): string[] => [...new Set(name.split(' ').map(spellingKey))].filter(Boolean);
