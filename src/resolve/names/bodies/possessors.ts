import type { NameReader } from '../../name-reader.js';
import { WORD } from '../../word-bits.js';
import type { NameWord } from '../name-words.js';
import { capitalsAt } from './capitals.js';
import { isCommon, nameWordOf } from './words.js';

/**
 * What goes on with a run that ends in a common word, where the whole is the name of a body: "Women" + "'s" + "Peace Council", "Prime
 * Minister" + "'s" + "Office". "Council" + "'s" + "Committee" are two bodies. Takes the last word off `words` and returns it with its mark.
 */
export function possessorAt(
  reader: NameReader,
  words: NameWord[],
  token: number,
  limit: number,
): NameWord[] | undefined {
  const owner = words[words.length - 1];
  if (token + 1 >= limit || !reader.touches(token - 1) || !reader.is(token, 'possessive-mark')) return undefined;
  if (owner.bits & WORD.organisation || !isCommon(reader, owner)) return undefined;
  const owned = capitalsAt(reader, token + 1, limit, false);
  if (!owned.length || !(owned[owned.length - 1].bits & WORD.organisation)) return undefined;
  words.pop();
  const { first, last, text, key } = nameWordOf(reader, owner.first, token + 1);
  return [{ first, last, text, key, bits: WORD.capital }];
}
