/** Where FNV-1a begins, and what it multiplies by, in 32 bits (Fowler, Noll and Vo). */
export const HASH_START = 0x811c9dc5;
export const HASH_PRIME = 0x01000193;

/** A 32-bit hash of a string (FNV-1a over UTF-16 units), with a sign, the same on every machine. */
export function hashString(string: string): number {
  let hash = HASH_START;
  for (let i = 0; i < string.length; i++) hash = Math.imul(hash ^ string.charCodeAt(i), HASH_PRIME);
  return hash | 0;
}
