import type { NameReader } from '../../name-reader.js';
import { WORD } from '../../word-bits.js';
import type { NameWord } from '../name-words.js';

/** "Former", "Fellow". */
const DESCRIPTION = WORD.modifier | WORD.person;

/**
 * Where the name of people in the plural begins in a run whose last word is before `end`: "House Republicans", "Liberal Democrats", also
 * after "Former". -1 where it has none.
 */
export function groupIn(reader: NameReader, words: readonly NameWord[], end: number): number {
  const { first } = words[words.length - 1];
  const isPeople = (reader.nounBits(first) & WORD.person) !== 0 && reader.isPlural(first);
  if (end < words.length || !isPeople) return -1;
  const from = words.findIndex(({ bits }) => !(bits & DESCRIPTION) || bits & (WORD.organisation | WORD.adjective));
  return from < end - 1 ? from : -1;
}
