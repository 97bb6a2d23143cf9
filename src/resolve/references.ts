import { someFrom } from '../base/search.js';
import type { Reference } from '../types/target.js';
import type { TokenRange } from '../types/text.js';
import type { Discourse } from './discourse/discourse.js';
import { officeReferences } from './office-references.js';
import { WORD } from './word-bits.js';

/** Every place where a document refers to an actor by name, office or people, in the order of the text; they do not overlap. */
export function referencesOf(discourse: Discourse): Reference[] {
  const { article, entities, mentions } = discourse;
  const taken = new Uint8Array(article.tokens.count);
  // "Norwegian Prime Minister Bo Lund" is he, not Norway
  const people = new Uint8Array(article.tokens.count);
  for (const [i, { first, last, name }] of mentions.entries()) {
    taken.fill(1, name.first, name.last);
    if (entities.of[i]?.type === 'person' && name.first > first) people.fill(1, first, name.first);
    taken.fill(1, first, last);
  }
  const named = mentions.flatMap((mention, i) =>
    people[mention.name.first] ? [] : (reference(discourse, mention, i) ?? []),
  );
  const peoples: Reference[] = [];
  for (let t = 0; t < taken.length; t++) {
    if (taken[t]) continue;
    const found = peopleAt(discourse, t);
    if (!found) continue;
    const { key, name, type } = entities.withKey(entities.add(found.actor.name, found.actor.type, found.actor));
    peoples.push({ first: t, last: found.last, key, name, type, side: key, via: 'affiliation' });
    t = found.last - 1;
  }
  const isPerson = (token: number): boolean => people[token] === 1;
  const offices = officeReferences(discourse, isPerson);
  const isOffice = ({ first, last }: Reference): boolean =>
    offices.some((office) => first >= office.first && last <= office.last);
  const others = [...named, ...peoples].filter((one) => !isOffice(one));
  return [...others, ...offices].sort((a, b) => a.first - b.first || a.last - b.last);
}

function reference(
  discourse: Discourse,
  { affiliation, first, last, name }: Discourse['mentions'][number],
  i: number,
): Reference | undefined {
  const { entities, resolver } = discourse;
  const entity = entities.of[i];
  if (entity && !entity.candidates) {
    if (entity.type !== 'person' && !discourse.speaksAsOne(entity)) return undefined; // "World War", "Main Street"
    const { key, name: called, type, affiliation: side = key } = entities.withKey(entity);
    const range: TokenRange = name.last > name.first ? name : { first, last };
    const via = isGovernment(discourse, range) ? 'affiliation' : 'name';
    return { first: range.first, last: range.last, key, name: called, type, side, via };
  }
  const actor = affiliation === undefined || entity ? undefined : resolver.byId.get(affiliation);
  return (
    actor && { first, last, key: actor.id, name: actor.name, type: actor.type, side: actor.id, via: 'affiliation' }
  );
}

/** "the Government of Kenya", "the Kenyan Government". */
const isGovernment = ({ reader }: Discourse, { first, last }: TokenRange): boolean =>
  last - first > 1 && someFrom(first, last, (t) => reader.is(t, 'government-noun'));

/** Words of a people at a token: "Russian", "South African". */
function peopleAt({ reader, resolver }: Discourse, t: number) {
  if (!(reader.bits(t) & WORD.capital)) return undefined;
  for (const last of [t + 2, t + 1]) {
    if (last > reader.article.tokens.count) continue;
    const actor = resolver.byDemonym.get(reader.key(t, last));
    if (actor) return { actor, last };
  }
  return undefined;
}
