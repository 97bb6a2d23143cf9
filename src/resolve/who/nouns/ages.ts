import { onceFor } from '../../../base/once.js';
import { TAG, type TokenRange } from '../../../types/text.js';
import type { Discourse } from '../../discourse/discourse.js';
import { type Entity, isSurePerson } from '../../entities/entity.js';

/** "81-year-old" as tokens: a number, then these. */
const AFTER_NUMBER = ['-', 'year', '-', 'old'];

/** "The 81-year-old": the person of that age in the text, else the most salient one who is of no other. */
export function personAged(discourse: Discourse, { first, last }: TokenRange): Entity | undefined {
  const { article, reader, salience } = discourse;
  const number = last - AFTER_NUMBER.length - 1;
  if (number <= first || reader.lower(first) !== 'the' || reader.tag(number) !== TAG.NUM) return undefined;
  if (AFTER_NUMBER.some((word, k) => reader.lower(number + 1 + k) !== word)) return undefined;
  const ages = agesGiven(discourse);
  const age = reader.text(number);
  for (const [entity, own] of ages) if (own === age) return entity;
  return salience.ranked(article.tokens.sentence[first], (entity) => isSurePerson(entity) && !ages.has(entity))[0];
}

/** "Ada Obi, 58,": the ages that stand after names. */
const agesGiven = onceFor(({ article, entities, mentions, reader }: Discourse): Map<Entity, string> => {
  const ages = new Map<Entity, string>();
  mentions.forEach(({ last }, i) => {
    const entity = entities.of[i];
    if (!entity || last + 1 >= article.tokens.count || reader.lower(last) !== ',') return;
    if (reader.tag(last + 1) === TAG.NUM && /^\d{1,3}$/.test(reader.text(last + 1)))
      ages.set(entity, reader.text(last + 1));
  });
  return ages;
});
