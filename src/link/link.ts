import { commonest, type NameEntry, type NameIndex } from '../aggregate/name-index.js';
import { partOf, samePerson, spellingKey } from '../resolve/names.js';
import type { Resolver } from '../resolve/resolver.js';
import { plain } from '../resolve/words.js';

/** Whom a local key stands for in the whole corpus. */
export interface Link {
  /** The actor's id: the same for all keys of one actor. */
  id: string;
  name: string;
  /** Ids of the actors that it could be, where more than one fits: it then stays on its own. */
  ambiguous?: string[];
}

export type Links = ReadonlyMap<string, Link>;

/** What is known of names in general. */
export type NameRules = Pick<Resolver, 'nicknames' | 'familyFirst'>;

const NO_RULES: NameRules = { nicknames: new Map(), familyFirst: new Set() };

/** Keys taken for one person. */
interface Cluster {
  members: NameEntry[];
  /** Every key that one of them was seen beside. */
  beside: Set<string>;
}

/**
 * Maps every local key to an actor. Full names of one spelling are one person; a shorter form (initials, nicknames, a family name
 * alone) joins where exactly one person of the corpus fits, otherwise it stays on its own and says whom it could be.
 * Two keys of one document never become one. A pure function of the index: the order of documents does not matter.
 */
export function link(index: NameIndex, rules: NameRules = NO_RULES): Links {
  const entries = index.entries();
  const people = entries.filter((entry) => commonest(entry.types) === 'person');
  const clusters: Cluster[] = [];
  const byWord = new Map<string, Set<Cluster>>();
  const ambiguous = new Map<string, Cluster[]>();

  const enter = (cluster: Cluster, entry: NameEntry): void => {
    cluster.members.push(entry);
    for (const key of entry.beside) cluster.beside.add(key);
    for (const name of Object.keys(entry.names))
      for (const word of name.split(' ')) {
        const key = spellingKey(word);
        byWord.set(key, (byWord.get(key) ?? new Set()).add(cluster));
      }
  };
  const apart = (cluster: Cluster, entry: NameEntry): boolean =>
    cluster.beside.has(entry.key) || contradicts(cluster, entry);
  const near = (entry: NameEntry): Cluster[] => {
    const found = new Set<Cluster>();
    for (const word of wordsOf(entry)) for (const cluster of byWord.get(spellingKey(word)) ?? []) found.add(cluster);
    return [...found];
  };

  // known actors first, then names that are written out, those in most documents first: the others join them
  const order = [...people].sort(
    (a, b) =>
      Number(b.known) - Number(a.known) ||
      Number(writtenOut(b) > 1) - Number(writtenOut(a) > 1) ||
      b.documents - a.documents ||
      writtenOut(b) - writtenOut(a) ||
      (a.key < b.key ? -1 : 1),
  );
  const fulls = order.filter((entry) => entry.known || wordsOf(entry).length > 1);
  const loose: NameEntry[] = [];
  for (const entry of fulls) {
    const spelling = wordsOf(entry).map(spellingKey).join(' ');
    const same = near(entry).filter(
      (cluster) =>
        !apart(cluster, entry) &&
        cluster.members.some((member) =>
          Object.keys(member.names).some((name) => name.split(' ').map(spellingKey).join(' ') === spelling),
        ),
    );
    const fits = entry.known
      ? []
      : near(entry).filter((cluster) => cluster.members.some((member) => fitsFull(member, entry, rules)));
    if (!entry.known && same.length > 0) enter(same[0], entry);
    else if (fits.length > 0) loose.push(entry);
    else enter(clusters[clusters.push({ members: [], beside: new Set() }) - 1], entry);
  }
  const parts = order.filter((entry) => !entry.known && wordsOf(entry).length === 1);
  for (const entry of [...loose, ...parts]) {
    const full = wordsOf(entry).length > 1;
    const fitting = near(entry).filter(
      (cluster) =>
        !contradicts(cluster, entry) &&
        cluster.members.some((member) => (full ? fitsFull(member, entry, rules) : fitsPart(member, entry, rules))),
    );
    // one seen beside it cannot be meant everywhere, but may be somewhere: then more than one could be
    const [only] = fitting;
    if (fitting.length === 1 && !only.beside.has(entry.key)) enter(only, entry);
    else {
      if (fitting.length > 1) ambiguous.set(entry.key, fitting);
      clusters.push({ members: [entry], beside: new Set(entry.beside) });
    }
  }
  return describe(entries, clusters, ambiguous);
}

function describe(
  entries: readonly NameEntry[],
  clusters: readonly Cluster[],
  ambiguous: ReadonlyMap<string, Cluster[]>,
): Links {
  const links = new Map<string, Link>();
  const idOf = (cluster: Cluster): NameEntry => representative(cluster.members);
  for (const cluster of clusters) {
    const main = idOf(cluster);
    for (const { key } of cluster.members) links.set(key, { id: main.key, name: nameOf(main) });
  }
  for (const entry of entries) if (!links.has(entry.key)) links.set(entry.key, { id: entry.key, name: nameOf(entry) });
  for (const [key, candidates] of ambiguous) {
    const own = links.get(key);
    if (own) own.ambiguous = candidates.map((cluster) => idOf(cluster).key).sort();
  }
  return links;
}

/** The known actor, else a full name: the one in most documents, the longest, the first in the alphabet. */
function representative(members: readonly NameEntry[]): NameEntry {
  const [main] = [...members].sort(
    (a, b) =>
      Number(b.known) - Number(a.known) ||
      Number(writtenOut(b) > 1) - Number(writtenOut(a) > 1) ||
      b.documents - a.documents ||
      wordsOf(b).length - wordsOf(a).length ||
      (a.key < b.key ? -1 : 1),
  );
  return main;
}

const nameOf = (entry: NameEntry): string => commonest(entry.names) ?? entry.key;
const wordsOf = (entry: NameEntry): string[] => nameOf(entry).split(' ');

/** Words of a name that are no initials. */
const writtenOut = (entry: NameEntry): number =>
  wordsOf(entry).filter((word) => !/^\p{Lu}\.?(?:\p{Lu}\.)*$/u.test(word)).length;

const fitsFull = (member: NameEntry, entry: NameEntry, { nicknames }: NameRules): boolean =>
  Object.keys(member.names).some((name) => samePerson(name.split(' '), wordsOf(entry), nicknames));

/** A family name alone; a first name alone says too little. */
const fitsPart = (member: NameEntry, entry: NameEntry, { familyFirst }: NameRules): boolean =>
  Object.keys(member.names).some((name) => {
    const as = partOf(wordsOf(entry), name.split(' '));
    return as === 'family' || (as === 'first' && familyFirst.has(plain(wordsOf(entry)[0])));
  });

/** Both have an affiliation and none in common. */
function contradicts(cluster: Cluster, entry: NameEntry): boolean {
  const own = Object.keys(entry.affiliations);
  const theirs = new Set(cluster.members.flatMap((member) => Object.keys(member.affiliations)));
  return own.length > 0 && theirs.size > 0 && !own.some((affiliation) => theirs.has(affiliation));
}
