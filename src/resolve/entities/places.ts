import { TAG } from '../../types/text.js';
import type { NameReader } from '../name-reader.js';
import type { Mention } from '../names/mention.js';
import { genderOf, WORD } from '../word-bits.js';

/** A pronoun that shows what a subject is stands at most this many words after it: "said on Monday it would". */
const REACH = 6;

/**
 * Whether a mention of a name that a state and a person of the document share is the state's: before she is introduced, after a
 * preposition, or where "it" or "its" takes it up first. An age, a description or "he" makes it hers.
 */
export function isPlace(reader: NameReader, mention: Mention, introduced: number): boolean {
  if (mention.titled) return false;
  const { first, last } = mention;
  const { count, sentence } = reader.article.tokens;
  for (let i = last; i < Math.min(count, last + REACH) && sentence[i] === sentence[first]; i++) {
    if (/^its?$/.test(reader.lower(i))) return true;
    if (reader.bits(i) & WORD.pronoun && genderOf(reader.bits(i))) return false;
  }
  return (
    first < introduced || (first > 0 && reader.is(first - 1, 'scene-preposition') && reader.tag(first - 1) === TAG.ADP)
  );
}
