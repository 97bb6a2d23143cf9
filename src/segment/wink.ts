import model from 'wink-eng-lite-web-model';
import winkNLP, { type Document as WinkDocument } from 'wink-nlp';
import { type Span, TAGS } from '../types.js';
import type { Vocabulary } from './vocabulary.js';

/** Tokens as wink-nlp cuts them, as columns with offsets into the document, before anything is mended. */
export interface RawTokens {
  count: number;
  /** Vocabulary ids of forms and of folded lemmas. */
  form: Int32Array;
  lemma: Int32Array;
  tag: Uint8Array;
  start: Int32Array;
  end: Int32Array;
  /** Index of the block that each token stands in. */
  block: Int32Array;
  /** 1 where wink-nlp begins a sentence. */
  begins: Uint8Array;
}

const nlp = winkNLP(model, ['sbd', 'pos']);
const { its } = nlp;
const TAG_IDS = new Map<string, number>(TAGS.map((tag, id) => [tag, id]));
const BETWEEN_BLOCKS = '\n\n';
/** Everything that JavaScript calls white space but a blank; replaced one for one, so offsets hold. */
const OTHER_SPACE = /[^\S ]/g;
const BLANK = -2;

/** wink-nlp's ids of forms, and of forms with tags, to a vocabulary's: strings are looked at once for each word, not for each token. */
interface WinkIds {
  forms: number[];
  lemmas: Map<number, number>;
}
const winkIds = new WeakMap<Vocabulary, WinkIds>();

/** One pass of wink-nlp over the blocks. Offsets are rebuilt, as wink-nlp keeps none; blank tokens are left out. */
export function tokenize(text: string, blocks: readonly Span[], vocabulary: Vocabulary): RawTokens {
  const joined = blocks.map(({ start, end }) => text.slice(start, end).replace(OTHER_SPACE, ' ')).join(BETWEEN_BLOCKS);
  const doc = nlp.readDoc(joined);
  const all = doc.tokens();
  const unique = all.out(its.uniqueId as unknown as typeof its.value) as unknown as number[];
  const tags = all.out(its.pos) as unknown as string[];
  const contracted = all.out(its.contractionFlag as unknown as typeof its.value) as unknown as boolean[];
  const size = unique.length;
  const starts = new Uint8Array(size);
  for (const [first] of doc.sentences().out(its.span) as unknown as [number, number][]) starts[first] = 1;
  let ids = winkIds.get(vocabulary);
  if (!ids) {
    ids = { forms: [], lemmas: new Map() };
    winkIds.set(vocabulary, ids);
  }

  const raw: RawTokens = {
    count: 0,
    form: new Int32Array(size),
    lemma: new Int32Array(size),
    tag: new Uint8Array(size),
    start: new Int32Array(size),
    end: new Int32Array(size),
    block: new Int32Array(size),
    begins: new Uint8Array(size),
  };
  let at = 0; // in joined
  let block = 0;
  let shift = blocks.length ? blocks[0].start : 0; // from joined to text
  let blockEnd = blocks.length ? blocks[0].end - shift : 0; // in joined
  let begins = 0;
  for (let i = 0; i < size; i++) {
    begins |= starts[i];
    ids.forms[unique[i]] ??= formId(doc, i, vocabulary);
    const form = ids.forms[unique[i]];
    if (form === BLANK) continue;
    while (joined.charCodeAt(at) === 32 || joined.charCodeAt(at) === 10) at++;
    const value = vocabulary.text(form);
    if (!joined.startsWith(value, at)) at = joined.indexOf(value, at);
    while (at >= blockEnd) {
      const joinedStart = blockEnd + BETWEEN_BLOCKS.length;
      block++;
      shift = blocks[block].start - joinedStart;
      blockEnd = blocks[block].end - shift;
    }
    const count = raw.count++;
    const tag = TAG_IDS.get(tags[i]) ?? 0;
    raw.form[count] = form;
    raw.lemma[count] = contracted[i]
      ? lemmaId(doc, i, vocabulary)
      : cachedLemma(ids, doc, i, unique[i], tag, vocabulary);
    raw.tag[count] = tag;
    raw.start[count] = at + shift;
    at += value.length;
    raw.end[count] = at + shift;
    raw.block[count] = block;
    raw.begins[count] = begins;
    begins = 0;
  }
  return raw;
}

function formId(doc: WinkDocument, i: number, vocabulary: Vocabulary): number {
  const value = doc.tokens().itemAt(i).out() as string;
  return /\S/.test(value) ? vocabulary.id(value) : BLANK;
}

function lemmaId(doc: WinkDocument, i: number, vocabulary: Vocabulary): number {
  const item = doc.tokens().itemAt(i);
  // wink-nlp has no lemma for words that are also properties of objects ("constructor")
  const lemma: unknown = item.out(its.lemma as unknown as typeof its.value) ?? item.out();
  return vocabulary.lower(vocabulary.id(String(lemma)));
}

/** A lemma depends on form and tag alone, contractions aside. */
function cachedLemma(
  ids: WinkIds,
  doc: WinkDocument,
  i: number,
  unique: number,
  tag: number,
  vocabulary: Vocabulary,
): number {
  const key = unique * TAGS.length + tag;
  const known = ids.lemmas.get(key);
  if (known !== undefined) return known;
  const lemma = lemmaId(doc, i, vocabulary);
  ids.lemmas.set(key, lemma);
  return lemma;
}
