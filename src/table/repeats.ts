import { compare, getOrInsert } from '../base/order.js';
import { firstIndex } from '../base/search.js';
import type { LinkOf } from '../link/types.js';
import { type CountedDocuments, sketchesOf } from '../tally/counted.js';
import type { Sketches } from '../tally/kept/sketches.js';
import { Firsts } from './firsts.js';

/** Statements of one speaker, and documents, are the same if they share at least this much of their words. */
const SAME_STATEMENT = 0.7;
const SAME_DOCUMENT = 0.5;

/**
 * Which statements repeat another in a different document, and which documents are copies of one report, by their numbers: the places
 * of documents in the order of their ids, and of statements among those of all documents.
 */
export interface RepeatNumbers {
  /** The first statement that says the same; the statement itself if it is the first. */
  statement(number: number): number;
  /** Whether it repeats another, or another repeats it. */
  isShared(number: number): boolean;
  /** The first of the documents that share most of their text with this one. */
  document(number: number): number;
  /** How many documents a first one stands for, itself among them. */
  copies(number: number): number;
  /** How many statements repeat another. */
  readonly repeated: number;
}

/** The same by the ids of documents, and the place of a statement among those that are counted there. */
export interface Repeats extends RepeatsById {
  readonly numbers: RepeatNumbers;
  readonly repeated: number;
}

interface RepeatsById {
  /** The first statement that says the same, as `document#n`; the statement itself if it is the first. */
  statement(document: string, index: number): string;
  isRepeat(document: string, index: number): boolean;
  /** The first of the documents that share most of their text with this one. */
  document(id: string): string;
}

/** Goes through the documents in the order of their ids, so that the order of reading does not matter. */
export function findRepeats(counted: CountedDocuments, links: LinkOf): Repeats {
  return repeatsOf(counted, findNumbers(sketchesOf(counted), links));
}

/** Repeats by their numbers, and by ids once these are asked for. */
export function repeatsOf(counted: CountedDocuments, numbers: RepeatNumbers): Repeats {
  let byId: RepeatsById | undefined;
  const ids = (): RepeatsById => {
    byId ??= repeatsById(counted, numbers);
    return byId;
  };
  return {
    numbers,
    repeated: numbers.repeated,
    statement: (document, index) => ids().statement(document, index),
    isRepeat: (document, index) => ids().isRepeat(document, index),
    document: (id) => ids().document(id),
  };
}

function findNumbers(sketches: Sketches, links: LinkOf): RepeatNumbers {
  const repeats = new FoundRepeats(sketches.allStatements, sketches.documents.length);
  const speakers = speakersOf(sketches, links);
  new Firsts(sketches.statements, SAME_STATEMENT, ({ keys }) => speakers[keys]).run((number, first) =>
    repeats.addStatement(number, first),
  );
  new Firsts(sketches.documents, SAME_DOCUMENT, () => 0).run((number, first) => repeats.addDocument(number, first));
  return repeats;
}

/** Repeats as they are found, each with the first. */
export class FoundRepeats implements RepeatNumbers {
  repeated = 0;
  private readonly firstStatement: Uint32Array;
  private readonly firstDocument: Uint32Array;
  private readonly shared: Uint8Array;
  private readonly documentsOf: Uint32Array;

  constructor(statements: number, documents: number) {
    this.firstStatement = upTo(statements);
    this.firstDocument = upTo(documents);
    this.shared = new Uint8Array(Math.ceil(statements / 8));
    this.documentsOf = new Uint32Array(documents).fill(1);
  }

  addStatement(number: number, first: number): void {
    this.firstStatement[number] = first;
    for (const one of [number, first]) this.shared[one >> 3] |= 1 << (one & 7);
    this.repeated++;
  }

  addDocument(number: number, first: number): void {
    this.firstDocument[number] = first;
    this.documentsOf[first]++;
  }

  statement(number: number): number {
    return this.firstStatement[number];
  }

  isShared(number: number): boolean {
    return (this.shared[number >> 3] & (1 << (number & 7))) !== 0;
  }

  document(number: number): number {
    return this.firstDocument[number];
  }

  copies(number: number): number {
    return this.documentsOf[number];
  }
}

/** By list of local keys, a number for the actors that they are. */
function speakersOf({ keys }: Sketches, links: LinkOf): Uint32Array {
  const numbers = new Map<string, number>();
  return Uint32Array.from(keys, (list) => {
    const speakers = list.map((key) => links(key)?.id ?? key).sort(compare);
    return getOrInsert(numbers, speakers.join('\n'), () => numbers.size);
  });
}

const upTo = (length: number): Uint32Array => new Uint32Array(length).map((_, i) => i);

/** For corpora that fit in memory. */
function repeatsById(counted: CountedDocuments, numbers: RepeatNumbers): RepeatsById {
  const ids: string[] = [];
  const starts: number[] = [];
  const places = new Map<string, number>();
  let statements = 0;
  for (const [id, document] of counted.sorted()) {
    places.set(id, ids.push(id) - 1);
    starts.push(statements);
    statements += document.statements.length;
  }
  const numberOf = (document: string, index: number): number => starts[places.get(document)!] + index;
  return {
    isRepeat: (document, index) => numbers.statement(numberOf(document, index)) !== numberOf(document, index),
    document: (id) => ids[numbers.document(places.get(id)!)],
    statement: (document, index) => {
      const first = numbers.statement(numberOf(document, index));
      const at = firstIndex(starts, (start) => start > first) - 1;
      return placeOf(ids[at], first - starts[at]);
    },
  };
}

/** Where a statement stands: its document, and its number among the statements that are counted there. */
export const placeOf = (document: string, index: number): string => `${document}#${index + 1}`;
