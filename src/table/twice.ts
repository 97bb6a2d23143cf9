/** At most so many slots; keys that share one are taken for the same, so more of them seem to occur twice. */
const MOST_SLOTS = 2 ** 29;
/** Slots of a byte: two bits each, which count to two. */
const PER_BYTE = 4;

/** Which keys occur more than once. */
export class Twice {
  /** How many keys do. */
  count = 0;
  private readonly bytes: Uint8Array;

  /** @param keys How many there are at most. */
  constructor(keys: number) {
    const slots = Math.min(MOST_SLOTS, 2 ** Math.ceil(Math.log2(8 * keys + 8)));
    this.bytes = new Uint8Array(slots / PER_BYTE);
  }

  /** `key` is a whole number of 32 bits, evenly spread. */
  add(key: number): void {
    const at = (key >>> 2) & (this.bytes.length - 1);
    const before = (this.bytes[at] >> shiftOf(key)) & 3;
    if (before < 2) this.bytes[at] += 1 << shiftOf(key);
    if (before === 1) this.count++;
  }

  has(key: number): boolean {
    return ((this.bytes[(key >>> 2) & (this.bytes.length - 1)] >> shiftOf(key)) & 3) === 2;
  }
}

const shiftOf = (key: number): number => 2 * (key & 3);
