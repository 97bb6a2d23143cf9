import { onceFor } from '../../base/once.js';
import type { KnownActor } from '../../knowledge/load/actors.js';
import type { Entity } from '../entities/entity.js';
import { plain } from '../names/spelling.js';
import type { Discourse } from './discourse.js';

/** By the local key of a speaker: the names, folded, of the state that they speak for. */
export type Sides = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Which state each actor speaks for: a state for itself, others for the one that they belong to. Of a minister whose state is not told, it is the only
 * one that the document names.
 */
export function sidesOf(discourse: Discourse): Sides {
  const { entities, resolver } = discourse;
  const only = onlyState(discourse);
  const sides = new Map<string, ReadonlySet<string>>();
  for (const entity of entities.all) {
    const own = entity.known?.type === 'state' ? entity.known.id : entity.affiliation;
    const state = resolver.byId.get(own ?? (governs(discourse, entity) ? only : undefined) ?? '');
    if (state?.type === 'state') sides.set(entity.key, namesOf(state));
  }
  return sides;
}

const namesOf = onceFor(({ aliases, name }: KnownActor): ReadonlySet<string> => new Set([name, ...aliases].map(plain)));

function onlyState({ mentions }: Discourse): string | undefined {
  const states = new Set<string>();
  for (const { actor, affiliation } of mentions) {
    if (actor?.type === 'state') states.add(actor.id);
    if (affiliation !== undefined) states.add(affiliation);
  }
  return states.size === 1 ? [...states][0] : undefined;
}

const governs = ({ article }: Discourse, { roles, type }: Entity): boolean =>
  type === 'person' && roles.some(({ head }) => article.english.classes['state-office'].has(head));
