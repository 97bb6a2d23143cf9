import { hashString } from '../base/hash.js';
import { widened } from '../base/lists.js';

/**
 * Interned strings. Ids are small integers, the same for the same string within one run; they depend on the order
 * in which words were met, so nothing may ever sort or print by them. `hash` does not depend on order.
 */
export class Vocabulary {
  private readonly ids = new Map<string, number>();
  private readonly strings: string[] = [];
  private lowerIds = new Int32Array(1 << 12).fill(-1);
  private hashes = new Int32Array(1 << 12);

  get size(): number {
    return this.strings.length;
  }

  /** The id of a string, interned when it is new. */
  id(string: string): number {
    const known = this.ids.get(string);
    if (known !== undefined) return known;
    const id = this.strings.length;
    if (id === this.hashes.length) this.grow();
    this.ids.set(string, id);
    this.strings.push(string);
    this.hashes[id] = hashString(string);
    return id;
  }

  /** The id of a string, or -1 where it was never met. */
  find(string: string): number {
    return this.ids.get(string) ?? -1;
  }

  text(id: number): string {
    return this.strings[id];
  }

  /** The id of the lower-cased string with straight apostrophes, without an editor's brackets. */
  lower(id: number): number {
    const known = this.lowerIds[id];
    if (known !== -1) return known;
    const lower = this.id(fold(withoutBracket(this.strings[id])));
    this.lowerIds[id] = lower;
    return lower;
  }

  /** A 32-bit hash of the string (FNV-1a over UTF-16 units), the same on every machine. */
  hash(id: number): number {
    return this.hashes[id];
  }

  private grow(): void {
    this.lowerIds = widened(this.lowerIds, 2 * this.lowerIds.length, -1);
    this.hashes = widened(this.hashes, 2 * this.hashes.length);
  }
}

/** "[T]he" without brackets, and a quotation mark without the bracket that opens behind it. */
function withoutBracket(string: string): string {
  if (string.length < 2) return string;
  if (string[0] === '[' && string[2] === ']') return string[1] + string.slice(3);
  const last = string[string.length - 1];
  return (last === '[' || last === '(') && /^[^\p{L}\p{N}]{1,2}.$/u.test(string) ? string.slice(0, -1) : string;
}

/** Lower case with straight apostrophes: the form in which lexicons and text meet. */
export function fold(string: string): string {
  return string.toLowerCase().replace(/[\u2018\u2019\u02bc]/g, "'");
}
