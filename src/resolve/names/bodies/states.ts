import type { KnownActor } from '../../../knowledge/load/actors.js';
import type { NameReader } from '../../name-reader.js';
import { keyOf, type NameWord } from '../name-words.js';
import { isCommon } from './words.js';

/**
 * The state that the name of its government or polity stands for: "the Government of Kenya", "the Kenyan Government", "the Republic of
 * Korea", "the Government of the Islamic Republic of Iran".
 */
export function stateGoverned(
  reader: NameReader,
  words: readonly NameWord[],
  tail: readonly NameWord[],
): KnownActor | undefined {
  if (!words.length) return undefined;
  const { byDemonym, byName } = reader.resolver;
  const { first: noun } = words[words.length - 1];
  const isGovernment = reader.is(noun, 'government-noun');
  if (!isGovernment && !reader.is(noun, 'polity-noun')) return undefined;
  const before = keyOf(words, 0, words.length - 1);
  if (!tail.length) return isGovernment ? asState(byDemonym.get(before) ?? byName.get(before)) : undefined;
  if (!words.every((word) => isCommon(reader, word))) return undefined;
  let of = 0;
  for (const [i, { first }] of tail.entries()) if (reader.lower(first) === 'of') of = i;
  const from = reader.is(tail[of + 1].first, 'article') ? of + 2 : of + 1;
  return asState(byName.get(keyOf(tail, from, tail.length)));
}

const asState = (actor: KnownActor | undefined): KnownActor | undefined =>
  actor?.type === 'state' ? actor : undefined;
