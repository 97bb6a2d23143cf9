import { fold, hashString } from '../segment/vocabulary.js';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'\u2019.-]*/gu;

export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/**
 * The smallest hashes of a text's runs of `run` words, at most `size`, ascending: two texts that share most of their words share most of
 * these, so likeness is told without the texts (bottom-k sketch; Cohen & Kaplan 2007). Case and punctuation do not matter.
 */
export function sketch(words: readonly string[], run: number, size: number): number[] {
  const hashes = words.map((word) => hashString(fold(word).replace(/[.'-]+$/, '')));
  const smallest: number[] = [];
  for (let i = 0; i + run <= hashes.length; i++) {
    let hash = 0;
    for (let k = i; k < i + run; k++) hash = mix(hash ^ hashes[k]);
    if (smallest.length === size && hash >= smallest[size - 1]) continue;
    const at = smallest.findIndex((other) => other >= hash);
    if (at >= 0 && smallest[at] === hash) continue;
    smallest.splice(at < 0 ? smallest.length : at, 0, hash);
    if (smallest.length > size) smallest.pop();
  }
  return smallest;
}

/** Estimated share of their runs of words that two texts have in common (Jaccard), 0 to 1. */
export function likeness(a: readonly number[], b: readonly number[], size: number): number {
  const both = new Set(a);
  const common = b.filter((hash) => both.has(hash));
  const union = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, size);
  const last = union[union.length - 1];
  return union.length ? common.filter((hash) => hash <= last).length / union.length : 0;
}

/** MurmurHash3's finalizer, as an unsigned number: neighbouring hashes come out far apart. */
function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
