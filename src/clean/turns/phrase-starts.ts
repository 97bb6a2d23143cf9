import { HASH_PRIME, HASH_START } from '../../base/hash.js';
import { onceFor } from '../../base/once.js';
import { wordUnit } from '../words.js';

const LETTER = /\p{L}/u;
/** What a unit of ASCII counts as: a letter in small, a digit, 0 for anything else. */
const ASCII = Uint8Array.from({ length: 128 }, (_, unit) => wordUnit(unit));
/** Digits are below it, small letters above. */
const LETTERS = 64;

/** As `ASCII`, for any UTF-16 unit. */
function unitOf(code: number): number {
  if (code < 128) return ASCII[code];
  if (code >= 0x2000 && code < 0x2070) return 0; // the punctuation of most texts
  const char = String.fromCharCode(code);
  return LETTER.test(char) ? char.toLowerCase().charCodeAt(0) : 0;
}

/** A text's words as hashes, one after the other: runs of letters, in small letters, and single digits. */
class Words {
  /** Of the word that was read last: where it begins, and its hash. */
  start = 0;
  hash = 0;

  constructor(
    private readonly text: string,
    private at: number,
    private readonly to: number,
  ) {}

  /** Reads the next word; false where there is none. */
  next(): boolean {
    const { text, to } = this;
    let at = this.at;
    let unit = 0;
    while (at < to && unit === 0) unit = unitOf(text.charCodeAt(at++));
    if (unit === 0) return false;
    this.start = at - 1;
    let hash = Math.imul(HASH_START ^ unit, HASH_PRIME);
    while (at < to && unit > LETTERS) {
      unit = unitOf(text.charCodeAt(at));
      if (unit <= LETTERS) break;
      hash = Math.imul(hash ^ unit, HASH_PRIME);
      at++;
    }
    this.at = at;
    this.hash = hash;
    return true;
  }
}

const pairOf = (first: number, second: number): number => Math.imul(first, HASH_PRIME) ^ second;

/**
 * Where the phrases of a list could begin in a text: where their first two words stand, or their only one, whatever is between. A cheap test
 * that nearly all places of a text fail; whether a phrase stands there, whoever asks must see.
 */
export class PhraseStarts {
  private readonly single = new Set<number>();
  private readonly pairs = new Set<number>();

  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) {
      const words = new Words(phrase, 0, phrase.length);
      words.next();
      const first = words.hash;
      if (words.next()) this.pairs.add(pairOf(first, words.hash));
      else this.single.add(first);
    }
  }

  /** The places, in order. */
  in(text: string): number[] {
    const found: number[] = [];
    const words = new Words(text, 0, text.length);
    let before = 0;
    let beforeAt = -1;
    while (words.next()) {
      if (beforeAt >= 0 && this.pairs.has(pairOf(before, words.hash)) && found.at(-1) !== beforeAt)
        found.push(beforeAt);
      if (this.single.has(words.hash)) found.push(words.start);
      before = words.hash;
      beforeAt = words.start;
    }
    return found;
  }

  /** Whether a phrase could begin with the first word between two places. */
  open(text: string, from: number, to: number): boolean {
    const words = new Words(text, from, to);
    words.next();
    const first = words.hash;
    return this.single.has(first) || (words.next() && this.pairs.has(pairOf(first, words.hash)));
  }
}

/** Made once for each list. */
export const startsOf = onceFor((phrases: ReadonlySet<string>) => new PhraseStarts(phrases));
