import { decoded } from './plain/base64.js';

/** A whole number is written in groups of seven bits, the lowest first; all but the last byte of it are marked. */
const MARK = 0x80;
const GROUP = 128;
/** Bytes of a hash of 32 bits, the lowest first. */
const HASH = 4;
/** Bytes that no number takes more than. */
const MOST = 8;

/** Writes whole numbers from 0 as base64: small ones take a byte. */
export class NumberWriter {
  private bytes = Buffer.allocUnsafe(512);
  private length = 0;

  add(...numbers: readonly number[]): void {
    for (const number of numbers) {
      this.reserve(MOST);
      let rest = number;
      for (; rest >= GROUP; rest = Math.floor(rest / GROUP)) this.bytes[this.length++] = (rest % GROUP) + MARK;
      this.bytes[this.length++] = rest;
    }
  }

  /** The number of hashes, and the hashes. */
  addHashes(hashes: readonly number[]): void {
    this.add(hashes.length);
    this.reserve(HASH * hashes.length);
    for (const hash of hashes) this.length = this.bytes.writeUInt32LE(hash, this.length);
  }

  toString(): string {
    return this.bytes.toString('base64', 0, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more > this.bytes.length) this.bytes = Buffer.concat([this.bytes], 2 * (this.length + more));
  }
}

/** What is read lies here, one text at a time. */
let shared = Buffer.allocUnsafe(4096);

/**
 * Reads them again. Throws a RangeError where there is none, or one that is too large to be exact. A reader is not used any more when
 * the next one was made.
 */
export class NumberReader {
  private at = 0;

  private constructor(private readonly end: number) {}

  static of(text: string): NumberReader {
    reserveShared(text.length);
    return new NumberReader(shared.write(text, 'base64'));
  }

  /** Reads base64 in a line of bytes from a place on, and tells where it ends. Undefined where it is not written as `NumberWriter` does. */
  static ofBytes(line: Uint8Array, from: number): { reader: NumberReader; to: number } | undefined {
    reserveShared(line.length);
    const { length, to } = decoded(line, from, shared);
    return length < 0 ? undefined : { reader: new NumberReader(length), to };
  }

  get isAtEnd(): boolean {
    return this.at === this.end;
  }

  next(): number {
    if (this.at < this.end && shared[this.at] < MARK) return shared[this.at++];
    return this.nextLarge();
  }

  private nextLarge(): number {
    let number = 0;
    for (let scale = 1; this.at < this.end; scale *= GROUP) {
      const byte = shared[this.at++];
      if (byte < MARK) return exact(number + scale * byte);
      number = exact(number + scale * (byte - MARK));
    }
    throw new RangeError('a number is missing');
  }

  /** A number that says how many items of at least one byte follow. */
  count(): number {
    return this.left(this.next(), 1);
  }

  hashes(): number[] {
    const length = this.left(this.next(), HASH);
    const hashes: number[] = [];
    for (let i = 0; i < length; i++) {
      const at = this.at + HASH * i;
      hashes.push((shared[at] | (shared[at + 1] << 8) | (shared[at + 2] << 16) | (shared[at + 3] << 24)) >>> 0);
    }
    this.at += HASH * length;
    return hashes;
  }

  /** The item of a list whose place comes next. */
  itemOf<T>(items: readonly T[]): T {
    const place = this.next();
    if (place >= items.length) throw new RangeError('a number names nothing');
    return items[place];
  }

  private left(count: number, bytes: number): number {
    if (count * bytes > this.end - this.at) throw new RangeError('a number is missing');
    return count;
  }
}

function exact(number: number): number {
  if (number > Number.MAX_SAFE_INTEGER) throw new RangeError('a number is too large');
  return number;
}

function reserveShared(bytes: number): void {
  if (bytes > shared.length) shared = Buffer.allocUnsafe(2 * bytes);
}
