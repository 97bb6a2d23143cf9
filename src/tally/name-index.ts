import { compare, getOrInsert } from '../base/order.js';
import { spellingKey } from '../resolve/names/spelling.js';
import type { ActorType, LocalActor } from '../types/saying.js';
import { WordCounts } from './word-counts.js';

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

/** The kinds of words that are counted of a key. */
const KINDS = ['names', 'types', 'roles', 'affiliations'] as const;
type Kind = (typeof KINDS)[number];

/** An entry as it grows. */
class OwnEntry {
  known = false;
  documents = 0;
  mentions = 0;
  readonly counts: Record<Kind, WordCounts> = {
    names: new WordCounts(),
    types: new WordCounts(),
    roles: new WordCounts(),
    affiliations: new WordCounts(),
  };
  readonly beside = new Set<string>();
  candidates: string[] = [];
  /** The words of the name that it was given last. */
  latest: { readonly name: string; readonly words: readonly Word[] } | undefined;

  constructor(readonly key: string) {}

  /** Counts an actor of one more document. */
  add({ known, mentions, name, type, role, affiliation, candidates }: LocalActor): void {
    this.known ||= known;
    this.documents++;
    this.mentions += mentions;
    this.counts.names.add(name);
    this.counts.types.add(type);
    if (role) this.counts.roles.add(role);
    if (affiliation) this.counts.affiliations.add(affiliation);
    if (candidates?.length) this.candidates = unique([...this.candidates, ...candidates]);
  }

  merge(other: NameEntry): void {
    this.known ||= other.known;
    this.documents += other.documents;
    this.mentions += other.mentions;
    for (const kind of KINDS) this.counts[kind].addAll(other[kind] as Record<string, number>);
    for (const group of other.beside) this.beside.add(group);
    if (other.candidates.length) this.candidates = unique([...this.candidates, ...other.candidates]);
  }

  toEntry(): NameEntry {
    const { key, known, documents, mentions, counts, beside, candidates } = this;
    const records = KINDS.map((kind) => [kind, counts[kind].toRecord()] as const);
    const words = Object.fromEntries(records) as unknown as Pick<NameEntry, Kind>;
    return { key, known, documents, mentions, ...words, beside, candidates };
  }
}

/** A word of names, with who has it in the document that is added. */
interface Word {
  /** The document, as a number, that `first` and `others` are about. */
  document: number;
  first: OwnEntry | undefined;
  others: OwnEntry[] | undefined;
}

/**
 * All names of a corpus. Indices can be merged in any order and grouping with the same result; memory grows with the number of
 * names, not of documents.
 */
export class NameIndex {
  private readonly byKey = new Map<string, OwnEntry>();
  /** One string for each group: the same keys stand together in many documents. */
  private readonly groups = new Map<string, string>();
  private readonly words = new Map<string, Word>();
  private documents = 0;

  /** Adds one document's actors, each key once. */
  add(actors: readonly LocalActor[]): void {
    this.documents++;
    const shared: Word[] = [];
    for (const actor of actors) {
      const own = this.entryOf(actor.key);
      own.add(actor);
      if (actor.candidates || actors.length < 2) continue;
      for (const word of this.wordsOf(own, actor.name)) if (this.isShared(word, own)) shared.push(word);
    }
    for (const { first, others } of shared) this.group([first!, ...others!]);
  }

  merge(other: NameIndex): void {
    for (const entry of other.byKey.values()) this.fold(entry.toEntry());
  }

  /** All entries in the order of their keys, so that the order of the documents does not matter. */
  entries(): NameEntry[] {
    return [...this.byKey.values()].sort((a, b) => compare(a.key, b.key)).map((own) => own.toEntry());
  }

  /** The index of entries read from a file. */
  static from(entries: readonly NameEntry[]): NameIndex {
    const index = new NameIndex();
    for (const entry of entries) index.fold(entry);
    return index;
  }

  private fold(entry: NameEntry): void {
    this.entryOf(entry.key).merge(entry);
  }

  private entryOf(key: string): OwnEntry {
    const known = this.byKey.get(key);
    if (known) return known;
    const own = new OwnEntry(key);
    this.byKey.set(key, own);
    return own;
  }

  /** The words of a name; an actor's name is mostly the same as before. */
  private wordsOf(own: OwnEntry, name: string): readonly Word[] {
    if (own.latest?.name !== name) {
      const found = nameWords(name).map((word) =>
        getOrInsert(this.words, word, (): Word => ({ document: 0, first: undefined, others: undefined })),
      );
      own.latest = { name, words: found };
    }
    return own.latest.words;
  }

  /** Notes who has a word in this document. True for the second one. */
  private isShared(word: Word, own: OwnEntry): boolean {
    if (word.document !== this.documents) {
      [word.document, word.first, word.others] = [this.documents, own, undefined];
      return false;
    }
    if (word.others) word.others.push(own);
    else word.others = [own];
    return word.others.length === 1;
  }

  private group(entries: readonly OwnEntry[]): void {
    const keys = entries.map(({ key }) => key);
    const joined = keys.sort().join('\n');
    const group = getOrInsert(this.groups, joined, () => joined);
    for (const own of entries) own.beside.add(group);
  }
}

/** The most frequent of some counted words; the first in the alphabet if several are. */
export function commonest(counts: Readonly<Record<string, number>>): string | undefined {
  let best: string | undefined;
  for (const word of Object.keys(counts).sort()) if (best === undefined || counts[word] > counts[best]) best = word;
  return best;
}

const nameWords = (name: string): string[] => [...new Set(name.split(' ').map(spellingKey))].filter(Boolean);
const unique = (keys: readonly string[]): string[] => [...new Set(keys)].sort();
