import { compare, getOrInsert } from '../base/order.js';
import type { LinkOf } from '../link/types.js';

import { similarity } from '../tally/sketch.js';
import { DOCUMENT_SKETCH, STATEMENT_SKETCH, type Tally } from '../tally/tally.js';

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
/** Two sketches are compared only if they share one of this many smallest hashes. */
const KEYS = 4;

interface First {
  id: string;
  document: string;
  sketch: readonly number[];
}

/** Goes through the documents in the order of their ids, so that the order of reading does not matter. */
export function findRepeats(tally: Tally, links: LinkOf): Repeats {
  const statements = new Map<string, string>();
  const documents = new Map<string, string>();
  const saidBy = new Map<string, Map<number, First[]>>();
  const reports = new Map<number, First[]>();
  for (const [id, document] of [...tally.documents].sort(([a], [b]) => compare(a, b))) {
    const copied = match(reports, { id, document: id, sketch: document.sketch }, SAME_DOCUMENT, DOCUMENT_SKETCH);
    if (copied) documents.set(id, copied.id);
    document.statements.forEach(({ keys, sketch }, index) => {
      const speakers = keys.map((key) => links(key)?.id ?? key).sort(compare);
      const known = getOrInsert(saidBy, speakers.join('\n'), () => new Map<number, First[]>());
      const place = placeOf(id, index);
      const repeated = match(known, { id: place, document: id, sketch }, SAME_STATEMENT, STATEMENT_SKETCH);
      if (repeated) statements.set(place, repeated.id);
    });
  }
  return {
    statement: (document, index) => statements.get(placeOf(document, index)) ?? placeOf(document, index),
    isRepeat: (document, index) => statements.has(placeOf(document, index)),
    document: (id) => documents.get(id) ?? id,
  };
}

const placeOf = (document: string, index: number): string => `${document}#${index + 1}`;

/** The first one in another document that this one is similar to; if there is none, this one is entered as a first. */
function match(known: Map<number, First[]>, one: First, enough: number, size: number): First | undefined {
  const keys = one.sketch.slice(0, KEYS);
  for (const key of keys)
    for (const first of known.get(key) ?? [])
      if (first.document !== one.document && similarity(first.sketch, one.sketch, size) >= enough) return first;
  for (const key of keys) getOrInsert(known, key, () => []).push(one);
  return undefined;
}
