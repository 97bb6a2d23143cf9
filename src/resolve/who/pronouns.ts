import type { Gender } from '../../knowledge/load/titles.js';
import { TAG, type TokenRange } from '../../types/text.js';
import { agrees, type Entity, learnGender } from '../names/entity.js';
import { genderOf, WORD } from '../words.js';
import { continueQuotation } from './continuation.js';
import { type Discourse, FIRST_PERSON, NOBODY, type Resolved } from './discourse.js';

const RELATIVE = /^(?:who|which|that)$/;

/** Whom a pronoun stands for; undefined where the token is none. */
export function resolvePronoun(discourse: Discourse, index: number, token: number): Resolved | undefined {
  const { reader } = discourse;
  const word = reader.lower(token);
  const sentence = discourse.article.tokens.sentence[token];
  const bits = reader.bits(token);
  if (bits & WORD.pronoun) {
    const gender = genderOf(bits);
    const entity =
      gender && (unnamedSpeaker(discourse, index, sentence, gender) ?? discourse.salience.pronoun(gender, sentence));
    if (entity && gender) learnGender(entity, gender);
    return pronounOf(entity || undefined);
  }
  if (FIRST_PERSON.test(word)) return firstPerson(discourse, index, token);
  if (word === 'it') return it(discourse, token, sentence);
  if (word === 'they' || word === 'these' || word === 'those') return they(discourse, index, sentence);
  return RELATIVE.test(word) ? relative(discourse, token) : undefined;
}

const pronounOf = (entity: Entity | undefined): Resolved => (entity ? { entities: [entity], via: 'pronoun' } : NOBODY);

export const isFirstPerson = ({ reader }: Discourse, phrase: TokenRange | undefined): boolean =>
  phrase !== undefined && phrase.last - phrase.first === 1 && FIRST_PERSON.test(reader.lower(phrase.first));

/** "I think": whoever is being quoted there; outside quotations the document's author. */
function firstPerson(discourse: Discourse, index: number, token: number): Resolved {
  const { document, tokens } = discourse.article;
  const outer = discourse.quoterOf(index, token);
  if (outer?.entities.length) return { entities: outer.entities, via: 'pronoun' };
  if (tokens.quotation[token] >= 0) return continueQuotation(discourse, index, token);
  const author = document.speaker ?? document.metadata.author;
  return author ? discourse.fromMetadata(author) : NOBODY;
}

/** "A diplomat said … He added": who spoke last without a name, where nobody of that gender was more salient since. */
function unnamedSpeaker(discourse: Discourse, index: number, sentence: number, gender: Gender): Entity | undefined {
  const [entity, more] = discourse.lastResolved(index)?.entities ?? [];
  if (entity?.type !== 'unnamed' || more || areMany(entity) || !agrees(entity, gender)) return undefined;
  const { salience } = discourse;
  const named = salience.pronoun(gender, sentence);
  return named && salience.at(named, sentence) >= salience.at(entity, sentence) ? undefined : entity;
}

/** "officials", "people familiar with the talks"; not "a spokeswoman". */
const areMany = ({ names: [name] }: Entity): boolean =>
  name.some((word) => /(?:[^s]s|people|police|many|some|few)$/.test(word));

/** "It" is the body spoken of last; of a name alone that was taken for a person's ("Kodak said") it tells that it is none. */
function it(discourse: Discourse, token: number, sentence: number): Resolved {
  const document = documentBefore(discourse, token, sentence);
  if (document) return pronounOf(document);
  const entity = discourse.salience.body(
    sentence,
    (other) => other.type !== 'unnamed' && discourse.speaksAsOne(other),
    true,
  );
  if (entity?.type === 'person') entity.type = 'organisation';
  return pronounOf(entity);
}

/** The document that the sentence speaks of before a token, if it names no body after it: "he cited a declaration: peace, it says, …". */
function documentBefore(discourse: Discourse, token: number, sentence: number): Entity | undefined {
  const { reader, article, entities } = discourse;
  for (let i = token - 1; i >= article.sentences[sentence].first; i--) {
    if (!(reader.nounBits(i) & WORD.document) || reader.tag(i) !== TAG.NOUN || reader.isPlural(i)) continue;
    const named = discourse
      .mentionsIn({ first: i, last: token })
      .some((m) => entities.of[m] && entities.of[m]?.type !== 'person');
    return named ? undefined : entities.add(reader.plain(i), 'document');
  }
  return undefined;
}

/** "They" is the last group of speakers, else the last that is no person. */
function they(discourse: Discourse, index: number, sentence: number): Resolved {
  const last = discourse.lastResolved(index);
  if (last && last.entities.length > 1) return { entities: last.entities, via: 'pronoun' };
  return pronounOf(
    discourse.salience.body(
      sentence,
      (entity) =>
        entity.type !== 'state' && (entity.type !== 'unnamed' || areMany(entity)) && discourse.speaksAsOne(entity),
    ),
  );
}

/** "…, who said": the mention right before. */
function relative(discourse: Discourse, token: number): Resolved {
  const sentence = discourse.article.sentences[discourse.article.tokens.sentence[token]];
  const before = discourse.mentionsIn({ first: sentence.first, last: token }).reverse();
  const i = before.find((candidate) => discourse.entities.of[candidate]?.type === 'person') ?? before[0];
  const entity = i === undefined ? undefined : discourse.entities.of[i];
  return entity ? { entities: [entity], via: 'pronoun' } : NOBODY;
}
