import { widened } from '../base/lists.js';
import { type Span, TAG } from '../types/text.js';
import { beyondLatin, toLatin } from './latin.js';
import { theTagger } from './tagger/load.js';
import type { Tagger } from './tagger/tagger.js';
import type { Vocabulary } from './vocabulary.js';
import { BLANK, wordIdsOf } from './word-ids.js';

/** Tokens as the tagger cuts them, as columns with offsets into the document, before anything is corrected. */
export interface RawTokens {
  count: number;
  /** Vocabulary ids of forms and of folded lemmas. */
  form: Int32Array;
  lemma: Int32Array;
  tag: Uint8Array;
  start: Int32Array;
  end: Int32Array;
  /** Index of the block around each token. */
  block: Int32Array;
  /** 1 where the tagger begins a sentence. */
  begins: Uint8Array;
}

/** Stands between blocks, and is a token of its own. */
const BETWEEN_BLOCKS = '\n\n';
/** Longer stretches without blanks than any word or address are cut: regular expressions take the square of their length. */
const LONGEST = 200;

/** In few texts tokens have fewer characters on average, with the blank. */
const SHORTEST = 4;

/** One pass of the tagger over the blocks; blank tokens are left out. */
export function tokenize(text: string, blocks: readonly Span[], vocabulary: Vocabulary): RawTokens {
  const tagger = theTagger();
  const latin = toLatin(text);
  tagger.start();
  const places = new Places(tagger, text.length / SHORTEST);
  for (let i = 0; i < blocks.length; i++) {
    const { end, start } = blocks[i];
    if (i > 0) places.add(BETWEEN_BLOCKS, isBlank(text.charCodeAt(blocks[i - 1].end - 1)), 0, i);
    addBlock(latin, start, end, i, places);
  }
  tagger.finish();
  const raw = withIds(tagger, places, vocabulary);
  if (latin !== text) restoreLetters(raw, text, vocabulary);
  return raw;
}

/** Gives tokens the letters that stand in the document, where the tagger was given plain ones. */
function restoreLetters(raw: RawTokens, text: string, vocabulary: Vocabulary): void {
  let i = 0;
  for (const at of beyondLatin(text)) {
    while (i < raw.count && raw.end[i] <= at) i++;
    if (i === raw.count || raw.start[i] > at) continue;
    const written = text.slice(raw.start[i], raw.end[i]);
    raw.form[i] = vocabulary.id(written);
    raw.lemma[i] = vocabulary.lower(raw.form[i]);
    if (/^\p{Lu}/u.test(written)) raw.tag[i] = TAG.PROPN; // "Ổn" is not "on"
    i++;
  }
}

/** Adds the stretches without blanks of a block. */
function addBlock(text: string, from: number, to: number, block: number, places: Places): void {
  let isApart = false;
  for (let at = from; at < to; ) {
    if (isBlank(text.charCodeAt(at))) {
      isApart = true;
      at++;
      continue;
    }
    const start = at;
    while (at < to && !isBlank(text.charCodeAt(at))) at++;
    if (at - start <= LONGEST) places.add(text.slice(start, at), isApart, start, block);
    else addLong(text.slice(start, at), isApart, start, block, places);
    isApart = false;
  }
}

/** Adds a long stretch as if blanks stood in it. */
function addLong(stretch: string, isApart: boolean, start: number, block: number, places: Places): void {
  const characters = [...stretch];
  let at = start;
  for (let i = 0; i < characters.length; i += LONGEST) {
    const piece = characters.slice(i, i + LONGEST).join('');
    places.add(piece, i > 0 || isApart, at, block);
    at += piece.length;
  }
}

/** White space as regular expressions have it. */
function isBlank(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x1680) return code === 0xa0;
  return code >= 0x2000 && code <= 0x200a ? true : OTHER_BLANKS.includes(code);
}

const OTHER_BLANKS = [0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff];

/** Where the tagger's tokens stand. */
class Places {
  start: Int32Array;
  end: Int32Array;
  block: Int32Array;

  /** @param most So many tokens are expected; more may come. */
  constructor(
    private readonly tagger: Tagger,
    most: number,
  ) {
    const room = 64 + Math.ceil(most);
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.block = new Int32Array(room);
  }

  add(stretch: string, isApart: boolean, start: number, block: number): void {
    const first = this.tagger.count;
    const ends = this.tagger.add(stretch, isApart);
    while (first + ends.length > this.start.length) this.widen();
    const { block: blocks, end, start: starts } = this;
    let from = start;
    for (let i = 0; i < ends.length; i++) {
      starts[first + i] = from;
      from = start + ends[i];
      end[first + i] = from;
      blocks[first + i] = block;
    }
  }

  private widen(): void {
    for (const name of ['start', 'end', 'block'] as const) this[name] = widened(this[name], 2 * this[name].length);
  }
}

/** Moves columns together over the blank tokens. */
function withIds(tagger: Tagger, { block, end, start }: Places, vocabulary: Vocabulary): RawTokens {
  const ids = wordIdsOf(vocabulary, tagger);
  const { count: all } = tagger;
  const { begins: begun, kind, tag: tagged } = tagger;
  const form = new Int32Array(all);
  const lemma = new Int32Array(all);
  const tag = new Uint8Array(all);
  const begins = new Uint8Array(all);
  let count = 0;
  let isBegun = 0;
  for (let i = 0; i < all; i++) {
    isBegun |= begun[i];
    const id = ids.form(kind[i]);
    if (id === BLANK) continue;
    form[count] = id;
    lemma[count] = ids.lemma(kind[i], tagged[i]);
    tag[count] = ids.tag(tagged[i]);
    start[count] = start[i];
    end[count] = end[i];
    block[count] = block[i];
    begins[count++] = isBegun;
    isBegun = 0;
  }
  return { count, form, lemma, tag, start, end, block, begins };
}
