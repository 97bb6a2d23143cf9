import { getOrInsert } from '../base/order.js';
import type { LinkedActor, LinkOf } from '../link/types.js';
import { isPartialDate, yearAmong } from '../read/dates/partial.js';
import type { DocumentTally } from '../tally/tally.js';
import type { ActorType } from '../types/saying.js';
import { isPeriodKey, periodOf } from './periods.js';

/** Keys of speakers; all others are keys of documents. */
export const SPEAKER_KEYS: ReadonlySet<string> = new Set(['actor', 'type', 'affiliation']);
/** Of whom a statement speaks, where that was worked out; a field of that name in the data comes first. */
export const TARGET_KEY = 'target';
/** Keys that every document has a value for, or that are worked out from another field. */
export const DERIVED_KEYS: ReadonlySet<string> = new Set(['document', 'month', 'year', 'decade']);
/** Keys whose rows are in order of time, beside those that name periods. */
export const TIME_KEYS: ReadonlySet<string> = new Set(['date', 'month', 'year', 'decade']);

/** Whether the rows of a key are in order of time. */
export const isTimeKey = (key: string): boolean => TIME_KEYS.has(key) || isPeriodKey(key);

/** Actors of these types count under their own name if they have no affiliation. */
const BODIES = new Set<ActorType>(['state', 'government', 'organisation', 'group']);

/** Whether this is the same actor in all documents, unlike "officials" and "a poll". */
export const isNamed = ({ type }: LinkedActor): boolean => type !== 'unnamed' && type !== 'document';

/** A speaker in one document, with the affiliation that the document gives. */
export interface SpeakerHere {
  actor: LinkedActor;
  affiliation: string;
}

export function speakerOf(key: string, document: Pick<DocumentTally, 'actors'>, links: LinkOf): SpeakerHere[] {
  const actor = links(key);
  if (!actor) return [];
  const here = affiliationsIn(document).get(key) ?? actor.affiliation;
  return [{ actor, affiliation: here ?? (BODIES.has(actor.type) ? actor.id : '') }];
}

const known = new WeakMap<object, ReadonlyMap<string, string>>();

/** By local key, the affiliation that the document gives. */
function affiliationsIn(document: Pick<DocumentTally, 'actors'>): ReadonlyMap<string, string> {
  const read = () =>
    document.actors.flatMap(({ key, affiliation }) => (affiliation === undefined ? [] : [[key, affiliation] as const]));
  return getOrInsert(known, document, () => new Map(read()));
}

/** The value of a key for a document and speaker; empty if there is none. */
export function keyOf(
  key: string,
  id: string,
  { fields }: Pick<DocumentTally, 'fields'>,
  speaker?: SpeakerHere,
): string {
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
      return dateOf(fields);
    case 'month':
      return MONTH.exec(dateOf(fields))?.[0] ?? '';
    case 'year':
      return yearOf(fields);
    case 'decade':
      return yearOf(fields).replace(/\d$/, '0s');
    default:
      return isPeriodKey(key) ? periodOf(key, dateOf(fields) || yearOf(fields)) : (fields.get(key) ?? '');
  }
}

const MONTH = /^\d{4}-\d{2}/;

const yearOf = (fields: DocumentTally['fields']): string => dateOf(fields).slice(0, 4) || (yearAmong(fields) ?? '');

/** Empty where the date is unclear: its text stays in the fields, but names no year and no month. */
function dateOf(fields: DocumentTally['fields']): string {
  const [date] = (fields.get('date') ?? '').split(/[T\s]/, 1);
  return isPartialDate(date) ? date : '';
}
