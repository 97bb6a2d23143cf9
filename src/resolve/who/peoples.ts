import type { TokenRange } from '../../types/text.js';
import type { Discourse, Resolved } from '../discourse/discourse.js';
import type { Entity } from '../entities/entity.js';

/** "The Dutch", "the Danes and the Swedes": the states of these peoples. "Danes" alone are people. */
export function resolvePeoples(discourse: Discourse, { first, last }: TokenRange): Resolved | undefined {
  const { entities, reader, resolver } = discourse;
  if (reader.lower(first) !== 'the') return undefined;
  const states: Entity[] = [];
  for (let i = first; i < last; i++) {
    if (reader.is(i, 'list-joiner') || reader.lower(i) === ',') continue;
    const state = resolver.byDemonym.get(reader.plain(i)) ?? resolver.byDemonym.get(reader.singular(i));
    if (state?.type !== 'state') return undefined;
    states.push(entities.add(state.name, state.type, state));
  }
  return states.length ? { entities: states, via: 'name' } : undefined;
}
