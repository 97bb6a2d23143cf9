import { fold } from '../../segment/vocabulary.js';

const ASCII = /^[\0-\x7f]*$/;

/** Folded and without accents. */
export const plain = (text: string): string =>
  ASCII.test(text) ? text.toLowerCase() : fold(text).normalize('NFKD').replace(/\p{M}/gu, '');

/** A name's words as tokens have them: folded, without accents, hyphens kept inside a word. */
export const nameKey = (name: string): string => plain(name).replace(/[,]/g, '').replace(/\s+/g, ' ').trim();

const PLAIN_WORDS = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** A key for ids and file names: lower case, ASCII where letters can be, hyphens. */
export function slug(text: string): string {
  const folded = plain(text);
  if (PLAIN_WORDS.test(folded)) return folded.replaceAll(' ', '-');
  const ascii = /[^\0-\x7f]/.test(folded) ? folded.replace(/[øßłæœđðı]/g, (letter) => ASCII_OF[letter]) : folded;
  return ascii
    .replace(/['\u2019]s\b|['\u2019.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** Letters that have no accent to take off. */
const ASCII_OF: Readonly<Record<string, string>> = {
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  ı: 'i',
};

/**
 * One key for the spellings that transliteration gives a name: Alexei, Aleksey and Alexey; Sergei and Sergey; Zelensky, Zelenskyy
 * and Zelenskiy; Antony and Anthony; al-Harbi, El-Harbi and Harbi. Without accents, hyphens and apostrophes.
 */
export function spellingKey(word: string): string {
  const known = spellingKeys.get(word);
  if (known !== undefined) return known;
  if (spellingKeys.size > MOST_SPELLINGS) spellingKeys.clear();
  const key = computeSpellingKey(word);
  spellingKeys.set(word, key);
  return key;
}

/** The same few thousand names recur; the bound limits memory. */
const spellingKeys = new Map<string, string>();
const MOST_SPELLINGS = 20_000;

/** The Arabic article before a name, whatever its vowel and the consonant it takes on: "al-", "el-", "as-". It may be left out. */
const ARTICLE = /^(?:[ae][ldnrstz]|u[lr])[-\u2010\u2011](?=\p{L}{3})/u;

function computeSpellingKey(word: string): string {
  return plain(word)
    .replace(ARTICLE, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/ks/g, 'x')
    .replace(/th/g, 't')
    .replace(/ph/g, 'f')
    .replace(/(?:[iey]y|iy|ij|ei|ii|ie|i|y)$/, 'i')
    .replace(/y(?=[aou])/g, 'i')
    .replace(/j(?=[aou])/g, 'i')
    .replace(/(\p{L})\1/gu, '$1');
}

/** The spelling key without vowels: Mohammed, Muhammad and Mohamad. Only evidence beside an equal family name. */
export const consonants = (word: string): string => spellingKey(word).replace(/[aeiou]/g, '');
