import { endsInAny } from '../../../english/morphology.js';
import type { TokenRange } from '../../../types/text.js';
import { type Discourse, type Resolved, UNRESOLVED } from '../../discourse/discourse.js';
import { genderOf, WORD } from '../../word-bits.js';

/** Bits of nouns for a speaker. */
export const SPEAKER = WORD.role | WORD.person | WORD.unnamed | WORD.organisation | WORD.document;
const PEOPLE = WORD.role | WORD.person | WORD.unnamed | WORD.anyPeople;

/** An actor by the words of the source itself, where they name people, a body or a document. `head` is its noun, or -1. */
export function byItsWords(discourse: Discourse, range: TokenRange, head: number): Resolved {
  const { reader, entities } = discourse;
  const { first, last } = range;
  const bits = reader.nounBits(head < 0 ? last - 1 : head);
  const isSpeaker =
    (bits & (SPEAKER | WORD.anyPeople)) !== 0 ||
    (head >= 0 && isAgentNoun(discourse, head)) ||
    reader.is(first, 'people-pronoun');
  if (!isSpeaker) return UNRESOLVED; // "the remark shows"
  if (reader.is(first, 'possessive-determiner'))
    return bits & WORD.organisation ? bodyOf(discourse, range) : UNRESOLVED; // "his father": who that is, is not known
  if (head >= 0 && reader.isPlural(head) && reader.is(first, 'indefinite-article')) return UNRESOLVED; // not one phrase
  const type =
    bits & WORD.document ? 'document' : bits & WORD.organisation && !(bits & PEOPLE) ? 'organisation' : 'unnamed';
  const entity = entities.add(wordingOf(discourse, range), type);
  return { entities: [entity], via: type === 'unnamed' ? 'unnamed' : 'name' };
}

/** A noun that ends like one for a person: "the brewer". */
export const isAgentNoun = ({ article, reader }: Discourse, token: number): boolean =>
  endsInAny(reader.singular(token), article.english.classes['agent-suffix']);

/** "his campaign": Ada Obi's campaign. */
function bodyOf(discourse: Discourse, { first, last }: TokenRange): Resolved {
  const { article, entities, reader, salience } = discourse;
  const gender = genderOf(reader.bits(first));
  const owner = gender && salience.pronoun(gender, article.tokens.sentence[first]);
  if (!owner || last - first < 2) return UNRESOLVED;
  const name = `${entities.withKey(owner).name}'s ${wordingOf(discourse, { first: first + 1, last })}`;
  const entity = entities.add(name, 'organisation');
  entity.affiliation ??= owner.affiliation;
  return { entities: [entity], via: 'name' };
}

/** A source's words without articles in front, in lower case where only the sentence gave the capital. */
export function wordingOf({ reader, article }: Discourse, { first, last }: TokenRange): string {
  let from = first;
  while (last - from > 1 && reader.is(from, 'leading-word')) from++;
  const { start, end } = article.tokens;
  const text = article.document.text.slice(start[from], end[last - 1]).replace(/\s+/g, ' ');
  const bits = reader.nounBits(from);
  const owesCapital = reader.opens(from) && !(bits & WORD.adjective) && !(reader.bits(from) & WORD.acronym);
  return owesCapital && bits & SPEAKER ? text[0].toLowerCase() + text.slice(1) : text;
}
