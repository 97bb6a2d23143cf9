import { compare, getOrInsert } from '../base/order.js';
import { type NameRules, partOf, samePerson } from '../resolve/names/names.js';
import { plain, spellingKey } from '../resolve/names/spelling.js';
import { commonest, type NameEntry } from '../tally/name-index.js';

/** Keys taken for one actor. */
export interface Cluster {
  members: NameEntry[];
  /** Every key that one of them was seen beside. */
  beside: Set<string>;
}

/** Whoever has such a share of all mentions of a family name is meant where a document gives no first name. */
const FOREMOST = 0.9;

/** Share of a name's documents that must tell an affiliation. */
const TOLD = 0.2;

/** The people of a corpus. */
export class People {
  readonly clusters: Cluster[] = [];
  private readonly byWord = new Map<string, Set<Cluster>>();

  constructor(private readonly rules: NameRules) {}

  /** Takes names together; gives, by key, those whom a name could mean that stays on its own. */
  gather(entries: readonly NameEntry[]): Map<string, Cluster[]> {
    const ambiguous = new Map<string, Cluster[]>();
    // the others join those of the highest standing
    const order = [...entries].sort(
      (a, b) => byStanding(a, b) || writtenOut(b) - writtenOut(a) || compare(a.key, b.key),
    );
    const loose: NameEntry[] = [];
    for (const entry of order.filter((one) => one.known || wordsOf(one).length > 1)) {
      const same = entry.known ? undefined : this.spelledLike(entry);
      if (same) this.enter(same, entry);
      else if (!entry.known && this.near(entry).some((cluster) => this.fitsFull(cluster, entry))) loose.push(entry);
      else this.enter(this.begin(), entry);
    }
    const parts = order.filter((entry) => !entry.known && wordsOf(entry).length === 1);
    for (const entry of [...loose, ...parts]) {
      const fitting = this.fitting(entry);
      const only = fitting.length === 1 ? fitting[0] : wordsOf(entry).length === 1 ? foremost(fitting) : undefined;
      // one seen beside it cannot be meant everywhere, but may be somewhere: then more than one could be
      if (only && !only.beside.has(entry.key)) this.enter(only, entry);
      else {
        if (fitting.length > 1) ambiguous.set(entry.key, fitting);
        this.enter(this.begin(), entry, false);
      }
    }
    return ambiguous;
  }

  /** The one person who is called so, by full name or family name alone. */
  called(words: readonly string[]): Cluster | undefined {
    const near = this.nearWords(words);
    const spelling = spellingOf(words);
    const same = near.filter(({ members }) => members.some((member) => hasName(member, spelling)));
    if (same.length) return same.length === 1 ? same[0] : undefined;
    const fitting = near.filter((cluster) => this.fitsPart(cluster, words));
    return fitting.length === 1 ? fitting[0] : foremost(fitting);
  }

  private begin(): Cluster {
    const cluster: Cluster = { members: [], beside: new Set() };
    this.clusters.push(cluster);
    return cluster;
  }

  /** What is not to be found stays on its own. */
  private enter(cluster: Cluster, entry: NameEntry, findable = true): void {
    cluster.members.push(entry);
    for (const key of entry.beside) cluster.beside.add(key);
    if (!findable) return;
    for (const name of Object.keys(entry.names))
      for (const word of name.split(' ')) getOrInsert(this.byWord, spellingKey(word), () => new Set()).add(cluster);
  }

  private near = (entry: NameEntry): Cluster[] => this.nearWords(wordsOf(entry));

  private nearWords(words: readonly string[]): Cluster[] {
    const found = new Set<Cluster>();
    for (const word of words) for (const cluster of this.byWord.get(spellingKey(word)) ?? []) found.add(cluster);
    return [...found];
  }

  /** The first of the same full name that is not known to be somebody else. */
  private spelledLike(entry: NameEntry): Cluster | undefined {
    const spelling = spellingOf(wordsOf(entry));
    return this.near(entry).find(
      (cluster) =>
        !cluster.beside.has(entry.key) &&
        !contradicts(cluster, entry) &&
        cluster.members.some((member) => hasName(member, spelling)),
    );
  }

  private fitting(entry: NameEntry): Cluster[] {
    const words = wordsOf(entry);
    return this.near(entry).filter(
      (cluster) =>
        !contradicts(cluster, entry) &&
        (words.length > 1 ? this.fitsFull(cluster, entry) : this.fitsPart(cluster, words)),
    );
  }

  private fitsFull({ members }: Cluster, entry: NameEntry): boolean {
    const words = wordsOf(entry);
    return members.some((member) => namesOf(member).some((name) => samePerson(name, words, this.rules)));
  }

  /** A family name alone; a first name alone says too little. */
  private fitsPart({ members }: Cluster, words: readonly string[]): boolean {
    return members.some((member) =>
      namesOf(member).some((name) => {
        const as = partOf(words, name, this.rules);
        return as === 'family' || (as === 'first' && this.rules.familyFirst.has(plain(words[0])));
      }),
    );
  }
}

/** Known actors first, then names that are written out, those in most documents first. */
function byStanding(a: NameEntry, b: NameEntry): number {
  return (
    Number(b.known) - Number(a.known) ||
    Number(writtenOut(b) > 1) - Number(writtenOut(a) > 1) ||
    b.documents - a.documents
  );
}

/** The known actor, else a full name: the one in most documents, the longest, the first in the alphabet. */
export function representative(members: readonly NameEntry[]): NameEntry {
  const [main] = [...members].sort(
    (a, b) => byStanding(a, b) || wordsOf(b).length - wordsOf(a).length || compare(a.key, b.key),
  );
  return main;
}

/** Works something out once for each entry: names are compared with many others. */
function once<T>(workOut: (entry: NameEntry) => T): (entry: NameEntry) => T {
  const known = new WeakMap<NameEntry, T>();
  return (entry) => {
    let value = known.get(entry);
    if (value === undefined) {
      value = workOut(entry);
      known.set(entry, value);
    }
    return value;
  };
}

export const wordsOf = once(({ names, key }): readonly string[] => (commonest(names) ?? key).split(' '));

/** All that the entry is called, in words. */
const namesOf = once(({ names }): readonly (readonly string[])[] => Object.keys(names).map((name) => name.split(' ')));

const spellingOf = (words: readonly string[]): string => words.map(spellingKey).join(' ');

const spellingsOf = once((entry) => new Set(namesOf(entry).map(spellingOf)));

const hasName = (entry: NameEntry, spelling: string): boolean => spellingsOf(entry).has(spelling);

/** Words of a name that are no initials. */
const writtenOut = once((entry) => wordsOf(entry).filter((word) => !/^\p{Lu}\.?(?:\p{Lu}\.)*$/u.test(word)).length);

/** The one whom nearly all mentions of these people are of. */
function foremost(clusters: readonly Cluster[]): Cluster | undefined {
  const mentions = clusters.map(({ members }) => members.reduce((sum, member) => sum + member.mentions, 0));
  const all = mentions.reduce((sum, count) => sum + count, 0);
  return clusters.find((_, i) => mentions[i] >= FOREMOST * all);
}

/** Both have an affiliation and none in common; one that few documents tell is no evidence. */
function contradicts(cluster: Cluster, entry: NameEntry): boolean {
  const own = Object.keys(entry.affiliations).filter((one) => entry.affiliations[one] >= TOLD * entry.documents);
  const theirs = new Set(cluster.members.flatMap((member) => Object.keys(member.affiliations)));
  return own.length > 0 && theirs.size > 0 && !own.some((affiliation) => theirs.has(affiliation));
}
