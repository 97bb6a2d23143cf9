import { compare, getOrInsert } from '../base/order.js';
import type { LinkOf } from '../link/types.js';
import { similarity } from '../tally/sketch.js';
import { type CountedDocuments, DOCUMENT_SKETCH, STATEMENT_SKETCH } from '../tally/tally.js';
import { Frequencies } from './frequencies.js';

/** Which statements repeat another in a different document, and which documents are copies of one report. */
export interface Repeats {
  /** The first statement that says the same, as `document#n`; the statement itself if it is the first. */
  statement(document: string, index: number): string;
  isRepeat(document: string, index: number): boolean;
  /** The first of the documents that share most of their text with this one. */
  document(id: string): string;
}

/** Statements of one speaker, and documents, are the same if they share at least this much of their words. */
const SAME_STATEMENT = 0.7;
const SAME_DOCUMENT = 0.5;
/** Two sketches are the same only if they share one of this many smallest hashes. */
const KEYS = 4;
/** One that nothing repeats is compared with at most this many others: where so many are so alike, most of them repeat something. */
const MOST_COMPARED = 100;

interface First {
  id: string;
  document: string;
  sketch: readonly number[];
  /** How many came before it. */
  order: number;
}

/** The first ones that were found so far, by the hashes under which `match` looks for them, and the least share that makes two the same. */
interface Known {
  byHash: Map<number, First[]>;
  enough: number;
  size: number;
  frequencies: Frequencies;
}

/** Goes through the documents in the order of their ids, so that the order of reading does not matter. */
export function findRepeats(tally: CountedDocuments, links: LinkOf): Repeats {
  const statements = new Map<string, string>();
  const documents = new Map<string, string>();
  const saidBy = new Map<string, Known>();
  const sorted = [...tally.documents].sort(([a], [b]) => compare(a, b));
  const ofDocuments = new Frequencies(sorted.map(([, { sketch }]) => sketch));
  const ofStatements = new Frequencies(sorted.flatMap(([, { statements }]) => statements.map(({ sketch }) => sketch)));
  const reports = known(SAME_DOCUMENT, DOCUMENT_SKETCH, ofDocuments);
  let order = 0;
  for (const [id, document] of sorted) {
    const copied = match(reports, { id, document: id, sketch: document.sketch, order: order++ });
    if (copied) documents.set(id, copied.id);
    document.statements.forEach(({ keys, sketch }, index) => {
      if (!sketch.length) return;
      const speakers = keys.map((key) => links(key)?.id ?? key).sort(compare);
      const said = getOrInsert(saidBy, speakers.join('\n'), () =>
        known(SAME_STATEMENT, STATEMENT_SKETCH, ofStatements),
      );
      const place = placeOf(id, index);
      const repeated = match(said, { id: place, document: id, sketch, order: order++ });
      if (repeated) statements.set(place, repeated.id);
    });
  }
  return {
    statement: (document, index) => statements.get(placeOf(document, index)) ?? placeOf(document, index),
    isRepeat: (document, index) => statements.has(placeOf(document, index)),
    document: (id) => documents.get(id) ?? id,
  };
}

/** Where a statement stands: its document, and its number among the statements that are counted there. */
export const placeOf = (document: string, index: number): string => `${document}#${index + 1}`;

const known = (enough: number, size: number, frequencies: Frequencies): Known => ({
  byHash: new Map(),
  enough,
  size,
  frequencies,
});

/** The first one in another document that this one is similar to; if there is none, this one is entered as a first. */
function match(known: Known, one: First): First | undefined {
  const { byHash, enough, frequencies, size } = known;
  const hashes = frequencies.telling(one.sketch, enough);
  const compared = new Set<First>();
  let found: First | undefined;
  let foundAt = KEYS;
  for (const hash of hashes)
    for (const first of byHash.get(hash) ?? []) {
      // documents come one after the other, so what follows is of this one too
      if (compared.size === MOST_COMPARED || first.document === one.document) break;
      if (compared.has(first)) continue;
      compared.add(first);
      const at = sharedKey(one.sketch, first.sketch);
      const isBefore = at < foundAt || (found && at === foundAt && first.order < found.order);
      if (!isBefore || similarity(first.sketch, one.sketch, size) < enough) continue;
      found = first;
      foundAt = at;
    }
  if (!found) for (const hash of hashes) getOrInsert(byHash, hash, () => []).push(one);
  return found;
}

/** Which of the smallest hashes of one sketch is the first that the other has among its own; `KEYS` where none is. */
function sharedKey(own: readonly number[], other: readonly number[]): number {
  const keys = other.slice(0, KEYS);
  const at = own.slice(0, KEYS).findIndex((hash) => keys.includes(hash));
  return at < 0 ? KEYS : at;
}
