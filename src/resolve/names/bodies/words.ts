import type { NameReader } from '../../name-reader.js';
import { WORD } from '../../word-bits.js';
import type { NameWord } from '../name-words.js';

/** What a common word is not where it could be a name as well: "Grace", "Turkey", "Lord". */
const NAMES = WORD.firstName | WORD.honorific | WORD.acronym | WORD.initial;

/** One word of several tokens without blanks between them, with the bits of its first token. */
export function nameWordOf(reader: NameReader, first: number, last: number): NameWord {
  const { document, tokens } = reader.article;
  const { start, end } = tokens;
  let key = '';
  for (let i = first; i < last; i++) key += reader.plain(i);
  return { first, last, text: document.text.slice(start[first], end[last - 1]), key, bits: reader.bits(first) };
}

/** Whether a word with a capital is one that English also writes without: "Rights", "Borders", not "Obi". */
export function isCommon({ article, resolver, words }: NameReader, { bits, first, key }: NameWord): boolean {
  if (bits & NAMES || resolver.byName.has(key)) return false;
  const lower = article.tokens.lower[first];
  return words.isCommon(lower) || (words.nounBits(lower) & WORD.person) !== 0;
}
