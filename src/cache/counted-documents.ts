import { createHash } from 'node:crypto';
import type { Knowledge } from '../knowledge/knowledge.js';
import { countingKey } from '../knowledge/lexicon.js';
import type { CountCache, KeptCounts } from '../pipeline.js';
import type { ScoringOptions } from '../score/score.js';
import { documentLine, documentOf, type PartLine } from '../tally/part-line.js';
import type { DocumentTally, StatementTally } from '../tally/tally.js';
import type { Document } from '../types/text.js';

/** Where entries are kept; nothing of it throws. */
export interface Store {
  read(key: string): Buffer | undefined;
  write(key: string, content: Uint8Array): void;
}

/** Versions of lexicons whose stances are kept of a document, the latest ones: after an edit that is undone, nothing is scored. */
const MOST_VERSIONS = 40;

type Stance = StatementTally['stances'][number];

/** A statement, by its place among those counted, and what it says on the dimension. */
type StanceAt = [statement: number, value: Stance[1], accuses: Stance[2]];

interface Entry {
  tokens: number;
  /** The document's counts without stances, as parts have them. */
  line: PartLine;
  /** By version of a dimension's lexicon, the stances on it. */
  stances: [version: string, found: StanceAt[]][];
}

/**
 * What was counted of documents, kept from run to run: stances apart by dimension, under the version of its lexicon, so that after the
 * edit of a lexicon only its dimension is scored again. An entry is found by all else that it depends on.
 */
export class CountedDocuments implements CountCache {
  /** The dimensions in the order of the lexicons, and the version of each. */
  private readonly versions: ReadonlyMap<string, string>;
  private readonly base: string;

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

  take(document: Document, options: string): KeptCounts | undefined {
    const entry = this.entry(this.keyOf(document, options));
    if (!entry) return undefined;
    const known = new Map(entry.stances);
    const tally = documentOf(entry.line);
    const missing = new Set<string>();
    for (const [dimension, version] of this.inOrder()) {
      const found = known.get(version);
      if (!found) missing.add(dimension);
      for (const [at, value, accuses] of found ?? []) tally.statements[at].stances.push([dimension, value, accuses]);
    }
    return { tally, tokens: entry.tokens, missing };
  }

  keep(document: Document, options: string, { tally, tokens }: Omit<KeptCounts, 'missing'>): void {
    const key = this.keyOf(document, options);
    const current = Array.from(this.versions, ([dimension, version]): Entry['stances'][number] => [
      version,
      stancesOn(dimension, tally),
    ]);
    const now = new Set(this.versions.values());
    const before = (this.entry(key)?.stances ?? []).filter(([version]) => !now.has(version));
    const stances = [...current, ...before].slice(0, Math.max(MOST_VERSIONS, current.length));
    const statements = tally.statements.map((statement) => ({ ...statement, stances: [] }));
    const line = JSON.parse(documentLine(document.id, { ...tally, statements })) as PartLine;
    this.store.write(key, Buffer.from(JSON.stringify({ tokens, line, stances } satisfies Entry)));
  }

  /** In the order in which stances are counted: names that are numbers come first, as everywhere in JavaScript. */
  private inOrder(): [dimension: string, version: string][] {
    return Object.entries(Object.fromEntries(this.versions));
  }

  private entry(key: string): Entry | undefined {
    const content = this.store.read(key);
    try {
      return content && (JSON.parse(content.toString()) as Entry);
    } catch {
      return undefined; // it is counted anew, and written over
    }
  }

  private keyOf(document: Document, options: string): string {
    return digest([this.base, options, document]);
  }
}

function stancesOn(wanted: string, { statements }: DocumentTally): StanceAt[] {
  return statements.flatMap(({ stances }, at) =>
    stances.flatMap(([dimension, value, accuses]): StanceAt[] => (dimension === wanted ? [[at, value, accuses]] : [])),
  );
}

const digest = (what: unknown): string => createHash('sha256').update(JSON.stringify(what)).digest('hex');
