import { getOrInsert } from '../../base/order.js';
import { plain } from '../words.js';

/** A key for ids and file names: lower case, ASCII where letters can be, hyphens. */
export function slug(text: string): string {
  const folded = plain(text);
  const ascii = /[^\0-\x7f]/.test(folded) ? folded.replace(/[øßłæœđð]/g, (letter) => ASCII_OF[letter]) : folded;
  return ascii
    .replace(/['\u2019]s\b|['\u2019.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** Letters that no accent can be taken off. */
const ASCII_OF: Readonly<Record<string, string>> = { ø: 'o', ß: 'ss', ł: 'l', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd' };

/**
 * The same for spellings that transliteration keeps apart: Alexei, Aleksey and Alexey; Sergei and Sergey; Zelensky,
 * Zelenskyy and Zelenskiy; Antony and Anthony. Without accents, hyphens and apostrophes.
 */
export function spellingKey(word: string): string {
  const known = spellingKeys.get(word);
  if (known !== undefined) return known;
  if (spellingKeys.size > MOST_SPELLINGS) spellingKeys.clear();
  const key = computeSpellingKey(word);
  spellingKeys.set(word, key);
  return key;
}

/** The same few thousand names come again and again; the bound keeps memory in hand. */
const spellingKeys = new Map<string, string>();
const MOST_SPELLINGS = 20_000;

function computeSpellingKey(word: string): string {
  return plain(word)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/ks/g, 'x')
    .replace(/th/g, 't')
    .replace(/ph/g, 'f')
    .replace(/(?:[iey]y|iy|ij|ei|ii|ie|i|y)$/, 'i')
    .replace(/y(?=[aou])/g, 'i')
    .replace(/j(?=[aou])/g, 'i')
    .replace(/(\p{L})\1/gu, '$1');
}

/** The vowels left out: Mohammed, Muhammad and Mohamad. Says something only beside an equal family name. */
const skeleton = (word: string): string => spellingKey(word).replace(/[aeiou]/g, '');

/** Short forms and pet names: which lists each name stands in. */
export type Nicknames = ReadonlyMap<string, readonly number[]>;

export function compileNicknames(lists: readonly (readonly string[])[]): Nicknames {
  const nicknames = new Map<string, number[]>();
  lists.forEach((list, i) => {
    for (const name of list) getOrInsert(nicknames, plain(name), () => []).push(i);
  });
  return nicknames;
}

/** Whether two first names can be one person's, given that the family name is the same. */
export function sameFirstName(a: string, b: string, nicknames: Nicknames): boolean {
  const x = plain(a);
  const y = plain(b);
  if (x === y || spellingKey(x) === spellingKey(y)) return true;
  const isInitial = /^\p{L}\.?(?:\p{L}\.)*$/u;
  if (isInitial.test(x) || isInitial.test(y)) return x[0] === y[0];
  const lists = nicknames.get(x);
  if (lists && nicknames.get(y)?.some((list) => lists.includes(list))) return true;
  return x[0] === y[0] && skeleton(x).length >= 3 && skeleton(x) === skeleton(y);
}

/** Words after a name that tell father and son apart. */
const GENERATION = /^(?:jr|sr|ii|iii|iv)\.?$/i;
export const isGeneration = (word: string | undefined): word is string => word !== undefined && GENERATION.test(word);
const generationOf = (name: readonly string[]): string => {
  const last = name[name.length - 1];
  return isGeneration(last) ? plain(last).replace('.', '') : '';
};

/**
 * Whether two names of two words or more can be one person's: the same family name, first names that fit, and middle names
 * that do not contradict each other. "Donald J. Trump" and "Donald Trump", "Xander Wise" and "Alexander Wise".
 */
export function samePerson(a: readonly string[], b: readonly string[], nicknames: Nicknames): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2 || generationOf(a) !== generationOf(b)) return false;
  if (spellingKey(short[short.length - 1]) !== spellingKey(long[long.length - 1])) {
    // a second family name may be left out: "Gabriel García Márquez" and "Gabriel García"
    return long.length > short.length && short.every((word, i) => spellingKey(word) === spellingKey(long[i]));
  }
  if (!sameFirstName(short[0], long[0], nicknames)) {
    // known by the middle name: "J. Robert Oppenheimer" and "Robert Oppenheimer"
    return (
      long.length > short.length &&
      short.every((word, i) => spellingKey(word) === spellingKey(long[long.length - short.length + i]))
    );
  }
  const [x, y] = [short.slice(1, -1), long.slice(1, -1)];
  return x.length < y.length
    ? x.every((word) => y.some((other) => sameFirstName(word, other, nicknames)))
    : x.every((word, i) => sameFirstName(word, y[i], nicknames));
}

/** How a part of a name stands in a full name: as its end ("Lavrov", "von der Leyen"), its beginning ("Wang", "Alfonso"), or not. */
export function partOf(part: readonly string[], whole: readonly string[]): 'family' | 'first' | undefined {
  if (part.length >= whole.length) return undefined;
  const offset = whole.length - part.length;
  if (offset === 1 && generationOf(whole) !== '') return undefined; // his father
  if (part.every((word, i) => spellingKey(word) === spellingKey(whole[offset + i]))) return 'family';
  if (part.every((word, i) => spellingKey(word) === spellingKey(whole[i]))) return 'first';
  return undefined;
}
