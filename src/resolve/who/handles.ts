import { getOrInsert } from '../../base/order.js';
import type { TokenRange } from '../../types/text.js';
import type { Discourse, Resolved } from '../discourse/discourse.js';
import type { Entity } from '../entities/entity.js';
import { plain } from '../names/spelling.js';

const HANDLE = /^@\w{2,30}$/;

/** "@AdaObi": the person or body of the document or the actors files whose name it runs together, else somebody of that handle. */
export function resolveHandle(discourse: Discourse, { first, last }: TokenRange): Resolved | undefined {
  const { entities, reader, resolver } = discourse;
  const handle = reader.text(last - 1);
  if (last - first > 2 || !HANDLE.test(handle)) return undefined;
  const letters = lettersOf(handle);
  const entity = namesOf(discourse).get(letters);
  if (entity) return { entities: [entity], via: 'name' };
  const isNamed = (words: readonly string[]): boolean => words.length > 1 && lettersOf(words.join('')) === letters;
  const known = resolver.actors.find(({ name, aliases }) => [name, ...aliases].some((own) => isNamed(own.split(' '))));
  return {
    entities: [known ? entities.add(known.name, known.type, known) : entities.add(handle, 'person')],
    via: 'name',
  };
}

const lettersOf = (text: string): string => plain(text).replace(/[^\p{L}]/gu, '');

const names = new WeakMap<Discourse, Map<string, Entity>>();

/** The document's entities by their names of several words, run together; worked out once. */
function namesOf(discourse: Discourse): Map<string, Entity> {
  const known = names.get(discourse);
  if (known) return known;
  const found = new Map<string, Entity>();
  for (const entity of discourse.entities.all)
    for (const words of entity.names) if (words.length > 1) getOrInsert(found, lettersOf(words.join('')), () => entity);
  names.set(discourse, found);
  return found;
}
