import type { TokenRange } from '../types.js';
import { resolveCollective } from './collectives.js';
import { continueQuotation } from './continuation.js';
import { type Discourse, NOBODY, type Resolved } from './discourse.js';
import { type Entity, learnGender } from './entity.js';
import { resolveNoun } from './nouns.js';
import { ADJ, ADP, NOUN, PUNCT } from './reading.js';
import { genderOf, WORD } from './words.js';

const RELATIVE = /^(?:who|which|that)$/;
const FIRST_PERSON = /^(?:i|we|me|us|my|our)(?:'\w+)?$/;

/** Who a source is: names first, then pronouns, collectives, and last what its noun says. */
export function resolveSource(discourse: Discourse, index: number, source: TokenRange): Resolved {
  const { reader } = discourse;
  const range = trim(discourse, source);
  const named = headsOf(discourse, range);
  const collective = resolveCollective(discourse, range, named);
  if (named.length)
    return { entities: named, via: isTurn(discourse, index, range) ? 'turn' : viaOfNames(discourse, range, named) };
  if (collective) return collective;
  const word = reader.lower(range.first);
  if (range.last - range.first === 1) {
    const bits = reader.bits(range.first);
    const sentence = discourse.article.tokens.sentence[range.first];
    if (bits & WORD.pronoun) {
      const gender = genderOf(bits);
      const entity = gender && discourse.salience.pronoun(gender, sentence);
      if (entity && gender) learnGender(entity, gender);
      return entity ? { entities: [entity], via: 'pronoun' } : NOBODY;
    }
    if (FIRST_PERSON.test(word)) return firstPerson(discourse, index, range.first);
    if (word === 'it') return it(discourse, range.first, sentence);
    if (word === 'they' || word === 'these' || word === 'those') return they(discourse, index, sentence);
    if (RELATIVE.test(word)) return relative(discourse, range.first);
  }
  return resolveNoun(discourse, index, range);
}

/** Without quotation marks, commas and "both" at its ends. */
function trim({ reader }: Discourse, { first, last }: TokenRange): TokenRange {
  while (last - first > 1 && reader.tag(last - 1) === PUNCT && !/^[.)]$/.test(reader.lower(last - 1))) last--;
  while (last - first > 1 && reader.tag(first) === PUNCT) first++;
  return { first, last };
}

/**
 * The entities named as speakers in a source: "Antonov and Qin", "Antony Blinken, US Secretary of State, and Dominic Raab". Names after a
 * preposition ("a spokesman for May", "the ministers of Russia and China") or before "'s" are not.
 */
function headsOf(discourse: Discourse, range: TokenRange): Entity[] {
  const { reader, mentions, entities } = discourse;
  const heads: Entity[] = [];
  let persons = false;
  let headed = true;
  let previousLast = -1;
  for (const i of discourse.mentionsIn(range)) {
    const mention = mentions[i];
    const entity = entities.of[i];
    const next = mentions[i + 1];
    if (next && next.first <= mention.first && next.name.first > mention.first) continue; // "Rogers spokeswoman Ada Obi": part of her title
    const before = mention.first - 1;
    const chained = previousLast >= 0 && between(discourse, previousLast, mention.first);
    previousLast = mention.last;
    const inside = before >= range.first;
    if (inside && reader.lower(before) === '(') continue; // "the United States (US)"
    const governed =
      inside &&
      reader.tag(before) === ADP &&
      !(
        mention.name.first > mention.first &&
        mention.titled &&
        entity?.type === 'person' &&
        mention.roles.length > 0 &&
        reader.lower(before) !== 'for'
      );
    const determined =
      inside &&
      /^(?:the|a|an|his|her|their|its)$/.test(reader.lower(before)) &&
      before - 1 >= range.first &&
      reader.tag(before - 1) === ADP;
    headed = !(governed || determined || (chained && !headed && entity?.type !== 'person'));
    if (!entity || !headed || (mention.possessive && mention.last < range.last)) continue;
    if (entity.type === 'person' && !mention.titled && nounFollows(discourse, mention.last, range.last)) continue; // "Obi aides"
    if (entity.type === 'person' || mention.titled) {
      if (!persons)
        heads.length = heads.some(({ type }) => type === 'person')
          ? heads.length
          : keepCoordinated(discourse, heads, mention.first);
      persons = true;
      if (!heads.includes(entity)) heads.push(entity);
    } else if (
      !nounFollows(discourse, mention.last, range.last) &&
      (!persons || (inside && reader.lower(before) === 'and'))
    ) {
      if (!heads.includes(entity)) heads.push(entity);
    }
  }
  return heads;
}

/** States and organisations before a person are speakers beside them only where "and" joins them. */
function keepCoordinated({ reader }: Discourse, heads: Entity[], first: number): number {
  return first > 0 && reader.lower(first - 1) === 'and' ? heads.length : 0;
}

/** Whether only "and", commas and adjectives stand between. */
function between({ reader }: Discourse, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!/^(?:and|or|,|the)$/.test(reader.lower(i)) && reader.tag(i) !== ADJ) return false;
  return to > from;
}

/** "Trump officials", "the BBC report": the name only describes the noun after it. */
function nounFollows({ reader }: Discourse, from: number, last: number): boolean {
  return (
    from < last &&
    reader.tag(from) !== PUNCT &&
    (reader.nounBits(from) &
      (WORD.role | WORD.person | WORD.organisation | WORD.document | WORD.unnamed | WORD.anyPeople)) !==
      0
  );
}

/** A transcript's "MR. OBI:" at the head of a paragraph. */
function isTurn(discourse: Discourse, index: number, { first }: TokenRange): boolean {
  const { article, attributions } = discourse;
  const { cue } = attributions[index];
  const opens = article.paragraphs[article.sentences[article.tokens.sentence[first]].paragraph].first === first;
  return opens && cue !== undefined && article.document.text.slice(cue.start, cue.end) === ':';
}

function viaOfNames(discourse: Discourse, range: TokenRange, named: readonly Entity[]): Resolved['via'] {
  const full = discourse
    .mentionsIn(range)
    .some(
      (i) =>
        discourse.entities.of[i] === named[0] &&
        (discourse.mentions[i].words.length > 1 || named[0].names.every((name) => name.length === 1)),
    );
  return full && !named[0].candidates ? 'name' : 'part';
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

/** "officials", "people familiar with the talks"; not "a spokeswoman". */
const areMany = ({ names: [name] }: Entity): boolean =>
  name.some((word) => /(?:[^s]s|people|police|many|some|few)$/.test(word));

/** Whether a body can be meant by a pronoun: it is known, has spoken, or its name says what it is. */
export const speaksAsOne = (discourse: Discourse, entity: Entity): boolean =>
  entity.known !== undefined || entity.body || discourse.hasSpoken(entity);

/** "It" is the body spoken of last; of a name alone that was taken for a person's ("Kodak said") it tells that it is none. */
function it(discourse: Discourse, token: number, sentence: number): Resolved {
  const document = documentBefore(discourse, token, sentence);
  if (document) return pronounOf(document);
  const entity = discourse.salience.body(
    sentence,
    (other) => other.type !== 'unnamed' && speaksAsOne(discourse, other),
    true,
  );
  if (entity?.type === 'person') entity.type = 'organisation';
  return pronounOf(entity);
}

/** The document that the sentence speaks of before a token, if it names no body after it: "he cited a declaration: peace, it says, …". */
function documentBefore(discourse: Discourse, token: number, sentence: number): Entity | undefined {
  const { reader, article, entities } = discourse;
  for (let i = token - 1; i >= article.sentences[sentence].first; i--) {
    if (!(reader.nounBits(i) & WORD.document) || reader.tag(i) !== NOUN || reader.isPlural(i)) continue;
    const named = discourse
      .mentionsIn({ first: i, last: token })
      .some((m) => entities.of[m] && entities.of[m]?.type !== 'person');
    return named ? undefined : entities.add(reader.plain(i), 'document');
  }
  return undefined;
}

/** "They" is the last group of speakers, else the last that is no person. */
function they(discourse: Discourse, index: number, sentence: number): Resolved {
  const last = lastResolved(discourse, index);
  if (last && last.entities.length > 1) return { entities: last.entities, via: 'pronoun' };
  return pronounOf(
    discourse.salience.body(
      sentence,
      (entity) =>
        entity.type !== 'state' && (entity.type !== 'unnamed' || areMany(entity)) && speaksAsOne(discourse, entity),
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

/** The attribution resolved last in the order of the text, before one. */
export function lastResolved(discourse: Discourse, index: number): Resolved | undefined {
  const previous = discourse.previousOf(index);
  return previous === undefined ? undefined : discourse.resolved[previous];
}
