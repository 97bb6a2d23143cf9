import { compare } from '../../base/order.js';
import type { TokenRange } from '../../types/text.js';
import type { Discourse, Resolved } from '../discourse/discourse.js';
import { type Entity, isSurePerson } from '../entities/entity.js';
import type { Role } from '../names/mention.js';
import { readRole } from '../names/roles.js';
import { WORD } from '../word-bits.js';
import { roleFit } from './nouns/role-fit.js';
import { bodiesBefore, togetherBefore } from './together.js';

/** Without a noun, a collective has at most this many words: "all of them". */
const LONGEST = 3;

/** What a collective says of a group. */
interface Group {
  /** How many they are; 0 where it does not say. */
  count: number;
  /** The token of its plural noun, or -1. */
  head: number;
  /** "Both countries", "the two governments". */
  areBodies?: boolean;
  /** Their office: "the two ambassadors". */
  role?: Role;
}

/** "Both men", "all three", "the two ambassadors", "the ministers": that many of those who spoke, or all who hold that office. */
export function resolveCollective(discourse: Discourse, range: TokenRange): Resolved | undefined {
  const group = readGroup(discourse, range);
  if (!group) return undefined;
  const { count, role } = group;
  if (group.areBodies) {
    const states = bodiesBefore(discourse, range.first, count);
    return states.length ? collective(states) : undefined;
  }
  const holders = role ? holdersOf(discourse, range, group.head, role) : [];
  if (holders.length >= 2 && (count === 0 || holders.length === count)) return collective(holders);
  const together = group.head < 0 || group.role ? [] : togetherBefore(discourse, range.first);
  if (together.length > 1 && (count === 0 || together.length === count)) return collective(together);
  return count === 0 ? undefined : lastSpeakers(discourse, range, count, holders);
}

const collective = (entities: readonly Entity[]): Resolved => ({
  entities: [...entities].sort((a, b) => a.introduced - b.introduced || compare(a.key, b.key)),
  via: 'collective',
});

function readGroup({ reader, resolver }: Discourse, { first, last }: TokenRange): Group | undefined {
  let count = 0;
  let head = -1;
  let isDefinite = false;
  for (let i = first; i < last; i++) {
    const word = reader.plain(i);
    count = Math.max(count, resolver.collectives.get(word) ?? 0);
    isDefinite ||= reader.is(i, 'definite-quantifier');
    if (head < 0 && reader.nounBits(i) & (WORD.role | WORD.person | WORD.anyPeople) && reader.isPlural(i)) head = i;
  }
  if (!isDefinite) return undefined;
  if (head < 0 && count > 1 && reader.nounBits(last - 1) & WORD.organisation && reader.isPlural(last - 1))
    return { count, head: last - 1, areBodies: true };
  if (head < 0) return count === 0 || last - first > LONGEST ? undefined : { count, head };
  const isAnyone = (reader.nounBits(head) & WORD.anyPeople) !== 0;
  return { count, head, role: isAnyone ? undefined : readRole(reader, head, first, last).role };
}

const NONE: ReadonlySet<string> = new Set();

/** Those who hold the office of a group, in one of the states that it names. */
function holdersOf(discourse: Discourse, range: TokenRange, head: number, role: Role): Entity[] {
  const states = statesOf(discourse, range, head);
  return discourse.entities.all.filter(
    (entity) =>
      entity.roles.length > 0 &&
      isSurePerson(entity) &&
      (states.size === 0 || !entity.affiliation || states.has(entity.affiliation)) &&
      roleFit(entity, { ...role, affiliation: undefined }, NONE) > 0,
  );
}

/** "the Russian and Chinese ambassadors", "the ministers of Russia and China": the states named. */
function statesOf({ reader, resolver }: Discourse, { first, last }: TokenRange, head: number): Set<string> {
  const states = new Set<string>();
  for (let i = first; i < last; i++) {
    if (i > head && reader.lower(i) === 'to') break;
    const word = reader.plain(i);
    const state = reader.bits(i) & WORD.actor ? (resolver.byDemonym.get(word) ?? resolver.byName.get(word)) : undefined;
    if (state) states.add(state.id);
  }
  return states;
}

/** The most salient of those who have spoken, else all who speak in the document if they are that many, else the most salient of all. */
function lastSpeakers(
  discourse: Discourse,
  { first }: TokenRange,
  count: number,
  holders: readonly Entity[],
): Resolved | undefined {
  const { salience } = discourse;
  const sentence = discourse.article.tokens.sentence[first];
  const recent = salience.ranked(
    sentence,
    (entity) => isSurePerson(entity) && (holders.length < count || holders.includes(entity)),
  );
  const weight = (entity: Entity): number => discourse.statementsOf(entity) * salience.at(entity, sentence);
  const speaking = recent.filter((entity) => discourse.hasSpoken(entity)).sort((a, b) => weight(b) - weight(a));
  if (speaking.length >= count) return collective(speaking.slice(0, count));
  const all = discourse.namedSpeakers();
  if (all.length === count) return collective(all);
  return recent.length >= count ? collective(recent.slice(0, count)) : undefined;
}
