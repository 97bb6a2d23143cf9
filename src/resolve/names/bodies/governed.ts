import type { KnownActor } from '../../../knowledge/load/actors.js';
import type { NameReader } from '../../name-reader.js';
import { WORD } from '../../word-bits.js';
import { keyOf, type NameWord } from '../name-words.js';

const PERSON = WORD.firstName | WORD.honorific;

/**
 * The state or organisation that the name of its government or polity stands for: "the Government of Kenya", "the Kenyan Government", "the
 * Republic of Korea", "the Government of the Islamic Republic of Iran", "Heads of State and Government of the African Union".
 */
export function bodyGoverned(
  reader: NameReader,
  words: readonly NameWord[],
  tail: readonly NameWord[] | undefined,
): KnownActor | undefined {
  const { byDemonym, byName } = reader.resolver;
  const { first: noun } = words[words.length - 1];
  const isGovernment = reader.is(noun, 'government-noun');
  if (!isGovernment && !reader.is(noun, 'polity-noun')) return undefined;
  const before = keyOf(words, 0, words.length - 1);
  if (!tail) return isGovernment ? asBody(byDemonym.get(before) ?? byName.get(before)) : undefined;
  if (
    words.some(({ bits, key }, i) => bits & PERSON || (i < words.length - 1 && (byDemonym.has(key) || byName.has(key))))
  )
    return undefined; // "the British Government of India"
  let of = 0;
  for (const [i, { first }] of tail.entries()) if (reader.lower(first) === 'of') of = i;
  const from = reader.is(tail[of + 1].first, 'article') ? of + 2 : of + 1;
  const actor = asBody(byName.get(keyOf(tail, from, tail.length)));
  return isGovernment || actor?.type === 'state' ? actor : undefined;
}

const asBody = (actor: KnownActor | undefined): KnownActor | undefined =>
  actor?.type === 'person' ? undefined : actor;
