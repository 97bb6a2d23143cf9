import type { NameReader } from '../../name-reader.js';
import { mayBeNamed, WORD } from '../../word-bits.js';
import type { NameWord } from '../name-words.js';
import { nameWordOf } from './words.js';

/**
 * The name of an organisation or state in the actors files that begins at a token, as words: the longest of two words or more. It may have
 * words that a run of capitals lacks: "Save the Children", "People's Republic of China". What is a capital in the actors file is one in the
 * text as well.
 */
export function knownBodyAt(reader: NameReader, first: number, limit: number): NameWord[] | undefined {
  const most = mayBeNamed(reader.bits(first)) ? reader.longestFrom(first) : 0;
  if (most === 0) return undefined;
  const { quotation } = reader.article.tokens;
  const end = Math.min(limit, first + most);
  let key = reader.plain(first);
  /** The first token of each word. */
  const firsts = [first];
  let [length, last] = [0, 0];
  for (let i = first + 1; i < end && quotation[i] === quotation[first]; i++) {
    if (reader.touches(i - 1)) key += reader.plain(i);
    else {
      key += ` ${reader.plain(i)}`;
      firsts.push(i);
    }
    if (isBodyName(reader, key, firsts)) [length, last] = [firsts.length, i + 1];
  }
  return length ? wordsFrom(reader, firsts.slice(0, length), last) : undefined;
}

const wordsFrom = (reader: NameReader, firsts: readonly number[], last: number): NameWord[] =>
  firsts.map((first, i) => nameWordOf(reader, first, firsts[i + 1] ?? last));

/** Whether words have a name of a body, with a capital wherever a word of the name has one. */
function isBodyName({ column, resolver }: NameReader, key: string, firsts: readonly number[]): boolean {
  const written = resolver.bodyNames(key);
  if (!written) return false;
  return written.some((capitals) =>
    capitals.every((isCapital, i) => !isCapital || (i < firsts.length && (column[firsts[i]] & WORD.capital) !== 0)),
  );
}
