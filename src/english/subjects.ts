import { type Article, TAG } from '../types/text.js';
import { K } from './kinds.js';
import type { NounChunks } from './noun-chunks.js';

const { ADJ, ADP, ADV } = TAG;

/**
 * The noun chunk before a verb that no preposition governs: "The minister of trade for Norway, Ada Obi, said"; -1 where another verb or a
 * clause comes between. `low` is the first token of the sentence.
 */
export function subjectBefore(
  article: Article,
  kind: Uint8Array,
  chunks: NounChunks,
  verb: number,
  low: number,
): number {
  const { tag } = article.tokens;
  for (let i = verb - 1; i >= low; ) {
    const chunk = chunks.chunkOf[i];
    if (chunk >= 0) {
      const before = chunks.chunkFirst[chunk] - 1;
      if (before < low || tag[before] !== ADP) return chunk;
      i = before - 1;
    } else if (mayComeBetween(tag[i], kind[i])) i--;
    else return -1;
  }
  return -1;
}

/** What may separate a subject from its verb: adverbs, adjectives ("sources familiar with"), participles, commas. */
const mayComeBetween = (tag: number, kind: number): boolean =>
  isAdverb(tag, kind) || tag === ADJ || kind === K.ing || kind === K.ed || kind === K.comma;

export const isAdverb = (tag: number, kind: number): boolean => tag === ADV || kind === K.also;

/** The grammatical person of a noun chunk: 1 for "I" and "we", 2 for "you", else 3. */
export function personOf(kind: Uint8Array, { chunkLast }: NounChunks, chunk: number): number {
  const head = kind[chunkLast[chunk] - 1];
  if (head === K.i) return 1;
  return head === K.you ? 2 : 3;
}
