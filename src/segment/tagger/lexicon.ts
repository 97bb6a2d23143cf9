import type { Tables } from './tables.js';

/** What `find` gives for a word that is no lexeme. */
export const NONE = -1;

/** Where a search for a string begins in `slots`. */
export function hashOf(string: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < string.length; i++) hash = Math.imul(hash ^ string.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The words of the model, without a string for each of them. */
export class Lexicon {
  constructor(private readonly tables: Tables) {}

  /** The lexeme that is written so, or NONE. */
  find(string: string): number {
    const { slots } = this.tables;
    const mask = slots.length - 1;
    for (let slot = hashOf(string) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const lexeme = slots[slot] - 1;
      if (this.is(lexeme, string)) return lexeme;
    }
    return NONE;
  }

  text(lexeme: number): string {
    const { chars, starts } = this.tables;
    return String.fromCharCode(...chars.subarray(starts[lexeme], starts[lexeme + 1]));
  }

  private is(lexeme: number, string: string): boolean {
    const { chars, starts } = this.tables;
    const start = starts[lexeme];
    if (starts[lexeme + 1] - start !== string.length) return false;
    for (let i = 0; i < string.length; i++) if (chars[start + i] !== string.charCodeAt(i)) return false;
    return true;
  }
}
