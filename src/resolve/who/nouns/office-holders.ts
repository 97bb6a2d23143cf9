import { heldOn } from '../../../knowledge/load/actors.js';
import type { Dated } from '../../../types/saying.js';
import type { TokenRange } from '../../../types/text.js';
import type { Discourse, Resolved } from '../../discourse/discourse.js';
import { agrees, type Entity } from '../../entities/entity.js';
import type { Role } from '../../names/mention.js';
import { isNamedIn } from '../../names/offices.js';
import { readRole } from '../../names/roles.js';
import { isEpithet, personDescribed, unnamedBefore } from './persons.js';
import { principalOf, serves } from './principal.js';
import { roleFit } from './role-fit.js';
import { byItsWords, wordingOf } from './wording.js';

/**
 * "the minister", "the Chinese foreign minister": the holder of the office in the document, else in the actors files, else the
 * state's government. Who serves somebody ("Obi's spokesman") is not who serves another.
 */
export function officeHolder(discourse: Discourse, head: number, range: TokenRange): Resolved {
  const { role } = readRole(discourse.reader, head, range.first, range.last);
  const principal = principalOf(discourse, range, head);
  const people = discourse.entities.all.filter(
    (entity) =>
      entity.type === 'person' &&
      !entity.candidates &&
      agrees(entity, role.gender) &&
      (!principal || serves(discourse, entity, principal.entity)),
  );
  const holder = bestFit(discourse, people, role, head);
  const same = range.last - range.first === 2 ? unnamedBefore(discourse, head, holder) : undefined;
  if (same) return { entities: [same], via: 'title' };
  if (holder) return { entities: [holder], via: 'title' };
  if (principal) return { entities: [discourse.entities.add(principal.wording, 'unnamed')], via: 'unnamed' };
  const official = role.affiliation === undefined ? undefined : ofState(discourse, people, role, head, range);
  if (official) return official;
  const person = isEpithet(discourse, range, head) ? personDescribed(discourse, head, range) : undefined;
  return person ? { entities: [person], via: 'title' } : byItsWords(discourse, range, head);
}

/** The person whose titles fit a role best; of several, the most salient. */
function bestFit(discourse: Discourse, people: readonly Entity[], role: Role, head: number): Entity | undefined {
  const { article, salience } = discourse;
  const sentence = article.tokens.sentence[head];
  const lesser = article.english.classes['lesser-office'];
  const fits = people.map((entity) => roleFit(entity, role, lesser));
  const best = fits.reduce((most, fit) => Math.max(most, fit), 0);
  if (best === 0) return undefined;
  const [most] = people
    .filter((_, i) => fits[i] === best)
    .sort((a, b) => salience.at(b, sentence) - salience.at(a, sentence) || a.introduced - b.introduced);
  return most;
}

/** An official of a state, where nobody in the document has the title. */
function ofState(
  discourse: Discourse,
  people: readonly Entity[],
  role: Role,
  head: number,
  range: TokenRange,
): Resolved | undefined {
  const { article, entities, resolver, salience } = discourse;
  const sentence = article.tokens.sentence[head];
  // "the Chinese minister" where only "China's Wang" shows who is Chinese
  const compatriots = people.filter(
    (entity) => entity.affiliation === role.affiliation && salience.at(entity, sentence) > 0,
  );
  if (compatriots.length === 1) return { entities: compatriots, via: 'title' };
  const officers = officersOf(discourse, role);
  if (officers.length === 1)
    return { entities: [entities.add(officers[0].name, 'person', officers[0])], via: 'actors-file' };
  const state = resolver.byId.get(role.affiliation ?? '');
  if (!state) return undefined;
  const government = entities.add(wordingOf(discourse, range), 'government');
  government.affiliation = state.id;
  return { entities: [government], via: 'title' };
}

/** Those in the actors files who hold an office on the document's date; nobody where it has no date. */
function officersOf({ article, resolver }: Discourse, role: Role) {
  const { date } = article.document;
  const held = (dated: Dated): boolean => heldOn(dated, date);
  if (!date) return [];
  return resolver.actors.filter(
    ({ type, affiliations, roles }) =>
      type === 'person' &&
      affiliations.some((dated) => dated.name === role.affiliation && held(dated)) &&
      roles.some((dated) => held(dated) && isNamedIn(role, dated.name, article.english.classes)),
  );
}
