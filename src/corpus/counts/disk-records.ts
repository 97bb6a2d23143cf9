import { MemoryRecords, type Records } from '../../tally/kept/records.js';
import { TemporaryFile } from './temporary.js';

/** Bytes that a list of records may have in memory. */
const IN_MEMORY = 1 << 24;
/** Bytes that are written or read at a time, where all are read. */
const BLOCK = 1 << 18;
const BYTES = Uint32Array.BYTES_PER_ELEMENT;

/** Records of which all but few lie in a temporary file. */
export class DiskRecords implements Records {
  length = 0;
  private readonly first: MemoryRecords;
  private readonly most: number;
  private rest: TemporaryFile | undefined;
  /** The latest records, which are not in the file yet, and how far they go. */
  private latest = new Uint32Array();
  private end = 0;

  constructor(private readonly width: number) {
    this.first = new MemoryRecords(width);
    this.most = Math.floor(IN_MEMORY / (BYTES * width));
  }

  add(record: Uint32Array): void {
    if (this.length++ < this.most) {
      this.first.add(record);
      return;
    }
    this.rest ??= new TemporaryFile();
    if (!this.latest.length) this.latest = this.newBlock();
    if (this.end === this.latest.length) this.flush();
    for (let i = 0; i < this.width; i++) this.latest[this.end++] = record[i];
  }

  read(place: number, record: Uint32Array): void {
    if (place < this.most) {
      this.first.read(place, record);
      return;
    }
    this.flush();
    const bytes = BYTES * this.width;
    this.rest?.read(bytes * (place - this.most), new Uint8Array(record.buffer, record.byteOffset, bytes));
  }

  *blocks(): Generator<Uint32Array> {
    yield* this.first.blocks();
    if (!this.rest) return;
    this.flush();
    const block = this.newBlock();
    const bytes = bytesOf(block);
    for (let at = 0; at < this.rest.length; at += bytes.length)
      yield block.subarray(0, this.rest.read(at, bytes) / BYTES);
  }

  private newBlock(): Uint32Array<ArrayBuffer> {
    return new Uint32Array(Math.floor(BLOCK / (BYTES * this.width)) * this.width);
  }

  private flush(): void {
    if (this.end) this.rest?.append(bytesOf(this.latest.subarray(0, this.end)));
    this.end = 0;
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
