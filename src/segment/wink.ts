import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Span } from '../types.js';
import { TAGS } from '../types.js';

/** Tokens as wink-nlp cuts them, with offsets into the document, before anything is mended. */
export interface RawTokens {
  values: string[];
  lemmas: string[];
  tags: Uint8Array;
  start: Int32Array;
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

/** One pass of wink-nlp over the blocks. Offsets are rebuilt, as wink-nlp keeps none; blank tokens are left out. */
export function tokenize(text: string, blocks: readonly Span[]): RawTokens {
  const joined = blocks.map(({ start, end }) => text.slice(start, end).replace(OTHER_SPACE, ' ')).join(BETWEEN_BLOCKS);
  const doc = nlp.readDoc(joined);
  const all = doc.tokens();
  const values = all.out() as string[];
  const lemmas = all.out(its.lemma as unknown as typeof its.value) as string[];
  const tags = all.out(its.pos) as string[];
  const sentenceStarts = new Set(
    (doc.sentences().out(its.span) as unknown as [number, number][]).map(([first]) => first),
  );

  const raw: RawTokens = {
    values: [],
    lemmas: [],
    tags: new Uint8Array(values.length),
    start: new Int32Array(values.length),
    block: new Int32Array(values.length),
    begins: new Uint8Array(values.length),
  };
  let at = 0; // in joined
  let block = 0;
  let blockStart = 0; // in joined
  let begins = false;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    begins ||= sentenceStarts.has(i);
    const value = values[i];
    if (!/\S/.test(value)) continue;
    at = joined.indexOf(value, at);
    if (at < 0) break; // never seen; the invariants test would show it
    while (at >= blockStart + (blocks[block].end - blocks[block].start)) {
      blockStart += blocks[block].end - blocks[block].start + BETWEEN_BLOCKS.length;
      block++;
    }
    raw.values.push(value);
    raw.lemmas.push(lemmas[i]);
    raw.tags[count] = TAG_IDS.get(tags[i]) ?? 0;
    raw.start[count] = blocks[block].start + at - blockStart;
    raw.block[count] = block;
    raw.begins[count] = begins ? 1 : 0;
    begins = false;
    at += value.length;
    count++;
  }
  return raw;
}
