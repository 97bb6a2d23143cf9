import { HASH_PRIME, HASH_START } from '../../base/hash.js';
import { NumberReader } from '../numbers.js';
import { Texts } from './texts.js';

/** Thrown where a line is not written as this program writes it; it may be right all the same. */
export class NotPlain extends Error {}

export const NOT_PLAIN = new NotPlain();

const [QUOTE, BACKSLASH, SPACE, COMMA] = [0x22, 0x5c, 0x20, 0x2c];
const [ZERO, NINE, OPEN, CLOSE] = [0x30, 0x39, 0x5b, 0x5d];
const IS_HEXADECIMAL = new Uint8Array(256);
for (const digit of Buffer.from('0123456789abcdef')) IS_HEXADECIMAL[digit] = 1;
/** Bytes behind a line that can be looked at. */
const BEYOND = 128;
/** Digits of the longest number that is surely exact. */
const DIGITS = 15;

/** Goes through a line of JSON as `JSON.stringify` writes it, without making anything of it but what is asked for. Throws `NotPlain`. */
export class Scan {
  /** Where it is in the line. */
  at = 0;
  /** The line, and some bytes that mean nothing. */
  view = new DataView(new ArrayBuffer(0));
  private bytes = Buffer.alloc(0);
  private length = 0;
  private readonly texts = new Texts();

  /** @param line Ends with a line end. */
  begin(line: Uint8Array): void {
    this.at = 0;
    this.length = line.length;
    if (this.bytes.length < line.length + BEYOND) {
      this.bytes = Buffer.from(new ArrayBuffer(2 * line.length + BEYOND));
      this.view = new DataView(this.bytes.buffer);
    }
    this.bytes.set(line);
  }

  get isAtEnd(): boolean {
    return this.at === this.length;
  }

  /** Goes past these bytes, which must come next. */
  past(wanted: Uint8Array): void {
    if (!this.takes(wanted)) throw NOT_PLAIN;
  }

  /** Goes past these bytes if they come next. */
  takes(wanted: Uint8Array): boolean {
    const { bytes, at } = this;
    for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false;
    this.at = at + wanted.length;
    return true;
  }

  /** Goes past a string. */
  pastText(): void {
    this.pastByte(QUOTE);
    const { bytes, at: from } = this;
    let at = from;
    while (isPlain(bytes[at]) && bytes[at] !== QUOTE) at++;
    if (bytes[at] === QUOTE) this.at = at + 1;
    else this.escaped(from);
  }

  /** A string. */
  text(): string {
    this.pastByte(QUOTE);
    const { bytes, at: from } = this;
    let hash = HASH_START;
    let at = from;
    for (let byte = bytes[at]; byte !== QUOTE; byte = bytes[++at]) {
      if (!isPlain(byte)) return this.escaped(from);
      hash = Math.imul(hash ^ byte, HASH_PRIME);
    }
    this.at = at + 1;
    return this.texts.textOf(bytes, from, at, hash);
  }

  /** A string of so many hexadecimal digits. */
  hexadecimal(length: number): string {
    this.pastByte(QUOTE);
    const { bytes, at: from } = this;
    const to = from + length;
    for (let at = from; at < to; at++) if (!IS_HEXADECIMAL[bytes[at]]) throw NOT_PLAIN;
    this.at = to;
    this.pastByte(QUOTE);
    return bytes.toString('latin1', from, to);
  }

  /** A whole number from 0. */
  count(): number {
    const { bytes, at: from } = this;
    let at = from;
    let count = 0;
    for (; bytes[at] >= ZERO && bytes[at] <= NINE; at++) count = 10 * count + (bytes[at] - ZERO);
    const digits = at - from;
    if (!digits || digits > DIGITS || (digits > 1 && bytes[from] === ZERO)) throw NOT_PLAIN;
    this.at = at;
    return count;
  }

  list<T>(item: () => T): T[] {
    const items: T[] = [];
    this.pastByte(OPEN);
    if (this.takesByte(CLOSE)) return items;
    do items.push(item());
    while (this.takesByte(COMMA));
    this.pastByte(CLOSE);
    return items;
  }

  /** A string of numbers, as `NumberWriter` writes it. */
  numbers(): NumberReader {
    this.pastByte(QUOTE);
    const numbers = NumberReader.ofBytes(this.bytes, this.at);
    if (!numbers) throw NOT_PLAIN;
    this.at = numbers.to;
    this.pastByte(QUOTE);
    return numbers.reader;
  }

  private pastByte(wanted: number): void {
    if (!this.takesByte(wanted)) throw NOT_PLAIN;
  }

  private takesByte(wanted: number): boolean {
    if (this.bytes[this.at] !== wanted) return false;
    this.at++;
    return true;
  }

  /** The string that begins there, which has something escaped in it. */
  private escaped(from: number): string {
    const { bytes } = this;
    let at = from;
    while (bytes[at] !== QUOTE && at < this.length) at += bytes[at] === BACKSLASH ? 2 : 1;
    this.at = at + 1;
    try {
      return JSON.parse(bytes.toString('utf8', from - 1, at + 1)) as string;
    } catch {
      throw NOT_PLAIN;
    }
  }
}

/** Whether a byte stands for itself in a string of JSON. */
const isPlain = (byte: number): boolean => byte >= SPACE && byte !== BACKSLASH;
