import { compare } from '../base/order.js';

/** How often each of some words was counted. Mostly they are one word again and again, which is told apart without a table. */
export class WordCounts {
  private first: string | undefined;
  private times = 0;
  private others: Map<string, number> | undefined;

  add(word: string, times = 1): void {
    if (word === this.first) this.times += times;
    else if (this.first === undefined) [this.first, this.times] = [word, times];
    else {
      this.others ??= new Map();
      this.others.set(word, (this.others.get(word) ?? 0) + times);
    }
  }

  addAll(counts: Readonly<Record<string, number>>): void {
    for (const [word, times] of Object.entries(counts)) this.add(word, times);
  }

  /** The words in the order of the alphabet, each with its number. */
  toRecord(): Record<string, number> {
    const all = [...(this.others ?? [])];
    if (this.first !== undefined) all.push([this.first, this.times]);
    return Object.fromEntries(all.sort(([a], [b]) => compare(a, b)));
  }
}
