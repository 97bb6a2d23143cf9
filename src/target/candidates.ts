import { getOrInsert } from '../base/order.js';
import type { ActorType } from '../types/saying.js';
import type { Reference, ReferenceVia } from '../types/target.js';
import type { Linked } from './links.js';

/** Words of a sentence that refer to an actor. */
export interface Place extends Linked {
  via: ReferenceVia | 'pronoun';
}

/** An actor of whom a sentence may speak, with the words there that refer to it; none where it is carried over. */
export interface Candidate {
  key: string;
  name: string;
  type: ActorType;
  /** The state or body that a person belongs to, by key; else the actor itself. */
  side: string;
  /** In the order of the text. */
  places: readonly Place[];
}

/** The actors that references name, in the order of the text. */
export function candidatesOf(references: readonly Reference[]): Candidate[] {
  const found = new Map<string, Candidate & { places: Place[] }>();
  for (const { key, name, side, type, via, first, last } of references)
    getOrInsert(found, key, () => ({ key, name, side, type, places: [] })).places.push({ first, last, via });
  return [...found.values()];
}
