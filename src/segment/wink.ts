import model from 'wink-eng-lite-web-model';
import winkNLP, { type Tokens as WinkTokens } from 'wink-nlp';
import { type Span, TAG, TAGS } from '../types/text.js';
import { toLatin } from './latin.js';
import { resettable } from './resettable.js';
import type { Vocabulary } from './vocabulary.js';

/** Tokens as wink-nlp cuts them, as columns with offsets into the document, before anything is corrected. */
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
  /** 1 where wink-nlp begins a sentence. */
  begins: Uint8Array;
}

const { nlp, reset } = resettable(model, (own) => winkNLP(own, ['sbd', 'pos']));
const { its } = nlp;
const TAG_IDS = new Map<string, number>(TAGS.map((tag, id) => [tag, id]));
const BETWEEN_BLOCKS = '\n\n';
/** Everything that JavaScript calls white space but a blank; replaced one for one, so offsets hold. */
const OTHER_SPACE = /[^\S ]/g;
const LONGEST = 200;
const UNBROKEN = new RegExp(`[^ \\n]{${LONGEST + 1},}`, 'g');
const PIECE = new RegExp(`.{${LONGEST}}`, 'gu');
const UNKNOWN = -1;
const BLANK = -2;

/**
 * wink-nlp's ids of forms to a vocabulary's, and to the lemma under each tag (from 1, 0 where it was never met): strings are
 * looked at once for each word, not for each token.
 */
interface WinkIds {
  form: Int32Array;
  lemma: Int32Array;
}
const winkIds = new WeakMap<Vocabulary, WinkIds>();

function idsFor(vocabulary: Vocabulary, unique: readonly number[]): WinkIds {
  let highest = 0;
  for (const id of unique) if (id > highest) highest = id;
  let ids = winkIds.get(vocabulary);
  if (ids && highest < ids.form.length) return ids;
  const size = 2 ** Math.ceil(Math.log2(highest + 1));
  const wider = {
    form: new Int32Array(size).fill(UNKNOWN),
    lemma: new Int32Array(size * TAGS.length),
  };
  if (ids) {
    wider.form.set(ids.form);
    wider.lemma.set(ids.lemma);
  }
  ids = wider;
  winkIds.set(vocabulary, ids);
  return ids;
}

/** One pass of wink-nlp over the blocks. Offsets are rebuilt, as wink-nlp keeps none; blank tokens are left out. */
export function tokenize(text: string, blocks: readonly Span[], vocabulary: Vocabulary): RawTokens {
  const written = blocks.map(({ start, end }) => text.slice(start, end).replace(OTHER_SPACE, ' ')).join(BETWEEN_BLOCKS);
  const joined = toLatin(written);
  reset();
  const doc = nlp.readDoc(cutLong(joined));
  const all = doc.tokens();
  const unique = all.out(its.uniqueId as unknown as typeof its.value) as unknown as number[];
  const tags = all.out(its.pos) as unknown as string[];
  const contracted = all.out(its.contractionFlag as unknown as typeof its.value) as unknown as boolean[];
  const size = unique.length;
  const starts = new Uint8Array(size);
  for (const [first] of doc.sentences().out(its.span) as unknown as [number, number][]) starts[first] = 1;
  const ids = idsFor(vocabulary, unique);

  const raw = emptyTokens(size);
  const places = new Places(joined, blocks);
  let begins = 0;
  for (let i = 0; i < size; i++) {
    begins |= starts[i];
    const word = unique[i];
    if (ids.form[word] === UNKNOWN) ids.form[word] = formId(all, i, vocabulary);
    const form = ids.form[word];
    if (form === BLANK) continue;
    const count = raw.count++;
    const tag = TAG_IDS.get(tags[i]) ?? 0;
    raw.form[count] = form;
    if (contracted[i]) raw.lemma[count] = lemmaId(all, i, vocabulary);
    else {
      // contractions aside, a lemma depends on form and tag alone
      const key = word * TAGS.length + tag;
      if (!ids.lemma[key]) ids.lemma[key] = lemmaId(all, i, vocabulary) + 1;
      raw.lemma[count] = ids.lemma[key] - 1;
    }
    raw.tag[count] = tag;
    raw.start[count] = places.find(vocabulary.text(form));
    raw.end[count] = places.end;
    raw.block[count] = places.block;
    raw.begins[count] = begins;
    begins = 0;
  }
  if (joined !== written) restoreLetters(raw, text, vocabulary);
  return raw;
}

/** Gives tokens the letters that stand in the document, where wink-nlp was given plain ones. */
function restoreLetters(raw: RawTokens, text: string, vocabulary: Vocabulary): void {
  for (let i = 0; i < raw.count; i++) {
    const written = text.slice(raw.start[i], raw.end[i]);
    if (toLatin(written) === written) continue;
    raw.form[i] = vocabulary.id(written);
    raw.lemma[i] = vocabulary.lower(raw.form[i]);
    if (/^\p{Lu}/u.test(written)) raw.tag[i] = TAG.PROPN; // "Ổn" is not "on"
  }
}

/**
 * The text with blanks in stretches without any that are longer than every word and address: wink-nlp's regular expressions take the square of
 * their length. Tokens are looked up in the text without these blanks, so offsets hold.
 */
function cutLong(text: string): string {
  return text.replace(UNBROKEN, (stretch) => stretch.replace(PIECE, '$& '));
}

function emptyTokens(size: number): RawTokens {
  return {
    count: 0,
    form: new Int32Array(size),
    lemma: new Int32Array(size),
    tag: new Uint8Array(size),
    start: new Int32Array(size),
    end: new Int32Array(size),
    block: new Int32Array(size),
    begins: new Uint8Array(size),
  };
}

/** Finds tokens, in their order, in the blocks as they were joined; places are offsets into the document. */
class Places {
  block = 0;
  /** Where the token that was found last ends. */
  end = 0;
  /** In the joined text. */
  private at = 0;
  private blockEnd: number;
  /** From the joined text to the document. */
  private shift: number;

  constructor(
    private readonly joined: string,
    private readonly blocks: readonly Span[],
  ) {
    this.shift = blocks.length ? blocks[0].start : 0;
    this.blockEnd = blocks.length ? blocks[0].end - this.shift : 0;
  }

  /** Where the next token begins. */
  find(value: string): number {
    const { blocks, joined } = this;
    let { at } = this;
    while (joined.charCodeAt(at) === 32 || joined.charCodeAt(at) === 10) at++;
    if (!joined.startsWith(value, at)) at = joined.indexOf(value, at);
    while (at >= this.blockEnd) {
      this.block++;
      this.shift = blocks[this.block].start - this.blockEnd - BETWEEN_BLOCKS.length;
      this.blockEnd = blocks[this.block].end - this.shift;
    }
    this.at = at + value.length;
    this.end = this.at + this.shift;
    return at + this.shift;
  }
}

function formId(all: WinkTokens, i: number, vocabulary: Vocabulary): number {
  const value = all.itemAt(i).out() as string;
  return /\S/.test(value) ? vocabulary.id(value) : BLANK;
}

function lemmaId(all: WinkTokens, i: number, vocabulary: Vocabulary): number {
  const item = all.itemAt(i);
  // wink-nlp has no lemma for words that are also properties of objects ("constructor")
  const lemma: unknown = item.out(its.lemma as unknown as typeof its.value) ?? item.out();
  return vocabulary.lower(vocabulary.id(String(lemma)));
}
