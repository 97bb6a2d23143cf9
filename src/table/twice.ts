/** At most so many slots; keys that share theirs are taken for the same, so more of them seem to occur twice. */
const MOST_SLOTS = 2 ** 29;
/** Slots of a byte: two bits each, which count to two. */
const PER_BYTE = 4;
/** Slots for each key; it counts in two of them. */
const PER_KEY = 8;
/** Slots of a line of a processor's cache. Both slots of a key are in one. */
const LINE = 256;

/** Which keys occur more than once. */
export class Twice {
  /** How many keys do. */
  count = 0;
  private readonly bytes: Uint8Array;
  private readonly lines: number;

  /** @param keys How many there are at most. */
  constructor(keys: number) {
    const slots = Math.max(LINE, Math.min(MOST_SLOTS, 2 ** Math.ceil(Math.log2(PER_KEY * keys + 1))));
    this.bytes = new Uint8Array(slots / PER_BYTE);
    this.lines = slots / LINE;
  }

  /** `key` is a whole number of 32 bits, evenly spread. */
  add(key: number): void {
    const line = this.lineOf(key);
    const before = Math.min(this.raise(line + slotOf(key)), this.raise(line + otherSlotOf(key)));
    if (before === 1) this.count++;
  }

  has(key: number): boolean {
    const line = this.lineOf(key);
    return this.at(line + slotOf(key)) === 2 && this.at(line + otherSlotOf(key)) === 2;
  }

  /** The first slot of the line of a key. */
  private lineOf(key: number): number {
    return LINE * ((key >>> 8) & (this.lines - 1));
  }

  /** Counts in a slot, to two. Returns what it had. */
  private raise(slot: number): number {
    const before = this.at(slot);
    if (before < 2) this.bytes[slot >> 2] += 1 << shiftOf(slot);
    return before;
  }

  private at(slot: number): number {
    return (this.bytes[slot >> 2] >> shiftOf(slot)) & 3;
  }
}

const slotOf = (key: number): number => key & (LINE - 1);
const otherSlotOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 24;
const shiftOf = (slot: number): number => 2 * (slot & 3);
