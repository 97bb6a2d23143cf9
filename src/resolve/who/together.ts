import { TAG } from '../../types/text.js';
import type { Discourse } from '../discourse/discourse.js';
import { type Entity, isSurePerson } from '../entities/entity.js';
import { WORD } from '../word-bits.js';

/** A group is looked for in this many sentences before those who mean it. */
const REACH = 4;
/** Of a longer sentence only so many tokens are looked at. */
const LONGEST = 120;
const PEOPLE = WORD.role | WORD.person | WORD.unnamed | WORD.anyPeople;

/** Somebody named in a sentence, by the tokens of the mention. */
interface Named {
  entity: Entity;
  first: number;
  last: number;
}

/**
 * Those whom the text last told of together, before a token: "Ada Obi and Bo Lund signed …", "Ada Obi met Bo Lund". Other people
 * mentioned since, without a name, may be meant instead; then the result is empty.
 */
export function togetherBefore(discourse: Discourse, token: number): Entity[] {
  const { article } = discourse;
  const last = article.tokens.sentence[token];
  for (let sentence = last; sentence >= Math.max(0, last - REACH); sentence--) {
    const { first: opens, last: end } = article.sentences[sentence];
    const limit = Math.min(end, token);
    const first = Math.max(opens, limit - LONGEST);
    const group = groupIn(discourse, first, limit);
    if (group.length > 1) return group;
    if (sentence < last && namesOthers(discourse, first, limit)) return [];
  }
  return [];
}

/** So many states or organisations that the sentences before a token named last; none where they named more or fewer. */
export function bodiesBefore(discourse: Discourse, token: number, count: number): Entity[] {
  const { article, entities, mentions } = discourse;
  const sentence = article.tokens.sentence[token];
  const named = new Set<Entity>();
  for (let i = sentence; i >= Math.max(0, sentence - REACH) && named.size < count; i--) {
    const { first, last } = article.sentences[i];
    for (const m of discourse.mentionsIn({
      first: Math.max(first, Math.min(last, token) - LONGEST),
      last: Math.min(last, token),
    })) {
      const entity = entities.of[m];
      if (entity && mentions[m].actor && entity.type !== 'person' && !isPlace(discourse, mentions[m].first))
        named.add(entity);
    }
  }
  return named.size === count ? [...named] : [];
}

/** "in Paris", "at the UN": where something is, not who. */
const isPlace = ({ reader }: Discourse, first: number): boolean => {
  const before = reader.lower(first - 1) === 'the' ? first - 2 : first - 1;
  return reader.lower(before) === 'in' || reader.lower(before) === 'at';
};

/** The people of one sentence who are joined by "and", or of whom one meets the others. */
function groupIn(discourse: Discourse, first: number, last: number): Entity[] {
  const people = namedBetween(discourse, first, last);
  const group: Entity[] = [];
  for (let k = 1; k < people.length; k++) {
    const [a, b] = [people[k - 1], people[k]];
    if (!isJoined(discourse, a, b)) continue;
    for (const { entity } of [a, b]) if (!group.includes(entity)) group.push(entity);
  }
  return group;
}

function namedBetween(discourse: Discourse, first: number, last: number): Named[] {
  const { entities, mentions } = discourse;
  return discourse.mentionsIn({ first, last }).flatMap((i) => {
    const entity = entities.of[i];
    const mention = mentions[i];
    if (!entity || mention.quoted || mention.possessive || mention.first < first || !isSurePerson(entity)) return [];
    return { entity, first: mention.first, last: mention.last };
  });
}

/** Whether "and" or a verb of meeting is all that stands between two people, apart from their descriptions. */
function isJoined({ reader }: Discourse, a: Named, b: Named): boolean {
  if (a.entity === b.entity) return false;
  const isAnd = reader.lower(b.first - 1) === 'and';
  let meets = false;
  for (let i = a.last; i < b.first; i++) {
    if (reader.tag(i) !== TAG.VERB) continue;
    if (!reader.isForm(i, 'meeting-verb')) return false;
    meets = true;
  }
  return meets || isAnd;
}

/** Whether a sentence has a plural for people whom "they" may mean: "Protesters waited". */
function namesOthers({ reader }: Discourse, first: number, last: number): boolean {
  for (let i = first; i < last; i++)
    if (reader.tag(i) !== TAG.VERB && reader.nounBits(i) & PEOPLE && reader.isPlural(i)) return true;
  return false;
}
