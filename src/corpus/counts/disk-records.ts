import { MemoryRecords, type Records } from '../../tally/kept/records.js';
import { TemporaryFile } from './temporary.js';

/** Bytes that a list of records may have in memory. */
const IN_MEMORY = 1 << 24;
/** Bytes that are read at a time, where all are read. */
const BLOCK = 1 << 18;
const BYTES = Uint32Array.BYTES_PER_ELEMENT;

/** Records of which all but few lie in a temporary file. */
export class DiskRecords implements Records {
  length = 0;
  private readonly first: MemoryRecords;
  private readonly most: number;
  private rest: TemporaryFile | undefined;

  constructor(private readonly width: number) {
    this.first = new MemoryRecords(width);
    this.most = Math.floor(IN_MEMORY / (BYTES * width));
  }

  add(record: Uint32Array): void {
    if (this.length++ < this.most) this.first.add(record);
    else {
      this.rest ??= new TemporaryFile();
      this.rest.append(new Uint8Array(record.buffer, record.byteOffset, BYTES * this.width));
    }
  }

  read(place: number, record: Uint32Array): void {
    if (place < this.most) this.first.read(place, record);
    else {
      const bytes = BYTES * this.width;
      this.rest?.read(bytes * (place - this.most), new Uint8Array(record.buffer, record.byteOffset, bytes));
    }
  }

  *blocks(): Generator<Uint32Array> {
    yield* this.first.blocks();
    if (!this.rest) return;
    const block = new Uint32Array(Math.floor(BLOCK / (BYTES * this.width)) * this.width);
    const bytes = new Uint8Array(block.buffer);
    for (let at = 0; at < this.rest.length; at += bytes.length)
      yield block.subarray(0, this.rest.read(at, bytes) / BYTES);
  }
}
