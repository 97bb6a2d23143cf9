import { compare } from '../base/order.js';
import type { Said } from './kept/said.js';
import { Sketches } from './kept/sketches.js';
import type { NameIndex } from './name-index.js';
import type { DocumentTally } from './tally.js';
import { addTotals, noTotals, type Totals } from './totals.js';

/**
 * What was counted of all documents, wherever it is kept. Nothing that is worked out from it holds more than a few documents at a
 * time. A document's number is its place in the order of the ids, from 0; a statement's is its place among those of all documents.
 */
export interface CountedDocuments {
  /** The documents in the order of their ids. */
  sorted(): Iterable<readonly [id: string, document: DocumentTally]>;
  /** The same as lines of a part, with their line ends, where they lie in files anyway. */
  lines?(): Iterable<Uint8Array>;
  /** What was gathered while documents were added, where they are not in memory. */
  readonly gathered?: Gathered;
}

/** The same with the index of all names, from which links are made. */
export interface Counted extends CountedDocuments {
  readonly names: NameIndex;
}

export interface Gathered {
  readonly totals: Totals;
  sketches(): Sketches;
  /** The statements of each document, in the order of the ids, as far as rows of speakers count them; each time in the same list. */
  spoken(): Iterable<readonly Said[]>;
  /** The SHA-256 of each document, sorted. */
  digests(): Iterable<string>;
}

export function totalsOf(counted: CountedDocuments): Totals {
  if (counted.gathered) return counted.gathered.totals;
  const totals = noTotals();
  for (const [, document] of counted.sorted()) addTotals(totals, document);
  return totals;
}

export function sketchesOf(counted: CountedDocuments): Sketches {
  if (counted.gathered) return counted.gathered.sketches();
  const sketches = new Sketches();
  for (const [, document] of counted.sorted()) sketches.add(document);
  return sketches;
}

export function digestsOf(counted: Counted): Iterable<string> {
  return counted.gathered?.digests() ?? Array.from(counted.sorted(), ([, { sha256 }]) => sha256).sort(compare);
}
