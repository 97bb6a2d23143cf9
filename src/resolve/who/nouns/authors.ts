import type { TokenRange } from '../../../types/text.js';
import type { Discourse, Resolved } from '../../discourse/discourse.js';
import { type Entity, isSurePerson } from '../../entities/entity.js';
import type { Mention } from '../../names/mention.js';
import { genderOf, WORD } from '../../word-bits.js';
import { wordingOf } from './wording.js';

/** How many words after a document its author may be named. */
const REACH = 4;

/** The author of a document: "her statement", "Biden's letter", "a letter released by Ada Obi", "the statement" after "said in a statement". */
export function authorOf(discourse: Discourse, index: number, range: TokenRange, head: number): Resolved | undefined {
  const named = possessorOf(discourse, range, head) ?? authorAfter(discourse, head);
  if (named) return { entities: [named], via: 'part' };
  const bits = discourse.reader.bits(range.first);
  if (!(bits & WORD.pronoun)) return lastAuthor(discourse, index, range, head);
  const gender = genderOf(bits);
  const entity = gender && discourse.salience.pronoun(gender, discourse.article.tokens.sentence[head]);
  return entity && { entities: [entity], via: 'pronoun' };
}

/** "Biden's letter": the first possessor in the phrase. */
function possessorOf(discourse: Discourse, { first }: TokenRange, head: number): Entity | undefined {
  const { entities, mentions } = discourse;
  return discourse
    .mentionsIn({ first, last: head })
    .filter((i) => mentions[i].possessive)
    .map((i) => entities.of[i])
    .find((entity) => entity);
}

/** "a statement from the ministry", "a letter released by Ada Obi". */
function authorAfter(discourse: Discourse, head: number): Entity | undefined {
  const { article, entities, mentions, reader } = discourse;
  const { last } = article.sentences[article.tokens.sentence[head]];
  const limit = Math.min(head + REACH, last);
  let by = head + 1;
  while (by < limit && reader.is(by, 'publishing-participle')) by++;
  if (by >= limit || !reader.is(by, 'author-preposition')) return undefined;
  const [next] = discourse.mentionsIn({ first: by + 1, last: Math.min(by + REACH, last) });
  const mention = next === undefined ? undefined : mentions[next];
  const isNext = mention && (mention.first === by + 1 || (mention.first === by + 2 && reader.hasArticle(by + 2)));
  if (!isNext) return undefined;
  return mention.possessive ? officeOf(discourse, mention, last) : entities.of[next];
}

/** "the mayor's office", "Prime Minister's Office": a body called after its head. */
function officeOf(discourse: Discourse, { first, last }: Mention, limit: number): Entity | undefined {
  const { reader } = discourse;
  const noun = /^'/.test(reader.lower(last)) ? last + 1 : last;
  if (noun >= limit || !(reader.nounBits(noun) & WORD.organisation)) return undefined;
  return discourse.entities.add(wordingOf(discourse, { first, last: noun + 1 }), 'organisation');
}

/** The last speakers, where the document is one that their words were from. */
function lastAuthor(discourse: Discourse, index: number, range: TokenRange, head: number): Resolved | undefined {
  const { article, reader, resolved, timeline } = discourse;
  const previous = timeline.previousOf(index);
  const entities = previous === undefined ? undefined : resolved[previous]?.entities;
  if (previous === undefined || !entities?.length) return undefined;
  const sentence = timeline.sentenceOf(previous);
  if (reader.lower(range.first) === 'a' && head === range.first + 1) {
    // "Obi Motors said it was sorry. A statement said …"
    const isNext = sentence === article.tokens.sentence[head] - 1;
    return isNext && isBody(entities) ? { entities, via: 'continuation' } : undefined;
  }
  if (!reader.is(range.first, 'definite-determiner')) return undefined;
  const { first, last } = article.sentences[sentence];
  for (let i = first; i < last; i++)
    if (reader.singular(i) === reader.singular(head)) return { entities, via: 'title' };
  return undefined;
}

/** One organisation, or a name that only its speaking made a person. */
const isBody = ([body, more]: readonly Entity[]): boolean =>
  !more && (body.type === 'organisation' || (body.type === 'person' && !isSurePerson(body)));
