import type { AddedEntry } from './added.js';
import type { LexiconEdits } from './lexicon.js';

/** All that was changed so far. */
export class Edits {
  private readonly off = new Map<string, Set<string>>();
  private entries: AddedEntry[] = [];

  isOff(dimension: string, term: string): boolean {
    return this.off.get(dimension)?.has(term) ?? false;
  }

  switch(dimension: string, term: string, isOff: boolean): void {
    const terms = this.off.get(dimension) ?? new Set<string>();
    this.off.set(dimension, terms);
    if (isOff) terms.add(term);
    else terms.delete(term);
  }

  get added(): readonly AddedEntry[] {
    return this.entries;
  }

  has(entry: AddedEntry): boolean {
    return this.entries.some((one) => isSame(one, entry));
  }

  add(entry: AddedEntry): void {
    this.entries = [...this.entries, entry];
  }

  withdraw(entry: AddedEntry): void {
    this.entries = this.entries.filter((one) => !isSame(one, entry));
  }

  of(dimension: string): LexiconEdits {
    return {
      off: [...(this.off.get(dimension) ?? [])],
      added: this.entries.filter((one) => one.dimension === dimension),
    };
  }

  isEdited(dimension: string): boolean {
    const { off, added } = this.of(dimension);
    return off.length + added.length > 0;
  }
}

const isSame = (a: AddedEntry, b: AddedEntry): boolean =>
  a.dimension === b.dimension && a.place === b.place && a.text === b.text;
