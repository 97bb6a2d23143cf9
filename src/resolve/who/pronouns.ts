import type { Gender } from '../../knowledge/load/titles.js';
import { TAG, type TokenRange } from '../../types/text.js';
import { type Discourse, type Resolved, UNRESOLVED } from '../discourse/discourse.js';
import { isFirstPersonAt } from '../discourse/first-person.js';
import { agrees, type Entity, learnGender } from '../entities/entity.js';
import { genderOf, WORD } from '../word-bits.js';
import { continueQuotation } from './continuation.js';
import { declaringBefore } from './declaring.js';
import { ofGender } from './namesakes.js';
import { togetherBefore } from './together.js';

/** Who a pronoun means; undefined where the token is not a pronoun. */
export function resolvePronoun(discourse: Discourse, index: number, token: number): Resolved | undefined {
  const { reader } = discourse;
  const sentence = discourse.article.tokens.sentence[token];
  const bits = reader.bits(token);
  if (bits & WORD.pronoun) return resolveGendered(discourse, index, sentence, genderOf(bits));
  if (isFirstPersonAt(reader, token)) return resolveFirstPerson(discourse, index, token);
  if (reader.lower(token) === 'it') return resolveIt(discourse, token, sentence);
  if (reader.is(token, 'plural-pronoun')) return resolveThey(discourse, index, token);
  return reader.is(token, 'relative-subject') ? resolveRelative(discourse, token) : undefined;
}

const pronounOf = (entity: Entity | undefined): Resolved =>
  entity ? { entities: [entity], via: 'pronoun' } : UNRESOLVED;

/** Whether a source is nothing but a pronoun of the first person. */
export const isFirstPerson = ({ reader }: Discourse, phrase: TokenRange | undefined): boolean =>
  phrase !== undefined && phrase.last - phrase.first === 1 && isFirstPersonAt(reader, phrase.first);

/** "He", "she". */
function resolveGendered(discourse: Discourse, index: number, sentence: number, gender: Gender | undefined): Resolved {
  if (!gender) return UNRESOLVED;
  const entity =
    unnamedSpeaker(discourse, index, sentence, gender) ??
    namesakeBefore(discourse, index, sentence, gender) ??
    mostSalient(discourse, index, sentence, gender);
  if (entity) learnGender(entity, gender);
  return pronounOf(entity);
}

/** "Cheney said … She added": the one of that gender, where several people have the name of who spoke just now. */
function namesakeBefore(discourse: Discourse, index: number, sentence: number, gender: Gender): Entity | undefined {
  const [last, more] = discourse.lastResolved(index)?.entities ?? [];
  return last && !more && spokeJustNow(discourse, index, sentence) ? ofGender(last, gender) : undefined;
}

/** The most salient person of a gender; not one whom the content names, if another will do: "“Obi is right,” he said" is said by somebody else. */
function mostSalient(discourse: Discourse, index: number, sentence: number, gender: Gender): Entity | undefined {
  const { salience } = discourse;
  const likeliest = salience.pronoun(gender, sentence);
  if (!likeliest) return undefined;
  const named = namedInContent(discourse, index);
  if (!named.includes(likeliest)) return likeliest;
  const inContent = new Set(named);
  return salience.pronoun(gender, sentence, (one) => one.genders[gender] > 0 && !inContent.has(one)) ?? likeliest;
}

/** Whom a content names. One before its cue, without quotation marks, is passed over: "Obi had been afraid, she said" may be her own. */
function namedInContent(discourse: Discourse, index: number): (Entity | undefined)[] {
  const { attributions, entities, regions } = discourse;
  const { content, cue, kind } = attributions[index];
  const named: (Entity | undefined)[] = [];
  for (const span of content) {
    if (kind === 'indirect' && cue && span.start <= cue.start) continue;
    for (const i of discourse.mentionsIn(regions.tokensOf(span))) named.push(entities.of[i]);
  }
  return named;
}

/** "I think": the person quoted there; outside quotations the document's author. */
function resolveFirstPerson(discourse: Discourse, index: number, token: number): Resolved {
  const { document, tokens } = discourse.article;
  const outer = discourse.quoterOf(index, token);
  if (outer?.entities.length) return { entities: outer.entities, via: 'pronoun' };
  if (tokens.quotation[token] >= 0) return continueQuotation(discourse, index, token);
  const declaring = declaringBefore(discourse, token);
  if (declaring.length) return { entities: [...declaring], via: 'pronoun' };
  const author = document.speaker ?? document.metadata.author;
  return author ? discourse.fromMetadata(author) : UNRESOLVED;
}

/** "A diplomat said … He added": the last speaker, if unnamed, unless a person of that gender is as salient. */
function unnamedSpeaker(discourse: Discourse, index: number, sentence: number, gender: Gender): Entity | undefined {
  const [entity, more] = discourse.lastResolved(index)?.entities ?? [];
  if (entity?.type !== 'unnamed' || more || areMany(discourse, entity) || !agrees(entity, gender)) return undefined;
  const { salience } = discourse;
  const named = salience.pronoun(gender, sentence);
  return named && salience.at(named, sentence) >= salience.at(entity, sentence) ? undefined : entity;
}

/** "officials", "people familiar with the talks"; not "a spokeswoman". */
function areMany({ article }: Discourse, { names: [name] }: Entity): boolean {
  const plurals = article.english.classes['irregular-plural'];
  return name.some((word) => /[^s]s$/.test(word) || plurals.has(word));
}

/**
 * "It" is the body mentioned last. Where that is a name which was taken for a person's because it speaks ("Kodak said"), the
 * pronoun shows that it is not.
 */
function resolveIt(discourse: Discourse, token: number, sentence: number): Resolved {
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

/** The document mentioned before a token in its sentence, if no body is named after it: "he cited a declaration: peace, it says, …". */
function documentBefore(discourse: Discourse, token: number, sentence: number): Entity | undefined {
  const { reader, article, entities } = discourse;
  for (let i = token - 1; i >= article.sentences[sentence].first; i--) {
    if (!(reader.nounBits(i) & WORD.document) || reader.tag(i) !== TAG.NOUN || reader.isPlural(i)) continue;
    const isBodyNamed = discourse.mentionsIn({ first: i, last: token }).some((m) => {
      const entity = entities.of[m];
      return entity && entity.type !== 'person';
    });
    return isBodyNamed ? undefined : entities.add(reader.plain(i), 'document');
  }
  return undefined;
}

/** "They" are the last speakers if several spoke together, people unnamed who spoke last, people who met, else the last group or body. */
function resolveThey(discourse: Discourse, index: number, token: number): Resolved {
  const last = discourse.lastResolved(index)?.entities ?? [];
  if (last.length > 1) return { entities: last, via: 'pronoun' };
  const sentence = discourse.article.tokens.sentence[token];
  const isTold = discourse.article.tokens.quotation[token] >= 0 || discourse.attributions[index].within !== undefined;
  const isGroup = last[0]?.type === 'unnamed' && areMany(discourse, last[0]);
  if (isGroup && spokeJustNow(discourse, index, sentence)) return { entities: last, via: 'pronoun' };
  const together = isTold || isGroup ? [] : togetherBefore(discourse, token);
  if (together.length > 1) return { entities: together, via: 'pronoun' };
  return pronounOf(
    discourse.salience.body(
      sentence,
      (entity) =>
        entity.type !== 'state' &&
        (entity.type !== 'unnamed' || areMany(discourse, entity)) &&
        discourse.speaksAsOne(entity),
    ),
  );
}

/** Whether the attribution before is in the same sentence or the one before. */
function spokeJustNow({ timeline }: Discourse, index: number, sentence: number): boolean {
  const previous = timeline.previousOf(index);
  return previous !== undefined && sentence - timeline.sentenceOf(previous) <= 1;
}

/** "…, who said": the mention right before, a person first. */
function resolveRelative(discourse: Discourse, token: number): Resolved {
  const { article, entities } = discourse;
  const { first } = article.sentences[article.tokens.sentence[token]];
  const before = discourse
    .mentionsIn({ first, last: token })
    .map((i) => entities.of[i])
    .reverse();
  return pronounOf(before.find((entity) => entity?.type === 'person') ?? before[0]);
}
