import { createHash } from 'node:crypto';
import type { Knowledge } from '../knowledge/knowledge.js';
import { countingKey } from '../knowledge/lexicon.js';
import type { CountCache, KeptCounts } from '../pipeline.js';
import type { ScoringOptions } from '../score/score.js';
import { documentOf } from '../tally/part-line.js';
import type { Document } from '../types/text.js';
import { CountedGroup, stancesOn, type Versions, withoutStances } from './counted-group.js';

/** Where entries are kept; nothing of it throws. */
export interface Store {
  has(key: string): boolean;
  read(key: string): Buffer | undefined;
  write(key: string, content: Uint8Array): void;
}

/** A group whose documents are coming. */
interface Open {
  documents: readonly Document[];
  places: ReadonlyMap<Document, number>;
  options: string;
  key: string;
  group: CountedGroup;
  isChanged: boolean;
}

/**
 * What was counted of documents, kept from run to run: stances apart by dimension, under the version of its lexicon, so that after the
 * edit of a lexicon only its dimension is scored again. The entry of a group is found by all else that it depends on.
 */
export class CountedDocuments implements CountCache {
  /** The dimensions in the order of the lexicons, and the version of each. */
  private readonly versions: Versions;
  private readonly base: string;
  private coming: readonly Document[] = [];
  private current: Open | undefined;

  constructor(
    private readonly store: Store,
    base: string,
    { lexicons, predicates, reader }: Pick<Knowledge, 'lexicons' | 'predicates' | 'reader'>,
    { stanceConfidence }: ScoringOptions,
  ) {
    this.base = digest([base, 'counts', predicates, reader, stanceConfidence]);
    const keys = new Map<string, string>();
    for (const lexicon of lexicons)
      keys.set(lexicon.dimension, (keys.get(lexicon.dimension) ?? '') + countingKey(lexicon));
    this.versions = new Map(Array.from(keys, ([dimension, key]) => [dimension, digest([dimension, key])]));
  }

  has(documents: readonly Document[], options: string): boolean {
    return this.store.has(this.keyOf(documents, options));
  }

  open(documents: readonly Document[]): void {
    this.flush();
    this.coming = documents;
  }

  take(document: Document, options: string): KeptCounts | undefined {
    const { group, places } = this.groupOf(document, options);
    const entry = group.entry(places.get(document)!);
    if (!entry) return undefined;
    const tally = documentOf(entry.line);
    const missing = new Set<string>();
    for (const [dimension, version] of this.inOrder()) {
      const found = entry.stances.get(version);
      if (!found) missing.add(dimension);
      for (const [at, value, accuses] of found ?? []) tally.statements[at].stances.push([dimension, value, accuses]);
    }
    const { tokens, words } = entry;
    return {
      ...{ tally, tokens, missing },
      get words() {
        return words.split('\n');
      },
    };
  }

  keep(document: Document, options: string, { tally, tokens, words }: Omit<KeptCounts, 'missing'>): void {
    const open = this.groupOf(document, options);
    const at = open.places.get(document)!;
    const now = Array.from(this.versions, ([dimension, version]) => [version, stancesOn(dimension, tally)] as const);
    const before = open.group.entry(at);
    open.group.put(at, {
      tokens,
      words: before?.words ?? words.join('\n'),
      line: before?.line ?? withoutStances(document.id, tally),
      stances: new Map([...(before?.stances ?? []), ...now]),
    });
    open.isChanged = true;
    if (!this.coming.includes(document)) this.flush();
  }

  flush(): void {
    const { current, versions } = this;
    if (current?.isChanged) this.store.write(current.key, current.group.packed(new Set(versions.values())));
    this.current = undefined;
    this.coming = [];
  }

  /** The group that is open, or one of this document alone. */
  private groupOf(document: Document, options: string): Open {
    const { current } = this;
    if (current?.options === options && current.places.has(document)) return current;
    const isAmong = this.coming.includes(document);
    if (!isAmong || current) this.flush();
    const documents = isAmong ? this.coming : [document];
    const key = this.keyOf(documents, options);
    this.current = {
      documents,
      places: new Map(documents.map((one, at) => [one, at])),
      options,
      key,
      group: CountedGroup.of(this.store.read(key), documents.length),
      isChanged: false,
    };
    return this.current;
  }

  /** In the order in which stances are counted: names that are numbers come first, as everywhere in JavaScript. */
  private inOrder(): [dimension: string, version: string][] {
    return Object.entries(Object.fromEntries(this.versions));
  }

  private keyOf(documents: readonly Document[], options: string): string {
    return digest([this.base, options, documents]);
  }
}

const digest = (what: unknown): string => createHash('sha256').update(JSON.stringify(what)).digest('hex');
