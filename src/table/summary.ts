import { type CountedDocuments, totalsOf } from '../tally/counted.js';
import type { Totals } from '../tally/totals.js';
import type { Repeats } from './repeats.js';

/** Counts over all documents, before anything is filtered. */
export interface Summary extends Omit<Totals, 'fields' | 'overrides'> {
  /** Statements that repeat one by the same speaker in another document. */
  repeated: number;
}

export function summarise(counted: CountedDocuments, repeats: Pick<Repeats, 'repeated'>): Summary {
  const { fields: _fields, overrides: _overrides, documents, statements, unresolved, ...rest } = totalsOf(counted);
  return { documents, statements, unresolved, repeated: repeats.repeated, ...rest };
}
