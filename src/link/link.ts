import type { NameRules } from '../resolve/names/names.js';
import { commonest, type NameEntry, type NameIndex } from '../tally/name-index.js';
import { linkBodies } from './bodies.js';
import { representative } from './names.js';
import { People } from './people.js';
import type { Link, Links } from './types.js';

const NO_RULES: NameRules = {
  nicknames: new Map(),
  generations: new Set(),
  smallWords: new Set(),
  familyFirst: new Set(),
};

/**
 * Maps every local key to an actor. Full names of one spelling are one person. A shorter form (initials, a nickname, a family
 * name alone) joins if exactly one person of the corpus fits; otherwise it stays on its own and lists who it could be. Two keys
 * of one document never become one person. The result depends on the index alone, not on the order of the documents.
 */
export function link(index: NameIndex, rules: NameRules = NO_RULES): Links {
  const entries = index.entries();
  const isPerson = (entry: NameEntry): boolean => commonest(entry.types) === 'person';
  const people = new People(rules);
  const ambiguousPeople = people.gather(entries.filter((entry) => isPerson(entry) && !entry.candidates.length));
  const bodies = linkBodies(
    entries.filter((entry) => !isPerson(entry) && !entry.candidates.length),
    people,
    rules,
  );

  const links = new Map<string, Link>();
  for (const members of [...people.clusters.map((cluster) => cluster.members), ...bodies.same]) {
    const main = representative(members);
    for (const { key } of members) links.set(key, { id: main.key, name: nameOf(main) });
  }
  for (const entry of entries) if (!links.has(entry.key)) links.set(entry.key, { id: entry.key, name: nameOf(entry) });

  for (const [key, clusters] of ambiguousPeople) {
    const keys = clusters.map(({ members }) => representative(members).key);
    linkAmbiguous(links, key, keys);
  }
  for (const [key, candidates] of bodies.ambiguous) linkAmbiguous(links, key, candidates);
  for (const { key, candidates } of entries) if (candidates.length) linkAmbiguous(links, key, candidates);
  return links;
}

/** Joins a name with its candidates if these are one actor, otherwise lists them. */
function linkAmbiguous(links: Map<string, Link>, key: string, candidates: readonly string[]): void {
  const ids = [...new Set(candidates.map((candidate) => links.get(candidate)?.id ?? candidate))].sort();
  const own = links.get(key);
  const only = ids.length === 1 ? links.get(ids[0]) : undefined;
  if (only) links.set(key, only);
  else if (own) own.ambiguous = ids;
}

const nameOf = (entry: NameEntry): string => commonest(entry.names) ?? entry.key;
