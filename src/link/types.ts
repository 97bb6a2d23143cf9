import type { Resolver } from '../resolve/resolver.js';

/** Whom a local key stands for in the whole corpus. */
export interface Link {
  /** The actor's id: the same for all keys of one actor. */
  id: string;
  name: string;
  /** Ids of the actors that it could be, where more than one fits: it then stays on its own. */
  ambiguous?: string[];
}

export type Links = ReadonlyMap<string, Link>;

/** What is known of names in general. */
export type NameRules = Pick<Resolver, 'nicknames' | 'familyFirst'>;
