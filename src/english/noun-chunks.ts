import { type Article, TAG } from '../types/text.js';
import { K } from './kinds.js';

const { ADJ, ADV, NOUN, NUM, PRON, PROPN, VERB } = TAG;

/** Base noun phrases in the order of the text: determiner or possessive, modifiers, head. They do not overlap. */
export interface NounChunks {
  chunkCount: number;
  /** By chunk: its first token, and one past its head, which is its last. */
  chunkFirst: Int32Array;
  chunkLast: Int32Array;
  /** By token: its chunk, or -1. */
  chunkOf: Int32Array;
  /** By token: how many chunks begin before it. */
  chunks: Int32Array;
}

/** One pass over the tokens; `kind` is the column of `readKinds`. */
export function findChunks(article: Article, kind: Uint8Array): NounChunks {
  const { count } = article.tokens;
  const chunkFirst = new Int32Array(count + 2);
  const chunkLast = new Int32Array(count + 2);
  const chunkOf = new Int32Array(count).fill(-1);
  const chunks = new Int32Array(count + 1);
  const scanner = new ChunkScanner(article, kind);
  let chunkCount = 0;
  for (let i = 0; i < count; ) {
    scanner.scan(i);
    const { head } = scanner;
    if (head < 0) {
      chunks.fill(chunkCount, i + 1, scanner.end + 1);
      i = scanner.end;
      continue;
    }
    chunkFirst[chunkCount] = i;
    chunkLast[chunkCount] = head + 1;
    chunkOf.fill(chunkCount, i, head + 1);
    chunkCount++;
    chunks.fill(chunkCount, i + 1, head + 2);
    i = head + 1;
  }
  return { chunkCount, chunkFirst, chunkLast, chunkOf, chunks };
}

/** Reads the chunk that begins at a token, if one does. */
class ChunkScanner {
  /** Its head, or -1 where no chunk begins. */
  head = -1;
  /** Where reading stopped: past what can be no chunk, where there is none. */
  end = 0;

  constructor(
    private readonly article: Article,
    private readonly kind: Uint8Array,
  ) {}

  scan(first: number): void {
    const { kind } = this;
    const what = kind[first];
    this.end = first + 1;
    if (what === K.relative)
      this.head = first; // "who said": a chunk, as it can be the source
    else if (what === K.question) this.head = -1;
    else if (this.article.tokens.tag[first] === PRON && what !== K.his) this.head = first;
    else this.scanPhrase(first, isDeterminer(what) || what === K.his);
  }

  private scanPhrase(first: number, determined: boolean): void {
    const { count, sentence, tag } = this.article.tokens;
    this.head = -1;
    let end = determined ? first + 1 : first;
    for (; end < count && sentence[end] === sentence[first]; end++) {
      if (isHead(tag[end])) this.head = end;
      else if (!this.isModifier(end, first, determined)) break;
    }
    const what = this.kind[first];
    if (this.head < 0 && determined && (what === K.this || what === K.some)) this.head = first;
    this.end = Math.max(end, first + 1);
  }

  /** Whether a token belongs to the phrase that begins at `first`, before its head. */
  private isModifier(i: number, first: number, determined: boolean): boolean {
    const { kind } = this;
    const { tag } = this.article.tokens;
    if (tag[i] === ADJ) return kind[i] !== K.his;
    if (kind[i] === K['possessive-mark']) return this.head === i - 1;
    if (i === first || !isNominal(tag[i + 1])) return false;
    if (kind[i] === K.dash) return this.isHyphen(i);
    const participle = tag[i] === VERB && kind[i] !== VERB; // "the leading party"
    return determined && (tag[i] === ADV || participle);
  }

  /** A dash without a blank on either side. */
  private isHyphen(i: number): boolean {
    const { end, start } = this.article.tokens;
    return end[i - 1] === start[i] && end[i] === start[i + 1];
  }
}

const isHead = (tag: number): boolean => tag === NOUN || tag === PROPN || tag === NUM;
const isNominal = (tag: number): boolean => isHead(tag) || tag === ADJ;
const isDeterminer = (kind: number): boolean => kind === K.the || kind === K.a || kind === K.this || kind === K.some;
