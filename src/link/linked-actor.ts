import type { ActorType } from '../types/saying.js';

/** The actor that `link` found for a local key. */
export interface LinkedActor {
  id: string;
  name: string;
  type: ActorType;
  role?: string;
  /** Id of a known actor, or a name. */
  affiliation?: string;
  /** Ids of the actors that it could be, where more than one fits and it stays on its own. */
  ambiguous?: readonly string[];
}

/** The actor behind a local key; undefined where `link` knows none. */
export type LinkOf = (key: string) => LinkedActor | undefined;
