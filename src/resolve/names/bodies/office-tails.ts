import type { NameReader } from '../../name-reader.js';
import { mayBeNamed, WORD } from '../../word-bits.js';
import { keyOf, type NameWord, nameWordAt } from '../name-words.js';
import { capitalsAt } from './capitals.js';
import { isCommon } from './words.js';

/** No office is of more tokens: "of State for Business, Energy and Industrial Strategy". */
const LONGEST = 12;
/** No place that an office is of has more words: "Trinidad", "New York". */
const LONGEST_PLACE = 3;

/**
 * The token of the name behind what an office is of: from "for" in "Minister | for Women and Equalities | Ada Obi", "Governor | of Tarn | Ada
 * Obi". -1 where no name follows, or nothing tells where it begins.
 */
export function nameBehindOffice(reader: NameReader, token: number, limit: number): number {
  if (!reader.is(token, 'office-preposition')) return -1;
  const end = Math.min(limit, token + LONGEST);
  let isOfWords = false;
  for (let i = token + 1; i < end; ) {
    const word = capitalAt(reader, i, limit);
    if (word && !isCommon(reader, word))
      return isOfWords ? nameAt(reader, word, limit) : nameBehindPlace(reader, word, limit);
    if (!word && !joins(reader, i)) return -1;
    isOfWords ||= word !== undefined && !(word.bits & WORD.place); // "New York"
    i = word?.last ?? i + 1;
  }
  return -1;
}

/** A person's name: with a first name, or at least not "HBCU" or "Intergovernmental Affairs". */
function nameAt(reader: NameReader, first: NameWord, limit: number): number {
  if (first.bits & WORD.firstName) return first.first;
  const names = capitalsAt(reader, first.first, limit, false);
  const isPerson = names.length > 1 && !(first.bits & WORD.acronym) && !isCommon(reader, names[names.length - 1]);
  return isPerson ? first.first : -1;
}

/** "York" + "Ada Obi", "South Korea" + "Ada Obi": a first name shows where the name begins, or a state's name where the place ends. */
function nameBehindPlace(reader: NameReader, first: NameWord, limit: number): number {
  const place = [first];
  while (place.length <= LONGEST_PLACE) {
    const word = capitalAt(reader, place[place.length - 1].last, limit);
    if (!word) return -1;
    if (word.bits & WORD.firstName && capitalAt(reader, word.last, limit)) return word.first;
    if (reader.resolver.byName.has(keyOf(place, 0, place.length))) return nameAt(reader, word, limit);
    place.push(word);
  }
  return -1;
}

const joins = (reader: NameReader, token: number): boolean =>
  reader.is(token, 'office-preposition') ||
  reader.is(token, 'article') ||
  reader.lower(token) === 'and' ||
  reader.text(token) === ',';

const capitalAt = (reader: NameReader, token: number, limit: number): NameWord | undefined =>
  token < limit && mayBeNamed(reader.bits(token)) ? nameWordAt(reader, token, limit) : undefined;
