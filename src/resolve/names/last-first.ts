import type { NameReader } from '../name-reader.js';
import { WORD } from '../word-bits.js';
import { nameKey } from './spelling.js';

/** The longest part of a name on one side of a comma, in words. */
const LONGEST = 3;
/** What stands behind the comma of something else than a name: "Obi, MP", "Obi, Minister", "Bank of Ghana, Ltd.". */
const NO_GIVEN = WORD.suffix | WORD.role | WORD.organisation | WORD.document;

/**
 * The name of a person in metadata in the order of speech: "Obi, Ada Grace" is Ada Grace Obi, and "OBI ADA" is Ada Obi where only
 * its last word is a first name. Others are returned as they are.
 */
export function inOrder(reader: NameReader, name: string): string {
  const sides = name.split(',').map((side) => side.trim().split(/\s+/));
  if (sides.length === 2) {
    const [family, given] = sides;
    return isFamily(reader, family) && isGiven(reader, given) ? [...given, ...family].join(' ') : name;
  }
  const words = sides[0];
  if (sides.length > 2 || words.length !== 2 || !words.every((word) => /^[\p{Lu}'\u2019-]{2,}$/u.test(word)))
    return name;
  if (reader.words.bitsOfText(words[1]) & NO_GIVEN) return name;
  const isFirst = (word: string): boolean => (reader.words.bitsOfText(word) & WORD.firstName) !== 0;
  const ordered = !isFirst(words[0]) && isFirst(words[1]) ? [words[1], words[0]] : words;
  return ordered.map((word) => word[0] + word.slice(1).toLowerCase()).join(' ');
}

const isName = (words: readonly string[]): boolean =>
  words.length <= LONGEST && words.every((word) => /^\p{L}[\p{L}\p{M}.'\u2019-]*$/u.test(word));

/** Each word has a capital or is a particle. */
const isFamily = ({ words }: NameReader, family: readonly string[]): boolean =>
  isName(family) &&
  family.every((word) => words.bitsOfText(word) & (WORD.capital | WORD.particle)) &&
  !(words.bitsOfText(family[family.length - 1]) & WORD.organisation);

const isGiven = ({ resolver, words }: NameReader, given: readonly string[]): boolean =>
  isName(given) &&
  !resolver.byName.has(nameKey(given.join(' '))) &&
  given.every((word) => words.bitsOfText(word) & WORD.capital && !(words.bitsOfText(word) & NO_GIVEN));
