import type { ActorType } from '../types/saying.js';

/** Who a local key means in the whole corpus. */
export interface Link {
  /** The actor's id: the same for all keys of one actor. */
  id: string;
  name: string;
  /** Ids of the actors it could be, where more than one fits; it then stays an actor of its own. */
  ambiguous?: string[];
}

export type Links = ReadonlyMap<string, Link>;

/** A linked actor with what the actors files and all documents together say of it. */
export interface LinkedActor {
  id: string;
  name: string;
  type: ActorType;
  role?: string;
  /** Id of a known actor, or a name. */
  affiliation?: string;
  /** Ids of the actors it could be, where more than one fits; it then stays an actor of its own. */
  ambiguous?: readonly string[];
}

/** The actor behind a local key; undefined for a key that no document has. */
export type LinkOf = (key: string) => LinkedActor | undefined;
