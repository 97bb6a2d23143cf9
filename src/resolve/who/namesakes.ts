import type { Gender } from '../../knowledge/load/titles.js';
import type { TokenRange } from '../../types/text.js';
import type { Discourse } from '../discourse/discourse.js';
import { agrees, type Entity } from '../entities/entity.js';
import { genderOf, WORD } from '../word-bits.js';

/** The pronoun that shows who a subject is stands at most this many words after the cue: "said that in her". */
const REACH = 4;

/**
 * Of several people with one name, the one whom a pronoun after the cue agrees with ("Rowe said she would …", "Rowe said of his
 * wife"); else the only one whom the document lets speak under a full name. An unambiguous entity, and one that neither tells apart,
 * is returned as it is.
 */
export function namesake(
  discourse: Discourse,
  entity: Entity,
  source: TokenRange,
  cue: TokenRange | undefined,
): Entity {
  const { candidates } = entity;
  if (!candidates) return entity;
  const gender = cue && genderAfter(discourse, Math.max(cue.last, source.last));
  if (gender) return ofGender(entity, gender) ?? entity;
  const speakers = discourse.namedSpeakers();
  return onlyOne(candidates.filter((one) => speakers.includes(one))) ?? entity;
}

/** Of several people with one name, the only one who may be of a gender. */
export const ofGender = ({ candidates = [] }: Entity, gender: Gender): Entity | undefined =>
  onlyOne(candidates.filter((one) => agrees(one, gender)));

const onlyOne = (entities: readonly Entity[]): Entity | undefined => (entities.length === 1 ? entities[0] : undefined);

/** The gender of the first pronoun right after a cue. A name between may be what it stands for. */
function genderAfter(discourse: Discourse, from: number): Gender | undefined {
  const { article, reader } = discourse;
  const { sentence, quotation, count } = article.tokens;
  if (discourse.mentionsIn({ first: from, last: from + 1 }).length) return undefined;
  for (let i = from; i < Math.min(count, from + REACH) && sentence[i] === sentence[from]; i++) {
    if (quotation[i] >= 0) return undefined;
    if (reader.bits(i) & WORD.pronoun) return genderOf(reader.bits(i));
  }
  return undefined;
}
