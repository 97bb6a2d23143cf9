import { getOrInsert } from '../base/order.js';
import { NameTable } from '../resolve/names/name-table.js';
import type { NameRules } from '../resolve/names/names.js';
import { plain, spellingKey } from '../resolve/names/spelling.js';
import type { NameEntry } from '../tally/name-index.js';
import { inLinkingOrder, namesOf, wordsOf } from './names.js';

/** Keys of one person. */
export interface Cluster {
  members: NameEntry[];
  /** The groups of keys that its members were seen in: who else is in one is another person. */
  beside: Set<string>;
  affiliations: Set<string>;
}

/** A family name alone means the person who has at least this share of all its mentions. */
const FOREMOST = 0.9;

/** An affiliation counts as evidence if at least this share of the name's documents give it. */
const TOLD = 0.2;

/** The people of a corpus. */
export class People {
  readonly clusters: Cluster[] = [];
  private readonly names: NameTable<Cluster>;
  /** By word of a name, the people who have it, and their places among them. */
  private readonly byWord = new Map<string, Map<Cluster, number>>();
  private readonly ownerOf = new Map<string, Cluster | undefined>();

  constructor(private readonly rules: NameRules) {
    this.names = new NameTable(rules);
  }

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
      else if (!entry.known && this.names.same(wordsOf(entry)).size) variants.push(entry);
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
      if (only && !isBeside(only, entry)) this.enter(only, entry);
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
    const name = words.join(' ');
    if (!this.ownerOf.has(name)) this.ownerOf.set(name, this.findCalled(words));
    return this.ownerOf.get(name);
  }

  private findCalled(words: readonly string[]): Cluster | undefined {
    const same = [...this.names.called(words)];
    if (same.length) return same.length === 1 ? same[0] : undefined;
    const fitting = this.fittingPart(words);
    return fitting.length === 1 ? fitting[0] : foremost(fitting);
  }

  private begin(): Cluster {
    const cluster: Cluster = { members: [], beside: new Set(), affiliations: new Set() };
    this.clusters.push(cluster);
    return cluster;
  }

  /** Adds a name to a person, who can be found by its words from then on. */
  private enter(cluster: Cluster, entry: NameEntry): void {
    cluster.members.push(entry);
    for (const group of entry.beside) cluster.beside.add(group);
    for (const affiliation of Object.keys(entry.affiliations)) cluster.affiliations.add(affiliation);
    for (const name of namesOf(entry)) {
      this.names.add(name, cluster);
      for (const word of name) {
        const places = getOrInsert(this.byWord, spellingKey(word), () => new Map<Cluster, number>());
        getOrInsert(places, cluster, () => places.size);
      }
    }
  }

  /** People in the order of the words that they share with a name, and in which they got these. */
  private inOrder(people: Iterable<Cluster>, words: readonly string[]): Cluster[] {
    const sharing = words.map((word) => this.byWord.get(spellingKey(word)));
    const placed = [...people].map((cluster) => {
      const word = sharing.findIndex((places) => places?.has(cluster));
      return { cluster, word, place: sharing[word]?.get(cluster) ?? 0 };
    });
    return placed.sort((a, b) => a.word - b.word || a.place - b.place).map(({ cluster }) => cluster);
  }

  /** The first person with the same full name who is not known to be somebody else. */
  private spelledLike(entry: NameEntry): Cluster | undefined {
    const words = wordsOf(entry);
    return this.inOrder(this.names.called(words), words).find(
      (cluster) => !isBeside(cluster, entry) && !contradicts(cluster, entry),
    );
  }

  private fitting(entry: NameEntry): Cluster[] {
    const words = wordsOf(entry);
    const named = words.length > 1 ? this.inOrder(this.names.same(words), words) : this.fittingPart(words);
    return named.filter((cluster) => !contradicts(cluster, entry));
  }

  /** The people whose family name the words are. A first name alone is not enough. */
  private fittingPart(words: readonly string[]): Cluster[] {
    const found = new Set(this.names.wholes(words, 'family'));
    if (this.rules.familyFirst.has(plain(words[0])))
      for (const cluster of this.names.wholes(words, 'first')) found.add(cluster);
    return this.inOrder(found, words);
  }
}

/** The person who has nearly all mentions of these people. */
function foremost(clusters: readonly Cluster[]): Cluster | undefined {
  const mentions = clusters.map(({ members }) => members.reduce((sum, member) => sum + member.mentions, 0));
  const all = mentions.reduce((sum, count) => sum + count, 0);
  return clusters.find((_, i) => mentions[i] >= FOREMOST * all);
}

/** Whether a key was seen in one document with a key of the person. */
const isBeside = ({ beside }: Cluster, entry: NameEntry): boolean =>
  [...entry.beside].some((group) => beside.has(group));

/** Whether both have an affiliation and none in common. */
function contradicts(cluster: Cluster, entry: NameEntry): boolean {
  const own = Object.keys(entry.affiliations).filter((one) => entry.affiliations[one] >= TOLD * entry.documents);
  const theirs = cluster.affiliations;
  return own.length > 0 && theirs.size > 0 && !own.some((affiliation) => theirs.has(affiliation));
}
