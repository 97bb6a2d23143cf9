import { HASH_PRIME, HASH_START, hashString } from '../../base/hash.js';
import { firstIndex } from '../../base/search.js';
import { fold } from '../../segment/vocabulary.js';
import type { Span } from '../../types/text.js';

/** A word from where it begins. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'\u2019.-]*/uy;
const [APOSTROPHE, HYPHEN, FULL_STOP, CURLY] = [0x27, 0x2d, 0x2e, 0x2019];

/** Words as columns. Case, kind of apostrophe and marks at the end do not matter for their hashes. */
interface Words {
  readonly hashes: number[];
  readonly starts: number[];
  /** Where each ends, without marks behind; with them where it has letters beyond ASCII. */
  readonly ends: number[];
}

const noWords = (): Words => ({ hashes: [], starts: [], ends: [] });

/** The hashes of the words of some stretches of a text, one after the other. */
export function wordHashes(text: string, spans: readonly Span[]): number[] {
  const words = noWords();
  for (const span of spans) readWords(text, span, words);
  return words.hashes;
}

/** The words of a document, of which those of its statements are a part: most are read once. */
export class DocumentWords {
  private readonly words = noWords();

  /** `blocks`: the stretches that are read, in order, disjoint. */
  constructor(
    private readonly text: string,
    private readonly blocks: readonly Span[],
  ) {
    for (const block of blocks) readWords(text, block, this.words);
  }

  get hashes(): readonly number[] {
    return this.words.hashes;
  }

  /** The same as `wordHashes`. */
  hashesIn(spans: readonly Span[]): readonly number[] {
    return spans.length === 1 ? this.inSpan(spans[0]) : spans.flatMap((span) => this.inSpan(span));
  }

  /** Read anew where the stretch is in no single block, or begins or ends within a word. */
  private inSpan(span: Span): readonly number[] {
    const { starts, ends, hashes } = this.words;
    const first = firstIndex(starts, (start) => start >= span.start);
    const last = firstIndex(starts, (start) => start >= span.end);
    const cutsFirst = first > 0 && ends[first - 1] > span.start;
    const cutsLast = last > first && ends[last - 1] > span.end;
    if (cutsFirst || cutsLast || !this.isInBlock(span)) return wordHashes(this.text, [span]);
    return hashes.slice(first, last);
  }

  private isInBlock({ start, end }: Span): boolean {
    const block = firstIndex(this.blocks, (one) => one.end >= end);
    return block < this.blocks.length && this.blocks[block].start <= start;
  }
}

function readWords(text: string, { start, end }: Span, words: Words): void {
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at);
    if (code < 128 && !isAlphanumeric(code)) at++;
    else at = readWord(text, at, end, words);
  }
}

/** Adds the word that begins at `from`, if one does, and gives where to go on. No string is made for a word of plain letters. */
function readWord(text: string, from: number, end: number, words: Words): number {
  let hash = HASH_START;
  let whole = HASH_START;
  let last = from;
  let at = from;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isAlphanumeric(code)) {
      hash = Math.imul(hash ^ (code >= 0x41 && code <= 0x5a ? code | 0x20 : code), HASH_PRIME);
      whole = hash;
      last = at;
    } else if (at > from && isMark(code)) hash = Math.imul(hash ^ (code === CURLY ? APOSTROPHE : code), HASH_PRIME);
    else if (code >= 128) return readAnyWord(text, from, end, words);
    else break;
  }
  add(words, whole | 0, from, last + 1);
  return at;
}

/** The same for words with letters of all scripts. */
function readAnyWord(text: string, from: number, end: number, words: Words): number {
  WORD.lastIndex = from;
  const found = WORD.exec(text);
  if (!found) return from + (text.codePointAt(from)! > 0xffff ? 2 : 1);
  const word = found[0].slice(0, end - from);
  add(words, hashString(fold(word).replace(/[.'-]+$/, '')), from, from + word.length);
  return from + word.length;
}

function add({ hashes, starts, ends }: Words, hash: number, start: number, end: number): void {
  hashes.push(hash);
  starts.push(start);
  ends.push(end);
}

const isAlphanumeric = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);

const isMark = (code: number): boolean =>
  code === APOSTROPHE || code === HYPHEN || code === FULL_STOP || code === CURLY;
