import type { KnownActor } from '../../../knowledge/load/actors.js';

/** The words that name states and people, in small letters: names of one word, and demonyms. Who is talked about is not a stance. */
export function actorNames(actors: readonly KnownActor[]): Set<string> {
  return new Set(
    actors
      .filter(({ type }) => type === 'state' || type === 'person')
      .flatMap(({ name, aliases, demonyms }) => [name, ...(aliases ?? []), ...demonyms])
      .filter((name) => !name.includes(' '))
      .map((name) => name.toLowerCase()),
  );
}
