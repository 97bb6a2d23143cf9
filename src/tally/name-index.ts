import { compare, getOrInsert } from '../base/order.js';
import { spellingKey } from '../resolve/names/spelling.js';
import type { ActorType, LocalActor } from '../types/saying.js';

/** Everything that the documents say of one local key. Counts are of documents, except `mentions`. */
export interface NameEntry {
  key: string;
  /** Whether an actors file says who this is, in at least one document. */
  known: boolean;
  documents: number;
  mentions: number;
  names: Record<string, number>;
  types: Partial<Record<ActorType, number>>;
  roles: Record<string, number>;
  affiliations: Record<string, number>;
  /** The groups that it is in, each as its keys in lines: those of one document that share a word of their names, so they are different people. */
  beside: ReadonlySet<string>;
  /** Keys that an ambiguous name could mean, sorted; empty if the name is not ambiguous. */
  candidates: string[];
}

const NO_GROUPS: ReadonlySet<string> = new Set();
const NO_BESIDES: ReadonlyMap<string, Set<string>> = new Map();

interface OwnEntry extends NameEntry {
  beside: Set<string>;
}

/**
 * All names of a corpus. Indices can be merged in any order and grouping with the same result; memory grows with the number of
 * names, not of documents.
 */
export class NameIndex {
  private readonly byKey = new Map<string, OwnEntry>();
  /** One string for each group: the same keys stand together in many documents. */
  private readonly groups = new Map<string, string>();
  private readonly words = new Map<string, readonly string[]>();

  /** Adds one document's actors, each key once. */
  add(actors: readonly LocalActor[]): void {
    const besides = this.groupsOf(actors);
    for (const actor of actors) {
      const own = this.byKey.get(actor.key);
      if (own) {
        countOnce(own, actor, besides.get(actor.key));
        continue;
      }
      this.fold({
        key: actor.key,
        known: actor.known,
        documents: 1,
        mentions: actor.mentions,
        names: { [actor.name]: 1 },
        types: { [actor.type]: 1 },
        roles: actor.role ? { [actor.role]: 1 } : {},
        affiliations: actor.affiliation ? { [actor.affiliation]: 1 } : {},
        beside: besides.get(actor.key) ?? NO_GROUPS,
        candidates: actor.candidates ?? [],
      });
    }
  }

  merge(other: NameIndex): void {
    for (const entry of other.byKey.values()) this.fold(entry);
  }

  /** By key of one document's actors, the groups that it is in. */
  private groupsOf(actors: readonly LocalActor[]): ReadonlyMap<string, Set<string>> {
    if (actors.length < 2) return NO_BESIDES;
    const sharing = new Map<string, string[]>();
    for (const { key, name, candidates } of actors)
      for (const word of candidates ? [] : this.wordsOf(name)) getOrInsert(sharing, word, () => []).push(key);
    const found = new Map<string, Set<string>>();
    for (const keys of sharing.values()) {
      if (keys.length < 2) continue;
      const joined = [...keys].sort().join('\n');
      const group = getOrInsert(this.groups, joined, () => joined);
      for (const key of keys) getOrInsert(found, key, () => new Set()).add(group);
    }
    return found;
  }

  /** The words of a name; the same names recur. */
  private wordsOf(name: string): readonly string[] {
    return getOrInsert(this.words, name, () => nameWords(name));
  }

  /** All entries in the order of their keys, so that the order of the documents does not matter. */
  entries(): NameEntry[] {
    return [...this.byKey.values()]
      .sort((a, b) => compare(a.key, b.key))
      .map((entry) => ({
        ...entry,
        names: sorted(entry.names),
        types: sorted(entry.types),
        roles: sorted(entry.roles),
        affiliations: sorted(entry.affiliations),
      }));
  }

  /** The index of entries read from a file. */
  static from(entries: readonly NameEntry[]): NameIndex {
    const index = new NameIndex();
    for (const entry of entries) index.fold(entry);
    return index;
  }

  private fold(entry: NameEntry): void {
    const own = this.byKey.get(entry.key);
    if (!own) {
      const { names, types, roles, affiliations, candidates } = entry;
      this.byKey.set(entry.key, {
        ...entry,
        names: { ...names },
        types: { ...types },
        roles: { ...roles },
        affiliations: { ...affiliations },
        beside: new Set(entry.beside),
        candidates: [...candidates],
      });
      return;
    }
    own.known ||= entry.known;
    own.documents += entry.documents;
    own.mentions += entry.mentions;
    for (const kind of ['names', 'types', 'roles', 'affiliations'] as const)
      for (const [word, count] of Object.entries(entry[kind])) {
        addTo(own[kind], word, count);
      }
    for (const group of entry.beside) own.beside.add(group);
    if (entry.candidates.length) own.candidates = unique([...own.candidates, ...entry.candidates]);
  }
}

/** Counts an actor of one more document. */
function countOnce(own: OwnEntry, actor: LocalActor, groups: ReadonlySet<string> = NO_GROUPS): void {
  own.known ||= actor.known;
  own.documents++;
  own.mentions += actor.mentions;
  addTo(own.names, actor.name, 1);
  addTo(own.types, actor.type, 1);
  if (actor.role) addTo(own.roles, actor.role, 1);
  if (actor.affiliation) addTo(own.affiliations, actor.affiliation, 1);
  for (const group of groups) own.beside.add(group);
  if (actor.candidates?.length) own.candidates = unique([...own.candidates, ...actor.candidates]);
}

/** A role can be called as every object's own things are: constructor. */
function addTo(counts: Record<string, number>, word: string, count: number): void {
  counts[word] = (Object.hasOwn(counts, word) ? counts[word] : 0) + count;
}

/** The most frequent of some counted words; the first in the alphabet if several are. */
export function commonest(counts: Readonly<Record<string, number>>): string | undefined {
  let best: string | undefined;
  for (const word of Object.keys(counts).sort()) if (best === undefined || counts[word] > counts[best]) best = word;
  return best;
}

const nameWords = (name: string): string[] => [...new Set(name.split(' ').map(spellingKey))].filter(Boolean);
const unique = (keys: readonly string[]): string[] => [...new Set(keys)].sort();
const sorted = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => compare(a, b))) as T;
