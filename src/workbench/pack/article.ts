import { getOrInsert } from '../../base/order.js';
import { Vocabulary } from '../../segment/vocabulary.js';
import type { Article, Tokens } from '../../types/text.js';
import type { PackedTokens } from '../data.js';

/** Numbers of words, from 1, in the order in which they are first asked for. */
export class WordNumbers {
  private readonly numbers = new Map<string, number>();

  numberOf(word: string): number {
    return getOrInsert(this.numbers, word, () => this.numbers.size + 1);
  }

  get words(): string[] {
    return [...this.numbers.keys()];
  }
}

/** The tokens of an article as `unpackedTokens` takes them. */
export function packedTokens({ document, tokens, quotations, vocabulary }: Article, words: WordNumbers): PackedTokens {
  const { count, end, form, lemma, lower, quotation, start, tag } = tokens;
  const each = <T>(make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
  const slices = each((i) => document.text.slice(start[i], end[i]));
  const forms = differing(
    count,
    (i) => slices[i],
    (i) => vocabulary.text(form[i]),
    words,
  );
  const fresh = new Vocabulary();
  const folded = (i: number): string => fresh.text(fresh.lower(fresh.id(vocabulary.text(form[i]))));
  const around = innermost(quotations, count);
  return {
    gaps: each((i) => start[i] - (i ? end[i - 1] : 0)),
    lengths: each((i) => end[i] - start[i]),
    tags: each((i) => tag[i]),
    lemmas: each((i) => (lemma[i] === lower[i] ? 0 : words.numberOf(vocabulary.text(lemma[i])))),
    forms,
    lowers: differing(count, folded, (i) => vocabulary.text(lower[i]), words),
    quotations: each((i) => i).flatMap((i) => (quotation[i] === around[i] ? [] : [i, quotation[i]])),
  };
}

/** Places at which a word is not what it would be taken for, each with the number of the word that it is. */
function differing(
  count: number,
  expected: (i: number) => string,
  actual: (i: number) => string,
  words: WordNumbers,
): number[] {
  const found: number[] = [];
  for (let i = 0; i < count; i++) if (expected(i) !== actual(i)) found.push(i, words.numberOf(actual(i)));
  return found;
}

/** The innermost quotation around each token, or -1: quotations stand before those within them. */
export function innermost(quotations: Article['quotations'], count: number): Int32Array {
  const around = new Int32Array(count).fill(-1);
  for (const [index, { first, last }] of quotations.entries()) around.fill(index, first, last);
  return around;
}

/** The tokens again, with the ids of a vocabulary; `sentences` has how many tokens each sentence has. */
export function unpackedTokens(
  packed: PackedTokens,
  text: string,
  sentences: readonly number[],
  quotations: Article['quotations'],
  words: readonly string[],
  vocabulary: Vocabulary,
): Tokens {
  const count = packed.gaps.length;
  const [start, end, form, lower, lemma, sentence] = Array.from({ length: 6 }, () => new Int32Array(count));
  let at = 0;
  for (let i = 0; i < count; i++) {
    start[i] = at + packed.gaps[i];
    at = end[i] = start[i] + packed.lengths[i];
    form[i] = vocabulary.id(text.slice(start[i], at));
  }
  putPairs(form, packed.forms, (number) => vocabulary.id(words[number - 1]));
  for (let i = 0; i < count; i++) lower[i] = vocabulary.lower(form[i]);
  putPairs(lower, packed.lowers, (number) => vocabulary.id(words[number - 1]));
  for (let i = 0; i < count; i++) {
    const number = packed.lemmas[i];
    lemma[i] = number ? vocabulary.id(words[number - 1]) : lower[i];
  }
  let first = 0;
  for (const [index, size] of sentences.entries()) {
    sentence.fill(index, first, first + size);
    first += size;
  }
  const quotation = innermost(quotations, count);
  putPairs(quotation, packed.quotations, (value) => value);
  return { count, start, end, form, lower, lemma, tag: Uint8Array.from(packed.tags), sentence, quotation };
}

function putPairs(column: Int32Array, pairs: readonly number[], read: (number: number) => number): void {
  for (let i = 0; i < pairs.length; i += 2) column[pairs[i]] = read(pairs[i + 1]);
}
