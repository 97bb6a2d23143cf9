import { getOrInsert } from '../../base/order.js';
import type { Placed } from '../events/placed.js';

/** What joint statements add to the products of two rows. */
export interface Joint {
  congruence: number;
  conflict: number;
}

/** By row × number of rows + other row, the smaller row first, what the two say in one statement: it ties each to a concept, but not both to each other. */
export function jointOf(placed: readonly Placed[], rows: number): ReadonlyMap<number, Joint> {
  const together = new Map<string, Placed[]>();
  for (const one of placed) getOrInsert(together, `${one.event.statement} ${one.column}`, () => []).push(one);
  const found = new Map<number, Joint>();
  for (const speakers of together.values())
    for (const [i, a] of speakers.entries()) for (const b of speakers.slice(i + 1)) add(found, a, b, rows);
  return found;
}

function add(found: Map<number, Joint>, a: Placed, b: Placed, rows: number): void {
  if (a.row === b.row) return;
  const at = Math.min(a.row, b.row) * rows + Math.max(a.row, b.row);
  const joint = getOrInsert(found, at, () => ({ congruence: 0, conflict: 0 }));
  const weight = a.weight * b.weight;
  joint.congruence += weight * (a.pro * b.pro + a.anti * b.anti);
  joint.conflict += weight * (a.pro * b.anti + a.anti * b.pro);
}
