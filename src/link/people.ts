import { getOrInsert } from '../base/order.js';
import { type NameRules, partOf, samePerson } from '../resolve/names/names.js';
import { plain, spellingKey } from '../resolve/names/spelling.js';
import type { NameEntry } from '../tally/name-index.js';
import { hasName, inLinkingOrder, namesOf, spellingOf, wordsOf } from './names.js';

/** Keys of one person. */
export interface Cluster {
  members: NameEntry[];
  /** All keys that were seen in one document with a member: they are other people. */
  beside: Set<string>;
}

/** A family name alone means the person who has at least this share of all its mentions. */
const FOREMOST = 0.9;

/** An affiliation counts as evidence if at least this share of the name's documents give it. */
const TOLD = 0.2;

/** The people of a corpus. */
export class People {
  readonly clusters: Cluster[] = [];
  private readonly byWord = new Map<string, Set<Cluster>>();

  constructor(private readonly rules: NameRules) {}

  /** Sorts names into people. Gives the names that could mean several people, and so stay on their own, with those people. */
  gather(entries: readonly NameEntry[]): Map<string, Cluster[]> {
    const order = inLinkingOrder(entries);
    const isFull = (entry: NameEntry): boolean => entry.known || wordsOf(entry).length > 1;
    const variants = this.gatherFullNames(order.filter(isFull));
    return this.joinShorterNames([...variants, ...order.filter((entry) => !isFull(entry))]);
  }

  /** Joins full names of one spelling; gives those that are another form of a name before them, such as "J. Smith". */
  private gatherFullNames(entries: readonly NameEntry[]): NameEntry[] {
    const variants: NameEntry[] = [];
    for (const entry of entries) {
      const same = entry.known ? undefined : this.spelledLike(entry);
      if (same) this.enter(same, entry);
      else if (!entry.known && this.near(entry).some((cluster) => this.fitsFull(cluster, entry))) variants.push(entry);
      else this.enter(this.begin(), entry);
    }
    return variants;
  }

  /** Joins each name with the one person it fits; gives those that fit several, with these. */
  private joinShorterNames(entries: readonly NameEntry[]): Map<string, Cluster[]> {
    const ambiguous = new Map<string, Cluster[]>();
    for (const entry of entries) {
      const fitting = this.fitting(entry);
      const only = this.meantBy(entry, fitting);
      // it was seen beside that person, so it does not mean them everywhere
      if (only && !only.beside.has(entry.key)) this.enter(only, entry);
      else {
        if (fitting.length > 1) ambiguous.set(entry.key, fitting);
        this.begin().members.push(entry); // not to be found by other names
      }
    }
    return ambiguous;
  }

  private meantBy(entry: NameEntry, fitting: readonly Cluster[]): Cluster | undefined {
    if (fitting.length === 1) return fitting[0];
    return wordsOf(entry).length === 1 ? foremost(fitting) : undefined;
  }

  /** The one person with this full name, or with this family name alone. */
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

  /** Adds a name to a person, who can be found by its words from then on. */
  private enter(cluster: Cluster, entry: NameEntry): void {
    cluster.members.push(entry);
    for (const key of entry.beside) cluster.beside.add(key);
    for (const name of Object.keys(entry.names))
      for (const word of name.split(' ')) getOrInsert(this.byWord, spellingKey(word), () => new Set()).add(cluster);
  }

  /** People who share a word of the name. */
  private near = (entry: NameEntry): Cluster[] => this.nearWords(wordsOf(entry));

  private nearWords(words: readonly string[]): Cluster[] {
    const found = new Set<Cluster>();
    for (const word of words) for (const cluster of this.byWord.get(spellingKey(word)) ?? []) found.add(cluster);
    return [...found];
  }

  /** The first person with the same full name who is not known to be somebody else. */
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

  /** Whether the name can be another form of one of the person's names. */
  private fitsFull({ members }: Cluster, entry: NameEntry): boolean {
    const words = wordsOf(entry);
    return members.some((member) => namesOf(member).some((name) => samePerson(name, words, this.rules)));
  }

  /** Whether the words are the person's family name. A first name alone is not enough. */
  private fitsPart({ members }: Cluster, words: readonly string[]): boolean {
    return members.some((member) =>
      namesOf(member).some((name) => {
        const part = partOf(words, name, this.rules);
        return part === 'family' || (part === 'first' && this.rules.familyFirst.has(plain(words[0])));
      }),
    );
  }
}

/** The person who has nearly all mentions of these people. */
function foremost(clusters: readonly Cluster[]): Cluster | undefined {
  const mentions = clusters.map(({ members }) => members.reduce((sum, member) => sum + member.mentions, 0));
  const all = mentions.reduce((sum, count) => sum + count, 0);
  return clusters.find((_, i) => mentions[i] >= FOREMOST * all);
}

/** Whether both have an affiliation and none in common. */
function contradicts(cluster: Cluster, entry: NameEntry): boolean {
  const own = Object.keys(entry.affiliations).filter((one) => entry.affiliations[one] >= TOLD * entry.documents);
  const theirs = new Set(cluster.members.flatMap((member) => Object.keys(member.affiliations)));
  return own.length > 0 && theirs.size > 0 && !own.some((affiliation) => theirs.has(affiliation));
}
