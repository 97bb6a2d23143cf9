import { HASH_PRIME, HASH_START, hashString } from '../base/hash.js';
import { fold } from '../segment/vocabulary.js';
import type { Span } from '../types/text.js';

/** A word from where it begins. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'\u2019.-]*/uy;
const [APOSTROPHE, HYPHEN, FULL_STOP, CURLY] = [0x27, 0x2d, 0x2e, 0x2019];

/** The hashes of the words of some stretches of a text, one after the other. Case, kind of apostrophe and marks at the end do not matter. */
export function wordHashes(text: string, spans: readonly Span[]): number[] {
  const hashes: number[] = [];
  for (const { start, end } of spans) {
    for (let at = start; at < end; ) {
      const code = text.charCodeAt(at);
      if (code < 128 && !isAlphanumeric(code)) at++;
      else at = readWord(text, at, end, hashes);
    }
  }
  return hashes;
}

/** Adds the hash of the word that begins at `at`, if one does, and gives where to go on. No string is made for a word of plain letters. */
function readWord(text: string, from: number, end: number, hashes: number[]): number {
  let hash = HASH_START;
  let whole = HASH_START;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isAlphanumeric(code)) {
      hash = Math.imul(hash ^ (code >= 0x41 && code <= 0x5a ? code | 0x20 : code), HASH_PRIME);
      whole = hash;
    } else if (at > from && isMark(code)) hash = Math.imul(hash ^ (code === CURLY ? APOSTROPHE : code), HASH_PRIME);
    else if (code >= 128) return readAnyWord(text, from, end, hashes);
    else {
      hashes.push(whole | 0);
      return at;
    }
  }
  hashes.push(whole | 0);
  return end;
}

/** The same for words with letters of all scripts. */
function readAnyWord(text: string, from: number, end: number, hashes: number[]): number {
  WORD.lastIndex = from;
  const found = WORD.exec(text);
  if (!found) return from + (text.codePointAt(from)! > 0xffff ? 2 : 1);
  const word = found[0].slice(0, end - from);
  hashes.push(hashString(fold(word).replace(/[.'-]+$/, '')));
  return from + word.length;
}

const isAlphanumeric = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);

const isMark = (code: number): boolean =>
  code === APOSTROPHE || code === HYPHEN || code === FULL_STOP || code === CURLY;

/**
 * The smallest hashes of a text's runs of `run` words, at most `size`, ascending, from the hashes of its words. Texts that share most of
 * their words share most of these hashes, so texts can be compared without keeping them (bottom-k sketch; Cohen & Kaplan 2007).
 */
export function sketch(hashes: readonly number[], run: number, size: number): number[] {
  const smallest: number[] = [];
  for (let i = 0; i + run <= hashes.length; i++) {
    let mixed = 0;
    for (let j = i; j < i + run; j++) mixed = mix(mixed ^ hashes[j]);
    const hash = mixed >>> 0;
    if (smallest.length === size && hash >= smallest[size - 1]) continue;
    const at = smallest.findIndex((other) => other >= hash);
    if (at >= 0 && smallest[at] === hash) continue;
    smallest.splice(at < 0 ? smallest.length : at, 0, hash);
    if (smallest.length > size) smallest.pop();
  }
  return smallest;
}

/** The estimated share of runs of words that two texts have in common (Jaccard), 0 to 1, from so many hashes of each. */
export function similarity(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  size: number,
  inA = a.length,
  inB = b.length,
): number {
  let common = 0;
  let union = 0;
  for (let i = 0, j = 0; union < size && (i < inA || j < inB); union++) {
    const isInBoth = i < inA && j < inB && a[i] === b[j];
    if (isInBoth) common++;
    if (isInBoth || j === inB || (i < inA && a[i] < b[j])) {
      i++;
      if (isInBoth) j++;
    } else j++;
  }
  return union ? common / union : 0;
}

/** MurmurHash3's finalizer, in 32 bits with a sign, which V8 keeps in a register: spreads neighbouring hashes. */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
