import { TAG, type TokenRange } from '../../../types/text.js';
import type { Discourse } from '../../discourse/discourse.js';
import { agrees, type Entity, isSurePerson } from '../../entities/entity.js';
import { plain } from '../../names/spelling.js';
import { genderOf, WORD } from '../../word-bits.js';

/** "the laid-back resident": the person who is called so, else the most salient one who may be. */
export function personDescribed(discourse: Discourse, head: number, range: TokenRange): Entity | undefined {
  const { reader, salience } = discourse;
  const bits = reader.nounBits(head);
  const gender = bits & WORD.gendered ? genderOf(bits) : undefined;
  const isCandidate = (entity: Entity): boolean => isSurePerson(entity) && agrees(entity, gender);
  const called = personCalled(discourse, head);
  if (called) return called;
  const unnamed = unnamedBefore(discourse, head);
  if (unnamed) return unnamed;
  if (discourse.article.english.classes['kin-noun'].has(reader.singular(head))) return undefined; // whose father is not known
  const isQualified = range.last - head > 1; // "the person who spoke on condition of anonymity"
  if (isQualified && !isEpithet(discourse, range, head)) return undefined;
  const isListed = (bits & (WORD.person | WORD.role)) !== 0;
  const [likeliest] = salience.ranked(discourse.article.tokens.sentence[head], isCandidate);
  // of a noun that only ends like one for people, nobody is meant who is known to be something else: "the brewer" is no mayor
  return isListed || !likeliest?.roles.length ? likeliest : undefined;
}

/** The only person of the document to whom it gives the noun as a title or description. */
export function personCalled({ entities, reader }: Discourse, head: number): Entity | undefined {
  const noun = reader.singular(head);
  const bits = reader.nounBits(head);
  const gender = bits & WORD.gendered ? genderOf(bits) : undefined;
  let called: Entity | undefined;
  for (const entity of entities.all) {
    if (!entity.roles.some((own) => own.head === noun) || !isSurePerson(entity) || !agrees(entity, gender)) continue;
    if (called) return undefined;
    called = entity;
  }
  return called;
}

/** "the 39-year-old founder", "the lanky professor": describes somebody the reader knows. */
export function isEpithet({ reader }: Discourse, { first }: TokenRange, head: number): boolean {
  for (let i = first; i < head; i++) {
    if (reader.tag(i) === TAG.NUM && /^-?\d/.test(reader.text(i))) return true;
    if (reader.tag(i) === TAG.ADJ && !(reader.bits(i) & (WORD.modifier | WORD.capital))) return true;
  }
  return false;
}

/** "the official" after "a senior official": the one who spoke before without a name, unless another is as salient. */
export function unnamedBefore(discourse: Discourse, head: number, other?: Entity): Entity | undefined {
  const { article, entities, reader, salience } = discourse;
  const noun = reader.singular(head);
  const sentence = article.tokens.sentence[head];
  const [latest] = entities.all
    .filter((entity) => entity.type === 'unnamed' && discourse.hasSpoken(entity) && isCalled(entity, noun))
    .sort((a, b) => salience.at(b, sentence) - salience.at(a, sentence));
  return latest && other && salience.at(other, sentence) >= salience.at(latest, sentence) ? undefined : latest;
}

const isCalled = ({ names: [name] }: Entity, noun: string): boolean => name.some((word) => plain(word) === noun);
