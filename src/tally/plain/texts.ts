/** Texts that are remembered, and bytes of the longest of them. */
const SLOTS = 1 << 13;
const LONGEST = 64;

/**
 * Texts that were read before: the same bytes give the very same string, of which a map knows the place without a look at its letters.
 * Each slot remembers the latest text that belongs there, so memory does not grow.
 */
export class Texts {
  private readonly texts = new Array<string>(SLOTS).fill('');
  private readonly lengths = new Uint8Array(SLOTS);
  private readonly bytes = new Uint8Array(SLOTS * LONGEST);

  /** The text of some bytes of UTF-8; `hash` is any hash of them, of 32 bits. */
  textOf(source: Buffer, from: number, to: number, hash: number): string {
    const length = to - from;
    if (length > LONGEST) return source.toString('utf8', from, to);
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    if (this.lengths[slot] !== length || !this.has(slot, source, from, length)) this.keep(slot, source, from, length);
    return this.texts[slot];
  }

  private has(slot: number, source: Buffer, from: number, length: number): boolean {
    const { bytes } = this;
    const at = slot * LONGEST;
    for (let i = 0; i < length; i++) if (bytes[at + i] !== source[from + i]) return false;
    return true;
  }

  private keep(slot: number, source: Buffer, from: number, length: number): void {
    const at = slot * LONGEST;
    for (let i = 0; i < length; i++) this.bytes[at + i] = source[from + i];
    this.lengths[slot] = length;
    this.texts[slot] = source.toString('utf8', from, from + length);
  }
}
