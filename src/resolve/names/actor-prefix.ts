import type { KnownActor } from '../../knowledge/load/actors.js';
import type { NameReader } from '../name-reader.js';
import { WORD } from '../word-bits.js';
import { keyOf, type NameWord } from './name-words.js';
import { plain } from './spelling.js';

/** The organisations, states and demonyms that a run begins with: "NATO Secretary General", "Chinese Foreign Minister". */
export interface ActorPrefix {
  /** The word after them. */
  next: number;
  /** Id of the last of them. */
  affiliation?: string;
  /** The actor that the whole run names, if it names one. */
  whole?: KnownActor;
}

interface FoundActor {
  actor: KnownActor;
  /** How many words name it. */
  length: number;
  isDemonym: boolean;
}

/** `outer` is the state or organisation whose name goes before the run: "China's". */
export function readActorPrefix(
  reader: NameReader,
  words: readonly NameWord[],
  outer: string | undefined,
): ActorPrefix {
  let next = 0;
  let affiliation: string | undefined;
  while (next < words.length) {
    const found = actorAt(reader, words, next);
    if (!found || isFirstName(words, next, found)) break;
    const { actor, length, isDemonym } = found;
    const isPerson = actor.type === 'person';
    if (next + length === words.length && !isDemonym && !isPerson) {
      const whose = affiliation ?? outer;
      const isWhole = next === 0 || actor.affiliations.some(({ name }) => name === whose);
      return isWhole ? { next, affiliation, whole: actor } : { next: 0 }; // "Kenya Red Cross" is not the Red Cross
    }
    if (isPerson || isSeat(words, next, found)) break;
    affiliation = actor.id;
    next += length;
  }
  return { next, affiliation };
}

/** The longest name or demonym of the actors files that begins at a word. */
export function actorAt(reader: NameReader, words: readonly NameWord[], first: number): FoundActor | undefined {
  if (!(words[first].bits & WORD.actor)) return undefined;
  const { byDemonym, byName, longestName } = reader.resolver;
  for (let length = Math.min(longestName, words.length - first); length > 0; length--) {
    const key = keyOf(words, first, first + length);
    const demonym = byDemonym.get(key);
    const actor = demonym && words.length > first + length ? demonym : (byName.get(key) ?? demonym);
    if (actor) return { actor, length, isDemonym: actor === demonym };
  }
  return undefined;
}

/** "Chad Obi": a first name before a family name, which is also a state's. */
function isFirstName(words: readonly NameWord[], first: number, { length }: FoundActor): boolean {
  return (
    length === 1 &&
    words.length === first + 2 &&
    (words[first].bits & WORD.firstName) !== 0 &&
    !(words[first + 1].bits & (WORD.role | WORD.honorific))
  );
}

const isSeat = (words: readonly NameWord[], first: number, { actor, length }: FoundActor): boolean =>
  actor.seats.length > 0 && actor.seats.some((seat) => plain(seat) === keyOf(words, first, first + length));
