/** Records of a fixed number of unsigned 32-bit integers, in the order in which they were added. */
export interface Records {
  readonly length: number;
  /** Copies `record`, which has the width of all. */
  add(record: Uint32Array): void;
  /** Fills `record` with the one at this place. */
  read(place: number, record: Uint32Array): void;
  /** All records in order, some at a time: one after the other in an array, which is used again for the next ones. */
  blocks(): Iterable<Uint32Array>;
}

/** Makes a list of records of so many integers each. */
export type MakeRecords = (width: number) => Records;

/** Records in a piece of memory. */
const CHUNK = 4096;

/** Records in memory, in pieces, so that nothing is copied when there are more. */
export class MemoryRecords implements Records {
  length = 0;
  private readonly chunks: Uint32Array[] = [];

  constructor(private readonly width: number) {}

  add(record: Uint32Array): void {
    const at = this.length++ % CHUNK;
    if (at === 0) this.chunks.push(new Uint32Array(CHUNK * this.width));
    const chunk = this.chunks[this.chunks.length - 1];
    const from = at * this.width;
    for (let i = 0; i < this.width; i++) chunk[from + i] = record[i]; // for so few, `set` takes longer
  }

  read(place: number, record: Uint32Array): void {
    const chunk = this.chunks[Math.floor(place / CHUNK)];
    const from = (place % CHUNK) * this.width;
    for (let i = 0; i < this.width; i++) record[i] = chunk[from + i]; // for so few, a view takes longer to make
  }

  *blocks(): Generator<Uint32Array> {
    for (const [i, chunk] of this.chunks.entries())
      yield chunk.subarray(0, this.width * Math.min(CHUNK, this.length - CHUNK * i));
  }
}

export const inMemory: MakeRecords = (width) => new MemoryRecords(width);
