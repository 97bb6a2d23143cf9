import type { TokenRange } from '../../types/text.js';
import type { Discourse, Resolved } from '../discourse/discourse.js';
import { plain } from '../names/spelling.js';

const HANDLE = /^@\w{2,30}$/;

/** "@AdaObi": the person or body of the document or the actors files whose name it runs together, else somebody of that handle. */
export function resolveHandle(discourse: Discourse, { first, last }: TokenRange): Resolved | undefined {
  const { entities, reader, resolver } = discourse;
  const handle = reader.text(last - 1);
  if (last - first > 2 || !HANDLE.test(handle)) return undefined;
  const letters = plain(handle).replace(/[@_\d]/g, '');
  const isNamed = (words: readonly string[]): boolean =>
    words.length > 1 && plain(words.join('')).replace(/[^\p{L}]/gu, '') === letters;
  const entity = entities.all.find(({ names }) => names.some(isNamed));
  if (entity) return { entities: [entity], via: 'name' };
  const known = resolver.actors.find(({ name, aliases }) => [name, ...aliases].some((own) => isNamed(own.split(' '))));
  return {
    entities: [known ? entities.add(known.name, known.type, known) : entities.add(handle, 'person')],
    via: 'name',
  };
}
