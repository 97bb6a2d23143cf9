import { compare } from '../../base/order.js';
import { heldOn } from '../../knowledge/load/actors.js';
import type { LocalActor } from '../../types/saying.js';
import type { Entity } from '../entities/entity.js';
import { officeOf } from '../names/offices.js';
import type { Discourse } from './discourse.js';

/** All people and all other speakers of a document, in the order of their keys. */
export function actorsOf(discourse: Discourse): LocalActor[] {
  const actors: LocalActor[] = [];
  for (const entity of discourse.entities.all)
    if ((entity.type === 'person' && entity.mentions > 0) || discourse.hasSpoken(entity))
      actors.push(actorOf(discourse, entity));
  return actors.sort((a, b) => compare(a.key, b.key));
}

function actorOf({ article, entities }: Discourse, entity: Entity): LocalActor {
  const { key, name, type, known, roles, affiliation, mentions, candidates } = entity;
  const { date } = article.document;
  const title = roles[0]?.title;
  return {
    key,
    name,
    type,
    known: known !== undefined,
    role:
      known?.roles.find((dated) => heldOn(dated, date))?.name ??
      (title === undefined ? undefined : officeOf(title, article.english.classes)),
    affiliation,
    mentions,
    ...(candidates && { candidates: candidates.map((one) => entities.withKey(one).key).sort() }),
  };
}
