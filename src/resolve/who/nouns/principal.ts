import { onceFor } from '../../../base/once.js';
import { getOrInsert } from '../../../base/order.js';
import { TAG, type TokenRange } from '../../../types/text.js';
import type { Discourse } from '../../discourse/discourse.js';
import { type Entity, isSurePerson } from '../../entities/entity.js';
import { wordingOf } from './wording.js';

/** The person for whom somebody speaks or works: "Obi's spokesman", "a spokesman for Minister Obi". */
export interface Principal {
  entity: Entity;
  /** "Ada Obi's spokesman", "spokesman for Ada Obi": one wording, whatever part of her name the text has. */
  wording: string;
}

/** How far after a noun the person may be named: "aide to", "spokesman for the". */
const REACH = 3;

/** Whom the holder of an office serves, where the phrase of its head noun names a person. */
export function principalOf(discourse: Discourse, { first, last }: TokenRange, head: number): Principal | undefined {
  const { entities, mentions, reader } = discourse;
  for (const i of discourse.mentionsIn({ first, last })) {
    const entity = entities.of[i];
    const mention = mentions[i];
    if (!entity || entity.candidates || !isSurePerson(entity)) continue;
    const { name } = entities.withKey(entity);
    if (mention.possessive && mention.last <= head) {
      const from = reader.is(mention.last, 'possessive-mark') ? mention.last + 1 : mention.last;
      return { entity, wording: `${name}'s ${wordingOf(discourse, { first: from, last: head + 1 })}` };
    }
    const preposition = mention.first - 1;
    if (preposition <= head || preposition > head + REACH || reader.tag(preposition) !== TAG.ADP) continue;
    return { entity, wording: `${wordingOf(discourse, { first, last: preposition + 1 })} ${name}` };
  }
  return undefined;
}

/** Whether somebody may serve a person: the text names them in one sentence, or they are of one state. */
export function serves(discourse: Discourse, holder: Entity, principal: Entity): boolean {
  if (holder === principal) return false;
  if (holder.affiliation !== undefined && holder.affiliation === principal.affiliation) return true;
  const sentences = sentencesOf(discourse);
  const own = sentences.get(holder);
  const others = sentences.get(principal)?.all;
  return own !== undefined && others !== undefined && own.titled.some((sentence) => others.has(sentence));
}

/** The sentences that name somebody, and those that give a title. */
interface Named {
  all: Set<number>;
  titled: number[];
}

/** Worked out once for a document. */
const sentencesOf = onceFor(({ article, entities, mentions }: Discourse): Map<Entity, Named> => {
  const found = new Map<Entity, Named>();
  mentions.forEach(({ first, titled }, i) => {
    const entity = entities.of[i];
    if (!entity) return;
    const { all, titled: own } = getOrInsert(found, entity, () => ({ all: new Set<number>(), titled: [] }));
    all.add(article.tokens.sentence[first]);
    if (titled) own.push(article.tokens.sentence[first]);
  });
  return found;
});
