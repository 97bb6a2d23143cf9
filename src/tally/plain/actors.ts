import type { LocalActor } from '../../types/saying.js';

/** How an actor begins: all but its mentions, and what is known of few. */
export type Named = Pick<LocalActor, 'key' | 'name' | 'type' | 'known'>;

/** Beginnings that are remembered, and bytes of the longest of them. */
const SLOTS = 1 << 16;
const LONGEST = 96;
const WORD = 4;
/** Bytes that a slot is found by; no beginning is shorter. */
const FOUND_BY = 20;

/**
 * Beginnings of actors that were read before, `["ada-obi","Ada Obi","person",false,`, found by their bytes without a look at what they say.
 * Each slot remembers the latest one that belongs there, so memory does not grow.
 */
export class KnownActors {
  /** How many bytes the one has that was found last. */
  length = 0;
  private readonly named = new Array<Named | undefined>(SLOTS).fill(undefined);
  private readonly lengths = new Uint8Array(SLOTS);
  private readonly words = new Uint32Array((SLOTS * LONGEST) / WORD);
  private readonly bytes = new Uint8Array(this.words.buffer);

  /** The actor that begins at a place. */
  find(line: DataView, at: number): Named | undefined {
    const slot = slotOf(line, at);
    const length = this.lengths[slot];
    const from = slot * LONGEST;
    const { words, bytes } = this;
    let i = 0;
    for (; i + WORD <= length; i += WORD)
      if (line.getUint32(at + i, IS_LITTLE) !== words[(from + i) / WORD]) return undefined;
    for (; i < length; i++) if (line.getUint8(at + i) !== bytes[from + i]) return undefined;
    this.length = length;
    return this.named[slot];
  }

  /** Remembers what begins at a place. */
  keep(line: DataView, at: number, length: number, named: Named): void {
    if (length > LONGEST) return;
    const slot = slotOf(line, at);
    for (let i = 0; i < length; i++) this.bytes[slot * LONGEST + i] = line.getUint8(at + i);
    this.lengths[slot] = length;
    this.named[slot] = named;
  }
}

/** Whether the first byte of a number is its lowest here. */
const IS_LITTLE = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

function slotOf(line: DataView, at: number): number {
  let hash = 0;
  for (let i = 0; i < FOUND_BY; i += WORD) hash = Math.imul(hash ^ line.getUint32(at + i, true), 0x9e3779b1);
  hash ^= hash >>> 15;
  return hash & (SLOTS - 1);
}
