import { isHandle } from '../../base/handle.js';
import { onceFor } from '../../base/once.js';
import { getOrInsert } from '../../base/order.js';
import type { TokenRange } from '../../types/text.js';
import type { Discourse, Resolved } from '../discourse/discourse.js';
import { plain } from '../names/spelling.js';
import type { Resolver } from '../resolver.js';

/** "@AdaObi": the person or body of the document or the actors files whose name it runs together, else somebody of that handle. */
export function resolveHandle(discourse: Discourse, { first, last }: TokenRange): Resolved | undefined {
  const { entities, reader, resolver } = discourse;
  const handle = reader.text(last - 1);
  if (last - first > 2 || !isHandle(handle)) return undefined;
  const letters = lettersOf(handle);
  const entity = namesOf(discourse).get(letters);
  if (entity) return { entities: [entity], via: 'name' };
  const known = actorsOf(resolver).get(letters);
  return {
    entities: [known ? entities.add(known.name, known.type, known) : entities.add(handle, 'person')],
    via: 'name',
  };
}

const lettersOf = (text: string): string => plain(text).replace(/[^\p{L}]/gu, '');

/** The document's entities by their names of several words, run together; worked out once. */
const namesOf = onceFor(({ entities }: Discourse) => byLetters(entities.all, ({ names }) => names));

/** The same of the actors files. */
const actorsOf = onceFor(({ actors }: Resolver) =>
  byLetters(actors, ({ name, aliases }) => [name, ...aliases].map((own) => own.split(' '))),
);

/** Of several with one name, the first has it. */
function byLetters<T>(all: readonly T[], namesOf: (one: T) => readonly (readonly string[])[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const one of all)
    for (const words of namesOf(one)) if (words.length > 1) getOrInsert(found, lettersOf(words.join('')), () => one);
  return found;
}
