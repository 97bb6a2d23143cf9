import { compare, getOrInsert } from '../base/order.js';
import type { LinkOf } from '../link/types.js';

import { likeness } from '../tally/sketch.js';
import { DOCUMENT_SKETCH, STATEMENT_SKETCH, type Tally } from '../tally/tally.js';

/** Which statements repeat one another in different documents, and which documents are copies of one report. */
export interface Repeats {
  /** What a statement repeats: `document#n` of the first that says it, its own where it is the first. */
  statement(document: string, index: number): string;
  isRepeat(document: string, index: number): boolean;
  /** The first of the documents that share most of their text. */
  document(id: string): string;
}

/** Share of their words that makes two statements of one speaker the same, and two documents copies. */
const SAME_STATEMENT = 0.7;
const SAME_DOCUMENT = 0.5;
/** Of how many of its smallest hashes one must be shared for two sketches to be compared at all. */
const KEYS = 4;

interface First {
  id: string;
  document: string;
  sketch: readonly number[];
}

/** The same whatever order the documents came in: firsts are found in the order of ids. */
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

/** The first that this one is like, in another document; where there is none it is a first itself, and entered. */
function match(known: Map<number, First[]>, one: First, enough: number, size: number): First | undefined {
  const keys = one.sketch.slice(0, KEYS);
  for (const key of keys)
    for (const first of known.get(key) ?? [])
      if (first.document !== one.document && likeness(first.sketch, one.sketch, size) >= enough) return first;
  for (const key of keys) getOrInsert(known, key, () => []).push(one);
  return undefined;
}
