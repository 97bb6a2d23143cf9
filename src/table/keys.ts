import type { LinkedActor, LinkOf } from '../link/types.js';
import type { DocumentTally } from '../tally/tally.js';
import type { ActorType } from '../types/saying.js';

/** Keys that are about speakers; all others are about documents. */
export const SPEAKER_KEYS: ReadonlySet<string> = new Set(['actor', 'type', 'affiliation']);
/** Keys that every document has a value for, or that are worked out from another field. */
export const DERIVED_KEYS: ReadonlySet<string> = new Set(['document', 'month', 'year']);
/** Types that speak for themselves where they belong to nobody. */
const BODIES = new Set<ActorType>(['state', 'government', 'organisation', 'group']);

/** Whether an actor is somebody in particular: "officials" and "a poll" are others in each article. */
export const isNamed = ({ type }: LinkedActor): boolean => type !== 'unnamed' && type !== 'document';

/** An actor as a speaker in one document, with the affiliation that they had there and then. */
export interface SpeakerHere {
  actor: LinkedActor;
  affiliation: string;
}

export function speakerOf(key: string, document: DocumentTally, links: LinkOf): SpeakerHere[] {
  const actor = links(key);
  if (!actor) return [];
  const here = document.actors.find((local) => local.key === key)?.affiliation ?? actor.affiliation;
  return [{ actor, affiliation: here ?? (BODIES.has(actor.type) ? actor.id : '') }];
}

/** The value that a document and speaker have for a key; empty where they have none. */
export function keyOf(key: string, id: string, { fields }: DocumentTally, speaker?: SpeakerHere): string {
  switch (key) {
    case 'actor':
      return speaker?.actor.id ?? '';
    case 'type':
      return speaker?.actor.type ?? '';
    case 'affiliation':
      return speaker?.affiliation ?? '';
    case 'document':
      return id;
    case 'date':
      return fields.get('date')?.slice(0, 10) ?? '';
    case 'month':
      return fields.get('date')?.slice(0, 7) ?? '';
    case 'year':
      return fields.get('date')?.slice(0, 4) ?? '';
    default:
      return fields.get(key) ?? '';
  }
}
