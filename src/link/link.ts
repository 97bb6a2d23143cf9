import type { NameRules } from '../resolve/names/names.js';
import { commonest, type NameEntry, type NameIndex } from '../tally/name-index.js';
import { linkBodies } from './bodies.js';
import { type Cluster, People, representative } from './people.js';
import type { Link, Links } from './types.js';

const NO_RULES: NameRules = { nicknames: new Map(), generations: new Set(), familyFirst: new Set() };

/**
 * Maps every local key to an actor. Full names of one spelling are one person; a shorter form (initials, nicknames, a family name
 * alone) joins where exactly one person of the corpus fits, otherwise it stays on its own and says whom it could be.
 * Two keys of one document never become one person. A pure function of the index: the order of documents does not matter.
 */
export function link(index: NameIndex, rules: NameRules = NO_RULES): Links {
  const entries = index.entries();
  const isPerson = (entry: NameEntry): boolean => commonest(entry.types) === 'person';
  const people = new People(rules);
  const ambiguous = people.gather(entries.filter((entry) => isPerson(entry) && !entry.candidates.length));

  const links = new Map<string, Link>();
  const enter = (cluster: Cluster): void => {
    const main = representative(cluster.members);
    for (const { key } of cluster.members) links.set(key, { id: main.key, name: nameOf(main) });
  };
  for (const cluster of people.clusters) enter(cluster);
  const bodies = linkBodies(
    entries.filter((entry) => !isPerson(entry) && !entry.candidates.length),
    people,
  );
  for (const members of bodies.same) enter({ members, beside: new Set() });
  for (const entry of entries) if (!links.has(entry.key)) links.set(entry.key, { id: entry.key, name: nameOf(entry) });

  const couldBe = (key: string, candidates: readonly string[]): void => {
    const ids = [...new Set(candidates.map((candidate) => links.get(candidate)?.id ?? candidate))].sort();
    const own = links.get(key);
    const only = ids.length === 1 ? links.get(ids[0]) : undefined;
    if (only) links.set(key, only);
    else if (own) own.ambiguous = ids;
  };
  for (const [key, clusters] of ambiguous)
    couldBe(
      key,
      clusters.map(({ members }) => representative(members).key),
    );
  for (const [key, candidates] of bodies.ambiguous) couldBe(key, candidates);
  for (const { key, candidates } of entries) if (candidates.length) couldBe(key, candidates);
  return links;
}

const nameOf = (entry: NameEntry): string => commonest(entry.names) ?? entry.key;
