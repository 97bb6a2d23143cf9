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

const NO_GROUPS: ReadonlySet<string> = new Set();

/** An entry as it grows. */
export class OwnEntry {
  known = false;
  documents = 0;
  mentions = 0;
  readonly counts: Record<Kind, WordCounts> = {
    names: new WordCounts(),
    types: new WordCounts(),
    roles: new WordCounts(),
    affiliations: new WordCounts(),
  };
  candidates: string[] = [];
  private beside: Set<string> | undefined;
  /** Numbers of those that it was seen with as one of two; each two are noted once, and are in no group yet. */
  private pairs: Set<number> | undefined;
  /** How it was called last: mostly again and again. */
  private latest: Called | undefined;

  /** `number` is its place in the order in which keys came. */
  constructor(
    readonly key: string,
    readonly number: number,
  ) {}

  /** Counts an actor of one more document. `wordsOf` gives the words of a name. */
  add(actor: LocalActor, wordsOf: (name: string) => readonly Word[]): Called {
    this.known ||= actor.known;
    this.documents++;
    this.mentions += actor.mentions;
    const { candidates } = actor;
    if (candidates?.length) this.candidates = unique([...this.candidates, ...candidates]);
    if (!this.latest || !isCalledAlike(this.latest, actor)) {
      const { name, type, role, affiliation } = actor;
      const words = this.latest?.name === name ? this.latest.words : wordsOf(name);
      this.countLatest();
      this.latest = { name, type, role, affiliation, words, times: 0 };
    }
    this.latest.times++;
    return this.latest;
  }

  addGroup(group: string): void {
    this.beside ??= new Set();
    this.beside.add(group);
  }

  addPair(number: number): void {
    this.pairs ??= new Set();
    this.pairs.add(number);
  }

  /** Those that it was noted with; they are forgotten. */
  takePairs(): Iterable<number> {
    const { pairs = [] } = this;
    this.pairs = undefined;
    return pairs;
  }

  private countLatest(): void {
    if (!this.latest) return;
    const { name, type, role, affiliation, times } = this.latest;
    this.latest.times = 0;
    this.counts.names.add(name, times);
    this.counts.types.add(type, times);
    if (role) this.counts.roles.add(role, times);
    if (affiliation) this.counts.affiliations.add(affiliation, times);
  }

  merge(other: NameEntry): void {
    this.known ||= other.known;
    this.documents += other.documents;
    this.mentions += other.mentions;
    for (const kind of KINDS) this.counts[kind].addAll(other[kind] as Record<string, number>);
    for (const group of other.beside) this.addGroup(group);
    if (other.candidates.length) this.candidates = unique([...this.candidates, ...other.candidates]);
  }

  toEntry(): NameEntry {
    this.countLatest();
    const { key, known, documents, mentions, counts, beside = NO_GROUPS, candidates } = this;
    const records = KINDS.map((kind) => [kind, counts[kind].toRecord()] as const);
    const words = Object.fromEntries(records) as unknown as Pick<NameEntry, Kind>;
    return { key, known, documents, mentions, ...words, beside, candidates };
  }
}

/** How an actor is called in a document, in how many that come one after the other, and the words of the name. */
interface Called extends Pick<LocalActor, 'name' | 'type' | 'role' | 'affiliation'> {
  readonly words: readonly Word[];
  times: number;
}

const isCalledAlike = (a: Called, b: LocalActor): boolean =>
  a.name === b.name && a.type === b.type && a.role === b.role && a.affiliation === b.affiliation;

/** A word of names, with who has it in the document that is added. */
export interface Word {
  /** The document, as a number, that `first` and `others` are about. */
  document: number;
  first: OwnEntry | undefined;
  others: OwnEntry[] | undefined;
}

const unique = (keys: readonly string[]): string[] => [...new Set(keys)].sort();
