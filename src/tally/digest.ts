import { createHash } from 'node:crypto';
import { type Counted, digestsOf } from './counted.js';

/** SHA-256 of the documents' digests, sorted: the same for the same documents in any order. */
export function digest(counted: Counted): string {
  const hash = createHash('sha256');
  let separator = '';
  for (const sha256 of digestsOf(counted)) {
    hash.update(separator + sha256);
    separator = '\n';
  }
  return hash.digest('hex');
}
