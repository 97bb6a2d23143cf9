import { getOrInsert } from '../base/order.js';
import type { Resolver } from '../resolve/resolver.js';
import { commonest, type NameEntry, type NameIndex } from '../tally/name-index.js';
import type { ActorType } from '../types/saying.js';
import { link } from './link.js';
import type { LinkedActor, LinkOf } from './types.js';

/** The actor behind every local key of an index. Type, role and affiliation are those that most documents give; actors files win. */
export function linkActors(index: NameIndex, resolver: Resolver): ReadonlyMap<string, LinkedActor> {
  const links = link(index, resolver);
  const members = new Map<string, NameEntry[]>();
  for (const entry of index.entries())
    getOrInsert(members, links.get(entry.key)?.id ?? entry.key, () => []).push(entry);
  const actors = new Map<string, LinkedActor>();
  for (const [id, entries] of members) {
    const most = (kind: 'types' | 'roles' | 'affiliations') => commonest(summed(entries.map((entry) => entry[kind])));
    const first = links.get(entries[0].key);
    const known = resolver.byId.get(id);
    const actor: LinkedActor = {
      id,
      name: first?.name ?? known?.name ?? id,
      type: known?.type ?? typeOf(first?.name ?? id, most('types') as ActorType),
      role: most('roles'),
      affiliation: most('affiliations'),
      ...(first?.ambiguous && { ambiguous: first.ambiguous }),
    };
    for (const { key } of entries) actors.set(key, actor);
  }
  return actors;
}

/** Looks up the actor behind a local key: one of the index, else one of the actors files. */
export function linkOf(index: NameIndex, resolver: Resolver): LinkOf {
  const actors = linkActors(index, resolver);
  return (key) => actors.get(key) ?? resolver.byId.get(key);
}

/** A body without a name of its own ("the campaign") is a different one in each article. */
const typeOf = (name: string, type: ActorType): ActorType =>
  type === 'organisation' && !/[\p{Lu}\p{N}]/u.test(name) ? 'unnamed' : type;

function summed(records: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = Object.create(null);
  for (const record of records)
    for (const [word, count] of Object.entries(record)) sums[word] = (sums[word] ?? 0) + count;
  return sums;
}
