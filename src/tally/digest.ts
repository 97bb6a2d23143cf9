import { createHash } from 'node:crypto';
import { compare } from '../base/order.js';
import type { Tally } from './tally.js';

/** SHA-256 of the documents' digests, sorted: the same for the same documents in any order. */
export function digest(tally: Tally): string {
  const all = [...tally.documents.values()].map(({ sha256 }) => sha256).sort(compare);
  return createHash('sha256').update(all.join('\n')).digest('hex');
}
