import { fold, hashString } from '../segment/vocabulary.js';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'\u2019.-]*/gu;

export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/**
 * The smallest hashes of a text's runs of `run` words, at most `size`, ascending. Texts that share most of their words share most
 * of these hashes, so texts can be compared without keeping them (bottom-k sketch; Cohen & Kaplan 2007). Case and punctuation do
 * not matter.
 */
export function sketch(words: readonly string[], run: number, size: number): number[] {
  const hashes = words.map((word) => hashString(fold(word).replace(/[.'-]+$/, '')));
  const smallest: number[] = [];
  for (let i = 0; i + run <= hashes.length; i++) {
    let hash = 0;
    for (let j = i; j < i + run; j++) hash = mix(hash ^ hashes[j]);
    if (smallest.length === size && hash >= smallest[size - 1]) continue;
    const at = smallest.findIndex((other) => other >= hash);
    if (at >= 0 && smallest[at] === hash) continue;
    smallest.splice(at < 0 ? smallest.length : at, 0, hash);
    if (smallest.length > size) smallest.pop();
  }
  return smallest;
}

/** The estimated share of runs of words that two texts have in common (Jaccard), 0 to 1. */
export function similarity(a: ArrayLike<number>, b: ArrayLike<number>, size: number): number {
  let common = 0;
  let union = 0;
  for (let i = 0, j = 0; union < size && (i < a.length || j < b.length); union++) {
    const isInBoth = a[i] === b[j];
    if (isInBoth) common++;
    if (isInBoth || j === b.length || a[i] < b[j]) {
      i++;
      if (isInBoth) j++;
    } else j++;
  }
  return union ? common / union : 0;
}

/** MurmurHash3's finalizer, as an unsigned number: spreads neighbouring hashes. */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
