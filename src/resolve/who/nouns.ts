import { heldOn } from '../../knowledge/load/actors.js';
import { TAG, type TokenRange } from '../../types/text.js';
import { agrees, type Entity, isSurePerson } from '../names/entity.js';
import type { Mention, Role } from '../names/mention.js';
import { readRole } from '../names/roles.js';
import { nameKey } from '../resolver.js';
import { genderOf, plain, WORD } from '../words.js';
import { type Discourse, NOBODY, type Resolved } from './discourse.js';

const SPEAKER = WORD.role | WORD.person | WORD.unnamed | WORD.organisation | WORD.document;
const AGENT = /(?:er|or|ist|ian|man|woman|eur|ant|ent)$/;
const DEFINITE = /^(?:the|this|that)$/;
const POSSESSIVE = /^(?:his|her|their|its|my|our)$/;
/** Stand for people without a noun. */
const NO_NOUN =
  /^(?:some|many|most|several|others|few|those|someone|somebody|everyone|everybody|anyone|nobody|all|one|another)$/;
/** How far behind a document's noun its author is looked for. */
const AUTHOR = 4;
/** Not "obtained by", "addressed to". */
const GIVEN = /^(?:released|issued|written|posted|published|signed|sent|provided|delivered|read)$/;
/** "the Chinese government", "China's government"; "the government of China". */
const GOVERNMENT = /^(.+) (?:government|administration|authorities)$/;
const GOVERNMENT_OF = /^(?:government|administration|authorities) (?:of|in) (?:the )?(.+)$/;
const KIN = /^(?:father|mother|dad|mom|mum|parent|son|daughter|brother|sister|husband|wife|widow|widower|uncle|aunt)$/;
const LEADING = /^(?:the|a|an|some|several|many|one|another|this|that|these|those|new|recent|latest|of)$/;

/** What a source without a name says by its noun: an office, a person named before, a body, a document, people unnamed. */
export function resolveNoun(discourse: Discourse, index: number, range: TokenRange): Resolved {
  const { reader } = discourse;
  const head = headOf(discourse, range);
  if (head < 0) return byItsWords(discourse, range, -1);
  const bits = reader.nounBits(head);
  const plural = reader.isPlural(head);
  range = { first: range.first, last: endOfPhrase(discourse, head, range.last) };
  const definite = DEFINITE.test(reader.lower(range.first));
  const known = knownBody(discourse, range);
  if (known) return { entities: [known], via: 'name' };
  if (bits & WORD.ownWords) {
    const author = authorOf(discourse, index, range, head);
    if (author) return author;
  }
  if (!plural && (definite || bits & WORD.role)) {
    const indefinite =
      !definite &&
      (reader.lower(range.first) === 'a' || reader.lower(range.first) === 'an' || reader.lower(range.first) === 'one');
    if (bits & WORD.role && !indefinite) return officeHolder(discourse, head, range);
    if (
      !indefinite &&
      (bits & WORD.person || (AGENT.test(reader.lower(head)) && !(bits & (WORD.organisation | WORD.document))))
    ) {
      const entity = personDescribed(discourse, head, range);
      if (entity) return { entities: [entity], via: 'title' };
    }
    if (definite && bits & WORD.organisation && range.last - range.first === 2) {
      const body = bodyDescribed(discourse, head);
      if (body) return { entities: [body], via: 'title' };
    }
  }
  return byItsWords(discourse, range, head);
}

/** The head of a noun phrase: its last noun for a speaker before a preposition, relative clause or "and"; else its last noun. */
function headOf({ reader }: Discourse, { first, last }: TokenRange): number {
  let head = -1;
  let noun = -1;
  for (let i = first; i < last; i++) {
    const tag = reader.tag(i);
    if (/^(?:'s|'|\u2019s|\u2019)$/.test(reader.lower(i))) {
      head = -1; // "the ministry's invitation" is no ministry
      noun = -1;
      continue;
    }
    if ((noun >= 0 || head >= 0) && (tag === TAG.ADP || /^(?:who|which|that|and|as)$/.test(reader.lower(i)))) break;
    if (reader.nounBits(i) & SPEAKER) head = i;
    else if (tag === TAG.NOUN || tag === TAG.PROPN) noun = i;
  }
  return head < 0 ? noun : head;
}

/** How well an entity's titles fit a description: 0 where they do not. */
export function matches(entity: Entity, role: Role): number {
  let best = 0;
  for (const own of entity.roles) {
    if (own.head !== role.head && !(own.modifiers.includes(role.head) || own.head.endsWith(`-${role.head}`))) continue;
    const place = own.affiliation ?? entity.affiliation;
    if (role.affiliation && place && role.affiliation !== place) continue;
    const shared = role.modifiers.filter((word) => own.modifiers.includes(word)).length;
    best = Math.max(
      best,
      (own.head === role.head ? 2 : 1) + shared + (role.affiliation && role.affiliation === place ? 2 : 0),
    );
  }
  return best;
}

function officeHolder(discourse: Discourse, head: number, range: TokenRange): Resolved {
  const { role } = readRole(discourse.reader, head, range.first, range.last);
  const sentence = discourse.article.tokens.sentence[head];
  const people = discourse.entities.all.filter(
    (entity) => entity.type === 'person' && !entity.candidates && agrees(entity, role.gender),
  );
  const scored = people.map((entity) => [entity, matches(entity, role)] as const).filter(([, fit]) => fit > 0);
  if (scored.length) {
    const best = Math.max(...scored.map(([, fit]) => fit));
    const fitting = scored.filter(([, fit]) => fit === best).map(([entity]) => entity);
    const [most] = fitting.sort(
      (a, b) => discourse.salience.at(b, sentence) - discourse.salience.at(a, sentence) || a.introduced - b.introduced,
    );
    return { entities: [most], via: 'title' };
  }
  if (role.affiliation) {
    // "the Chinese minister" where only "China's Wang" told who is Chinese
    const compatriots = people.filter(
      (entity) => entity.affiliation === role.affiliation && discourse.salience.at(entity, sentence) > 0,
    );
    if (compatriots.length === 1) return { entities: compatriots, via: 'title' };
    const date = discourse.article.document.date;
    const officers = discourse.resolver.actors.filter(
      (actor) =>
        actor.type === 'person' &&
        actor.affiliations.some((dated) => dated.name === role.affiliation && heldOn(dated, date)) &&
        actor.roles.some((dated) => heldOn(dated, date) && sameOffice(dated.name, role)),
    );
    if (date && officers.length === 1)
      return { entities: [discourse.entities.add(officers[0].name, 'person', officers[0])], via: 'actors-file' };
    const state = discourse.resolver.byId.get(role.affiliation);
    if (state) {
      const entity = discourse.entities.add(phrase(discourse, range), 'government');
      entity.affiliation = state.id;
      return { entities: [entity], via: 'title' };
    }
  }
  const described = isEpithet(discourse, range, head) ? personDescribed(discourse, head, range) : undefined;
  return described ? { entities: [described], via: 'title' } : byItsWords(discourse, range, head);
}

/** "the 39-year-old founder", "the lanky professor": describes somebody whom the reader knows. */
function isEpithet({ reader }: Discourse, { first }: TokenRange, head: number): boolean {
  for (let i = first; i < head; i++) {
    if (reader.tag(i) === TAG.NUM && /^-?\d/.test(reader.text(i))) return true;
    if (reader.tag(i) === TAG.ADJ && !(reader.bits(i) & (WORD.modifier | WORD.capital))) return true;
  }
  return false;
}

/** "secretary of state" is "the U.S. secretary of state" and "the secretary of state". */
function sameOffice(name: string, role: Role): boolean {
  const words = plain(name).split(' ');
  return (
    words.includes(role.head) &&
    words.every((word) => word === role.head || role.modifiers.includes(word) || /^(?:of|the|to)$/.test(word))
  );
}

/** "the laid-back resident": the most salient person that may be called so. */
function personDescribed(discourse: Discourse, head: number, range: TokenRange): Entity | undefined {
  const { reader, salience, entities } = discourse;
  const { role } = readRole(reader, head, range.first, range.last);
  const bits = reader.nounBits(head);
  const gender = bits & WORD.gendered ? genderOf(bits) : undefined;
  const sentence = discourse.article.tokens.sentence[head];
  const people = (entity: Entity): boolean => isSurePerson(entity) && agrees(entity, gender);
  const described = entities.all.filter(
    (entity) => people(entity) && entity.roles.some((own) => own.head === role.head),
  );
  if (described.length === 1) return described[0];
  const unnamed = unnamedBefore(discourse, head);
  if (unnamed) return unnamed;
  if (KIN.test(role.head)) return undefined; // whose father, is not known
  if (range.last - head > 1 && !isEpithet(discourse, range, head)) return undefined; // "the person who spoke on condition of anonymity" is nobody named before
  return salience.ranked(sentence, people)[0];
}

/** "the official" after "a senior official": the one who spoke before without a name. */
function unnamedBefore(discourse: Discourse, head: number): Entity | undefined {
  const noun = discourse.reader.singular(head);
  const sentence = discourse.article.tokens.sentence[head];
  const called = discourse.entities.all.filter(
    (entity) =>
      entity.type === 'unnamed' && discourse.hasSpoken(entity) && entity.names[0].some((word) => plain(word) === noun),
  );
  return called.sort((a, b) => discourse.salience.at(b, sentence) - discourse.salience.at(a, sentence))[0];
}

/** "the company": a body called so, else the most salient that can be meant. */
function bodyDescribed(discourse: Discourse, head: number): Entity | undefined {
  const noun = discourse.reader.singular(head);
  const sentence = discourse.article.tokens.sentence[head];
  const called = discourse.entities.all.filter(
    ({ type, names: [name] }) => type !== 'person' && name.length > 1 && plain(name[name.length - 1]) === noun,
  );
  const [latest] = called.sort((a, b) => discourse.salience.at(b, sentence) - discourse.salience.at(a, sentence));
  if (called.length === 1 || (latest && discourse.salience.at(latest, sentence) > 0)) return latest;
  const introduced = introducedAs(discourse, noun, head);
  if (introduced) return introduced;
  if (!(discourse.reader.nounBits(head) & WORD.body)) return undefined;
  const speaks = (spoke: boolean): Entity | undefined =>
    discourse.salience.body(
      sentence,
      (entity) =>
        (entity.type === 'organisation' || entity.type === 'person') &&
        (spoke ? discourse.hasSpoken(entity) : discourse.speaksAsOne(entity)),
    );
  return asBody(lastNamed(discourse, head) ?? speaks(true) ?? speaks(false));
}

/** The organisation that speaks in the sentence before a description, or before it in its own; else the one named last there. */
function lastNamed(discourse: Discourse, head: number): Entity | undefined {
  const { article, mentions, entities } = discourse;
  const { sentences, tokens } = article;
  const sentence = tokens.sentence[head];
  const { first } = sentences[Math.max(0, sentence - 1)];
  const named = discourse.mentionsIn({ first, last: head }).filter((i) => {
    const entity = entities.of[i];
    if (!entity || mentions[i].quoted) return false;
    if (entity.type === 'person') return discourse.isSource(mentions[i]) && !isSurePerson(entity);
    if (entity.type !== 'organisation') return false;
    return entity.mentions > 1 || entity.names[0].length > 1 || discourse.speaksAsOne(entity);
  });
  const last = named.findLast((i) => discourse.isSource(mentions[i])) ?? named.pop();
  return last === undefined ? undefined : entities.of[last];
}

/** "the company" after "the media company Obi Motors": the last body that was called so. */
function introducedAs(discourse: Discourse, noun: string, head: number): Entity | undefined {
  const { reader, mentions, entities } = discourse;
  const i = mentions.findLastIndex(
    ({ first, last, words }, n) =>
      last <= head &&
      first > 0 &&
      words.length > 0 &&
      reader.singular(first - 1) === noun &&
      entities.of[n] !== undefined &&
      !isSurePerson(entities.of[n] as Entity),
  );
  return asBody(entities.of[i]);
}

/** A name that was taken for a person's because it speaks. */
function asBody(entity: Entity | undefined): Entity | undefined {
  if (entity?.type === 'person') entity.type = 'organisation';
  return entity;
}

/** "the Russian foreign ministry", "the Chinese government": in the actors file under that name, or a state's government. */
function knownBody(discourse: Discourse, range: TokenRange): Entity | undefined {
  const { resolver, entities } = discourse;
  const words = phrase(discourse, range);
  const named = resolver.byName.get(nameKey(words));
  if (named) return entities.add(named.name, named.type, named);
  const [, whose = GOVERNMENT_OF.exec(nameKey(words))?.[1]] = GOVERNMENT.exec(nameKey(words)) ?? [];
  if (whose === undefined) return undefined;
  const key = whose.replace(/ ?'s$/, '');
  const state = resolver.byDemonym.get(key) ?? resolver.byName.get(key);
  return state?.type === 'state' ? entities.add(state.name, state.type, state) : undefined;
}

/** "her statement", "Biden's letter", "the statement" after "said in a statement": who wrote it. */
function authorOf(discourse: Discourse, index: number, range: TokenRange, head: number): Resolved | undefined {
  const { reader, salience, entities, mentions } = discourse;
  const sentence = discourse.article.tokens.sentence[head];
  for (const i of discourse.mentionsIn({ first: range.first, last: head })) {
    const entity = entities.of[i];
    if (entity && mentions[i].possessive) return { entities: [entity], via: 'part' };
  }
  const named = namedAuthor(discourse, head);
  if (named) return { entities: [named], via: 'part' };
  const bits = reader.bits(range.first);
  if (bits & WORD.pronoun) {
    const gender = genderOf(bits);
    const entity = gender && salience.pronoun(gender, sentence);
    return entity ? { entities: [entity], via: 'pronoun' } : undefined;
  }
  const previous = discourse.previousOf(index);
  const last = previous === undefined ? undefined : discourse.resolved[previous];
  if (!last?.entities.length || previous === undefined) return undefined;
  if (reader.lower(range.first) === 'a' && head === range.first + 1) {
    // "Obi Motors said it was sorry. A statement said …"
    const [body, more] = last.entities;
    const goesOn =
      discourse.sentenceOf(previous) === sentence - 1 &&
      !more &&
      (body.type === 'organisation' || (body.type === 'person' && !isSurePerson(body)));
    return goesOn ? { entities: [body], via: 'continuation' } : undefined;
  }
  if (!DEFINITE.test(reader.lower(range.first))) return undefined;
  const { first, last: end } = discourse.article.sentences[discourse.sentenceOf(previous)];
  for (let i = first; i < end; i++)
    if (reader.singular(i) === reader.singular(head)) return { entities: last.entities, via: 'title' };
  return undefined;
}

/** "a statement from the ministry", "a letter released by Ada Obi". */
function namedAuthor(discourse: Discourse, head: number): Entity | undefined {
  const { reader, entities, mentions, article } = discourse;
  const { last } = article.sentences[article.tokens.sentence[head]];
  for (let i = head + 1; i < Math.min(head + AUTHOR, last); i++) {
    if (/^(?:by|from)$/.test(reader.lower(i))) {
      const next = discourse.mentionsIn({ first: i + 1, last: Math.min(i + AUTHOR, last) })[0];
      const mention = next === undefined ? undefined : mentions[next];
      const near = mention && (mention.first === i + 1 || (mention.first === i + 2 && reader.hasArticle(i + 2)));
      if (!near) return undefined;
      return mention.possessive ? officeOf(discourse, mention, last) : entities.of[next];
    }
    if (!GIVEN.test(reader.lower(i))) return undefined;
  }
  return undefined;
}

/** "the mayor's office", "Prime Minister's Office": a body called after its head. */
function officeOf(discourse: Discourse, { first, last }: Mention, limit: number): Entity | undefined {
  const noun = /^['\u2019]/.test(discourse.reader.lower(last)) ? last + 1 : last;
  if (noun >= limit || !(discourse.reader.nounBits(noun) & WORD.organisation)) return undefined;
  return discourse.entities.add(phrase(discourse, { first, last: noun + 1 }), 'organisation');
}

/** Nobody known: an actor by the words of the source itself, where they name people, a body or a document. */
function byItsWords(discourse: Discourse, range: TokenRange, head: number): Resolved {
  const { reader, entities } = discourse;
  const first = reader.lower(range.first);
  const bits = head < 0 ? reader.nounBits(range.last - 1) : reader.nounBits(head);
  if (!(bits & (SPEAKER | WORD.anyPeople)) && !(head >= 0 && AGENT.test(reader.singular(head))) && !NO_NOUN.test(first))
    return NOBODY; // "the remark shows"
  if (POSSESSIVE.test(first)) return bits & WORD.organisation ? bodyOf(discourse, range) : NOBODY; // "his father": who that is, is not known
  if (head >= 0 && reader.isPlural(head) && (first === 'a' || first === 'an')) return NOBODY; // not one phrase
  const people = bits & (WORD.role | WORD.person | WORD.unnamed | WORD.anyPeople);
  const type = bits & WORD.document ? 'document' : bits & WORD.organisation && !people ? 'organisation' : 'unnamed';
  return { entities: [entities.add(phrase(discourse, range), type)], via: type === 'unnamed' ? 'unnamed' : 'name' };
}

/** "his campaign": Ada Obi's campaign. */
function bodyOf(discourse: Discourse, { first, last }: TokenRange): Resolved {
  const gender = genderOf(discourse.reader.bits(first));
  const owner = gender && discourse.salience.pronoun(gender, discourse.article.tokens.sentence[first]);
  if (!owner || last - first < 2) return NOBODY;
  const name = `${discourse.entities.settle(owner).name}'s ${phrase(discourse, { first: first + 1, last })}`;
  const entity = discourse.entities.add(name, 'organisation');
  entity.affiliation ??= owner.affiliation;
  return { entities: [entity], via: 'name' };
}

/** Where the phrase of a head noun ends: before a verb that is no participle after a noun's preposition, "the report [claims]". */
function endOfPhrase({ reader }: Discourse, head: number, last: number): number {
  for (let i = head + 1; i < last; i++) {
    const lower = reader.lower(i);
    if (/^(?:who|which|that|,|\()$/.test(lower)) return i;
    if (reader.tag(i) === TAG.AUX || (reader.tag(i) === TAG.VERB && !/(?:ed|ing)$/.test(lower))) return i;
  }
  return last;
}

/** A source's words without articles in front, in small letters where only the sentence gave the capital. */
function phrase({ reader, article }: Discourse, { first, last }: TokenRange): string {
  while (last - first > 1 && LEADING.test(reader.lower(first))) first++;
  const { start, end } = article.tokens;
  const text = article.document.text.slice(start[first], end[last - 1]).replace(/\s+/g, ' ');
  const owesCapital =
    reader.opens(first) && !(reader.nounBits(first) & WORD.adjective) && !(reader.bits(first) & WORD.acronym);
  const isNoun = (reader.nounBits(first) & SPEAKER) !== 0;
  return owesCapital && isNoun ? text[0].toLowerCase() + text.slice(1) : text;
}
