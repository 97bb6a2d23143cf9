import { OwnError } from '../../base/problems/causes.js';

/** Where lines lie: a file, open for reading anywhere. */
export interface Source {
  /** Fills `into` from a place on, and returns how many bytes there were: fewer only at the end. */
  read(at: number, into: Uint8Array): number;
  close(): void;
}

/** What is read at a time, in bytes. */
const BLOCK = 1 << 18;
/** Bytes of the longest line: a document of the largest size that is read gives a shorter one. */
const LONGEST = 256 * 1024 ** 2;
const LINE_FEED = 10;

/** The lines of a file from a place on, one at a time, as bytes. What follows the last line end is no line. */
export class Lines {
  private block: Buffer;
  private from = 0;
  private to = 0;

  constructor(
    private readonly source: Source,
    private at = 0,
    block = BLOCK,
  ) {
    this.block = Buffer.allocUnsafe(block);
  }

  /** The next line with its line end; undefined where there is none. It is overwritten by the next call. */
  next(): Buffer | undefined {
    let end = this.block.indexOf(LINE_FEED, this.from);
    while (end < 0 || end >= this.to) {
      const searched = this.to - this.from;
      if (!this.more()) return undefined;
      end = this.block.indexOf(LINE_FEED, this.from + searched);
    }
    const line = this.block.subarray(this.from, end + 1);
    this.from = end + 1;
    return line;
  }

  /** Reads on, in a larger block where a line does not fit. */
  private more(): boolean {
    const begun = this.block.subarray(this.from, this.to);
    if (begun.length > LONGEST) throw new OwnError('it has a line that is longer than those of any part');
    if (begun.length > this.block.length / 2) {
      const larger = Buffer.allocUnsafe(2 * this.block.length);
      larger.set(begun);
      this.block = larger;
    } else this.block.copyWithin(0, this.from, this.to);
    this.to = begun.length;
    this.from = 0;
    const read = this.source.read(this.at, this.block.subarray(this.to));
    this.at += read;
    this.to += read;
    return read > 0;
  }
}
