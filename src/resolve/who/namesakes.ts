import type { Gender } from '../../knowledge/load/titles.js';
import type { TokenRange } from '../../types/text.js';
import type { Discourse } from '../discourse/discourse.js';
import { agrees, type Entity } from '../entities/entity.js';
import { genderOf, WORD } from '../word-bits.js';

/** The pronoun that shows who a subject is stands at most this many words after the cue: "said that in her". */
const REACH = 4;

/**
 * Of several people with one name, the one whom a pronoun after the cue agrees with: "Rowe said she would …", "Rowe said of his
 * wife". An unambiguous entity, and one that no pronoun tells apart, is returned as it is.
 */
export function byPronoun(
  discourse: Discourse,
  entity: Entity,
  source: TokenRange,
  cue: TokenRange | undefined,
): Entity {
  if (!entity.candidates || !cue) return entity;
  const gender = genderAfter(discourse, Math.max(cue.last, source.last));
  return (gender && ofGender(entity, gender)) ?? entity;
}

/** Of several people with one name, the only one who may be of a gender. */
export function ofGender({ candidates = [] }: Entity, gender: Gender): Entity | undefined {
  const fitting = candidates.filter((one) => agrees(one, gender));
  return fitting.length === 1 ? fitting[0] : undefined;
}

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
