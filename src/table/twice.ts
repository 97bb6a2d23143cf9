/** At most so many slots; keys that share one are taken for the same, so more of them seem to occur twice. */
const MOST_SLOTS = 2 ** 29;
/** Slots of a byte: two bits each, which count to two. */
const PER_BYTE = 4;

/** Which keys occur more than once. */
export class Twice {
  private readonly bytes: Uint8Array;

  /** @param keys How many there are at most. */
  constructor(keys: number) {
    const slots = Math.min(MOST_SLOTS, 2 ** Math.ceil(Math.log2(8 * keys + 8)));
    this.bytes = new Uint8Array(slots / PER_BYTE);
  }

  /** `key` is a whole number of 32 bits, evenly spread. */
  add(key: number): void {
    const [at, shift] = this.place(key);
    if (((this.bytes[at] >> shift) & 3) < 2) this.bytes[at] += 1 << shift;
  }

  has(key: number): boolean {
    const [at, shift] = this.place(key);
    return ((this.bytes[at] >> shift) & 3) === 2;
  }

  private place(key: number): readonly [at: number, shift: number] {
    return [(key >>> 2) & (this.bytes.length - 1), 2 * (key & 3)];
  }
}
