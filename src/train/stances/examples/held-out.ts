import { createHash } from 'node:crypto';
import { hashString } from '../../../base/hash.js';

/** One in ten documents, and one in ten sentences of a lexicon's examples, is never learned from: those with a SHA-256 divisible by ten. */
export function isHeldOut(key: string): boolean {
  const digest = createHash('sha256').update(key).digest('hex');
  return BigInt(`0x${digest}`) % 10n === 0n;
}

/** The part, from 0 to `parts` - 1, that a document falls into; by its name alone (FNV-1a, mixed). */
export function partOf(document: string, parts: number): number {
  const hash = hashString(document);
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((mixed ^ (mixed >>> 16)) >>> 0) % parts;
}
