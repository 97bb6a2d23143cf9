import { compare } from '../../base/order.js';
import type { TokenRange } from '../../types/text.js';
import { type Entity, isSurePerson } from '../names/entity.js';
import { readRole } from '../names/roles.js';
import { WORD } from '../words.js';
import type { Discourse, Resolved } from './discourse.js';
import { matches } from './nouns.js';

/** "Both men", "all three", "the two ambassadors", "the ministers": so many of those who spoke, or hold that office. */
export function resolveCollective(
  discourse: Discourse,
  range: TokenRange,
  named: readonly Entity[],
): Resolved | undefined {
  const { reader } = discourse;
  if (named.length > 0) return undefined;
  let count = 0;
  let head = -1;
  let definite = false;
  for (let i = range.first; i < range.last; i++) {
    const lower = reader.plain(i);
    count = Math.max(count, discourse.resolver.collectives.get(lower) ?? 0);
    definite ||= lower === 'the' || lower === 'both' || lower === 'all' || lower === 'these';
    if (head < 0 && reader.nounBits(i) & (WORD.role | WORD.person | WORD.anyPeople) && reader.isPlural(i)) head = i;
  }
  if (!definite || (head < 0 && count === 0)) return undefined;
  if (head < 0 && range.last - range.first > 3) return undefined;
  const sentence = discourse.article.tokens.sentence[range.first];
  const role =
    head < 0 || reader.nounBits(head) & WORD.anyPeople
      ? undefined
      : readRole(reader, head, range.first, range.last).role;
  const people = isSurePerson;
  const states = role ? statesBefore(discourse, range, head) : new Set<string>();
  const fits = (entity: Entity): boolean =>
    people(entity) &&
    (states.size === 0 || !entity.affiliation || states.has(entity.affiliation)) &&
    role !== undefined &&
    matches(entity, { ...role, affiliation: undefined }) > 0;
  const holders = role ? discourse.entities.all.filter(fits) : [];
  if (role && holders.length >= 2 && (count === 0 || holders.length === count))
    return { entities: inOrder(holders), via: 'collective' };
  if (count === 0) return undefined;
  const spoke = discourse.speakersSoFar();
  const recent = discourse.salience.ranked(
    sentence,
    (entity) => people(entity) && (holders.length < count || holders.includes(entity)),
  );
  const weight = (entity: Entity): number => (spoke.get(entity) ?? 0) * discourse.salience.at(entity, sentence);
  const speaking = recent.filter((entity) => spoke.has(entity)).sort((a, b) => weight(b) - weight(a));
  if (speaking.length >= count) return { entities: inOrder(speaking.slice(0, count)), via: 'collective' };
  const all = discourse.namedSpeakers();
  if (all.length === count) return { entities: inOrder(all), via: 'collective' };
  if (recent.length >= count) return { entities: inOrder(recent.slice(0, count)), via: 'collective' };
  return undefined;
}

/** "the Russian and Chinese ambassadors", "the ministers of Russia and China": the states named. */
function statesBefore(discourse: Discourse, range: TokenRange, head: number): Set<string> {
  const states = new Set<string>();
  const { reader, resolver } = discourse;
  for (let i = range.first; i < range.last; i++) {
    if (i > head && reader.lower(i) === 'to') break;
    const word = reader.plain(i);
    const state = reader.bits(i) & WORD.actor ? (resolver.byDemonym.get(word) ?? resolver.byName.get(word)) : undefined;
    if (state) states.add(state.id);
  }
  return states;
}

const inOrder = (entities: Entity[]): Entity[] =>
  [...entities].sort((a, b) => a.introduced - b.introduced || compare(a.key, b.key));
