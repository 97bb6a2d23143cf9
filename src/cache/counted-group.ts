import { documentLine, type PartLine } from '../tally/part-line.js';
import type { DocumentTally, StatementTally } from '../tally/tally.js';

/** By dimension, the version of its lexicon. */
export type Versions = ReadonlyMap<string, string>;

type Stance = StatementTally['stances'][number];

/** A statement, by its place among those counted, and what it says on the dimension. */
export type StanceAt = [statement: number, value: Stance[1], accuses: Stance[2]];

/** What was counted of a document. */
export interface CountedEntry {
  tokens: number;
  /** The words of the document, each once, one a line: they have no blanks. */
  words: string;
  /** The document's counts without stances, as parts have them. */
  line: PartLine;
  /** By version of a dimension's lexicon, the stances on it. */
  stances: ReadonlyMap<string, readonly StanceAt[]>;
}

/** A group as it lies in a file. Of a document, the stances under each of `versions`; 0 where they are not known. */
interface Packed {
  versions: string[];
  documents: ([tokens: number, words: string, line: PartLine, stances: (readonly StanceAt[] | 0)[]] | null)[];
}

/** Versions of lexicons whose stances are kept, the latest ones: after an edit that is undone, nothing is scored. */
const MOST_VERSIONS = 40;

/** What was counted of some documents, by their places. */
export class CountedGroup {
  private constructor(private readonly entries: (CountedEntry | undefined)[]) {}

  /** A group as it was kept; an empty one where it was not, or is damaged. */
  static of(content: Buffer | undefined, size: number): CountedGroup {
    try {
      return new CountedGroup(unpacked(JSON.parse(content!.toString()) as Packed));
    } catch {
      return new CountedGroup(Array(size).fill(undefined)); // it is counted anew, and written over
    }
  }

  entry(at: number): CountedEntry | undefined {
    return this.entries[at];
  }

  put(at: number, entry: CountedEntry): void {
    this.entries[at] = entry;
  }

  /** With the versions of now, and the latest of those before. */
  packed(now: ReadonlySet<string>): Buffer {
    const all = new Set(this.entries.flatMap((entry) => [...(entry?.stances.keys() ?? [])]));
    const before = [...all].filter((version) => !now.has(version));
    const versions = [...now, ...before].slice(0, Math.max(MOST_VERSIONS, now.size));
    const documents = this.entries.map((entry): Packed['documents'][number] =>
      entry
        ? [entry.tokens, entry.words, entry.line, versions.map((version) => entry.stances.get(version) ?? 0)]
        : null,
    );
    return Buffer.from(JSON.stringify({ versions, documents } satisfies Packed));
  }
}

function unpacked({ documents, versions }: Packed): (CountedEntry | undefined)[] {
  return documents.map((document) => {
    if (!document) return undefined;
    const [tokens, words, line, stances] = document;
    const known = versions.flatMap((version, i) => (stances[i] ? [[version, stances[i]] as const] : []));
    return { tokens, words, line, stances: new Map(known) };
  });
}

export function stancesOn(wanted: string, { statements }: DocumentTally): StanceAt[] {
  return statements.flatMap(({ stances }, at) =>
    stances.flatMap(([dimension, value, accuses]): StanceAt[] => (dimension === wanted ? [[at, value, accuses]] : [])),
  );
}

export function withoutStances(id: string, tally: DocumentTally): PartLine {
  const statements = tally.statements.map((statement) => ({ ...statement, stances: [] }));
  return JSON.parse(documentLine(id, { ...tally, statements })) as PartLine;
}
