import { createHash } from 'node:crypto';

/** One in ten documents, and one in ten sentences of a lexicon's examples, is never learned from: those with a SHA-256 divisible by ten. */
export function isHeldOut(key: string): boolean {
  const digest = createHash('sha256').update(key).digest('hex');
  return BigInt(`0x${digest}`) % 10n === 0n;
}

/** The part, from 0 to `parts` - 1, that a document falls into; by its name alone (FNV-1a, mixed). */
export function partOf(document: string, parts: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < document.length; i++) hash = Math.imul(hash ^ document.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((hash ^ (hash >>> 16)) >>> 0) % parts;
}
