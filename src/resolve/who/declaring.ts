import { TAG } from '../../types/text.js';
import type { Discourse } from '../discourse/discourse.js';
import type { Entity } from '../entities/entity.js';

/** How far the description in "We, the Foreign Ministers of the G7, condemn …" may reach. */
const DESCRIPTION = 30;

/** Those who declare something, and the token from which "we" means them. */
interface Declaring {
  from: number;
  entities: readonly Entity[];
}

const found = new WeakMap<Discourse, Declaring>();

/** Who "we" are at a token, where the document said so: "We, the Leaders of the G7, …", "We, the Foreign Ministers of Ghana and Norway, …". */
export function declaringBefore(discourse: Discourse, token: number): readonly Entity[] {
  let declaring = found.get(discourse);
  if (!declaring) {
    declaring = declaringIn(discourse);
    found.set(discourse, declaring);
  }
  return token >= declaring.from ? declaring.entities : [];
}

function declaringIn(discourse: Discourse): Declaring {
  const { article, reader } = discourse;
  const { count, lower, quotation } = article.tokens;
  const we = article.vocabulary.find('we');
  for (let i = 0; i + 3 < count; i++) {
    if (lower[i] !== we || quotation[i] >= 0 || reader.lower(i + 1) !== ',' || reader.lower(i + 2) !== 'the') continue;
    const entities = describedFrom(discourse, i + 3, Math.min(count, i + DESCRIPTION));
    if (entities.length) return { from: i, entities };
  }
  return { from: count, entities: [] };
}

/** The body that a plural is of ("the Leaders of the G7", "the G7 Leaders"), else the states. */
function describedFrom(discourse: Discourse, first: number, limit: number): Entity[] {
  const { entities, mentions, reader } = discourse;
  let last = first;
  let isPlural = false;
  for (; last < limit && reader.tag(last) !== TAG.VERB && reader.tag(last) !== TAG.AUX; last++)
    isPlural ||= reader.isPlural(last);
  if (!isPlural) return [];
  const named = discourse
    .mentionsIn({ first, last })
    .filter((i) => mentions[i].actor && mentions[i].actor?.type !== 'person')
    .flatMap((i) => entities.of[i] ?? []);
  const bodies = named.filter(({ type }) => type !== 'state');
  return bodies.length ? bodies.slice(-1) : [...new Set(named)];
}
