import { TAG } from '../../types/text.js';
import type { Reading } from '../reading.js';
import { genderOf, WORD } from '../words.js';
import type { Mention, Role } from './mention.js';

/** How far a title reaches from its name. */
const REACH = 16;

/** A title of small letters right before a name: "political scientist Ada Obi", "the team's coach, Ada Obi", "ambassador to the US Ada Obi". */
export function readTitleBefore(reader: Reading, mentions: readonly Mention[], index: number): void {
  const mention = mentions[index];
  if (!mention.words.length || mention.office || mention.thing) return;
  const { tokens } = reader.article;
  const sentence = reader.article.sentences[tokens.sentence[mention.first]];
  let head = mention.first - 1;
  if (head < sentence.first) return;
  if (mention.affiliation && reader.lower(head) === 'the') head--;
  const accredited = reader.lower(head) === 'to' && mention.name.first > mention.first; // "ambassador to the US Ada Obi"
  if (accredited || (/^(?:of|for|at)$/.test(reader.lower(head)) && mention.name.first > mention.first)) head--;
  const comma = reader.lower(head) === ',' && head > sentence.first;
  if (comma) head--;
  if (!(reader.nounBits(head) & (WORD.role | WORD.person)) || reader.isPlural(head)) {
    if (!comma) return;
    // "the director of the institute, Ada Obi,"
    head = backToHead(reader, head, sentence.first);
    if (head < 0) return;
  }
  if (comma && !opensPhrase(reader, head, sentence.first)) return;
  const role = readRole(reader, head, sentence.first, comma ? mention.first - 1 : mention.name.first);
  // "the ambassador … and his Chinese counterpart"
  const office =
    role.role.head === 'counterpart'
      ? mentions.slice(0, index).findLast(({ roles }) => roles.length)?.roles[0]
      : undefined;
  if (office) {
    role.role.head = office.head;
    role.role.modifiers = office.modifiers;
    role.role.title = office.title;
  }
  mention.roles.push(role.role);
  if (accredited) mention.affiliation = role.role.affiliation;
  else mention.affiliation ??= role.role.affiliation;
  mention.titled = true;
  if (!comma) mention.first = role.first;
}

/** A title after a name: "Ada Obi, Nigeria's foreign minister,", "Ada Obi, the mayor of Kano". "Wang of China". */
export function readApposition(reader: Reading, mentions: readonly Mention[], index: number): void {
  const mention = mentions[index];
  const after: Mention | undefined = mentions[index + 1];
  if (!mention.words.length || mention.office || mention.thing) return;
  const { tokens } = reader.article;
  const sentence = reader.article.sentences[tokens.sentence[mention.first]];
  let i = mention.last;
  if (i >= sentence.last) return;
  if (reader.lower(i) === 'of' && after?.first === i + 1 && after.actor && after.actor.type !== 'person') {
    mention.affiliation ??= after.actor.id;
    return;
  }
  if (reader.lower(i) !== ',') return;
  i++;
  if (after && after.first <= i && after.words.length && !after.actor && !after.possessive) return; // another name of a list
  for (let head = i; head < Math.min(sentence.last, i + REACH); head++) {
    const tag = reader.tag(head);
    if (
      tag === TAG.VERB ||
      tag === TAG.AUX ||
      reader.lower(head) === 'and' ||
      tokens.quotation[head] !== tokens.quotation[mention.first]
    )
      return;
    if (/^(?:who|whose|which|,|\.|;|:)$/.test(reader.lower(head))) return;
    if (!(reader.nounBits(head) & (WORD.role | WORD.person)) || reader.isPlural(head)) continue;
    if (
      head + 1 < sentence.last &&
      (reader.nounBits(head + 1) & (WORD.role | WORD.person) || reader.tag(head + 1) === TAG.NOUN)
    )
      continue; // not the last noun
    const { role } = readRole(reader, head, i, sentence.last);
    mention.roles.push(role);
    mention.affiliation ??= role.affiliation;
    mention.titled = true;
    return;
  }
}

/** The role whose head noun stands at a token: modifiers before it, the state it is an office of before or after. */
export function readRole(reader: Reading, head: number, from: number, limit: number): { role: Role; first: number } {
  const bits = reader.nounBits(head);
  const role: Role = {
    head: reader.singular(head),
    modifiers: [],
    title: reader.text(head),
    gender: bits & WORD.gendered ? genderOf(bits) : undefined,
  };
  let first = head;
  while (first - 1 >= from) {
    const token = first - 1;
    const tag = reader.tag(token);
    const capital = reader.bits(token) & WORD.capital;
    const actor = capital ? actorAround(reader, token) : undefined;
    if (actor) role.affiliation ??= actor;
    else if (tag === TAG.NOUN || tag === TAG.ADJ || capital || reader.bits(token) & WORD.modifier) {
      role.modifiers.push(reader.plain(token));
      role.title = `${reader.text(token)} ${role.title}`;
    } else if (!/^(?:-|'s|'|of|and)$/.test(reader.lower(token)) && tag !== TAG.DET) break;
    else if (tag === TAG.DET) {
      first--;
      break;
    }
    first--;
  }
  for (let i = head + 1; i < Math.min(limit, head + 8); i++) {
    const capital = reader.bits(i) & WORD.capital;
    const actor = capital ? actorAround(reader, i) : undefined;
    if (actor) {
      if (/^(?:of|for|the)$/.test(reader.lower(i - 1)) && reader.lower(head + 1) !== 'to') role.affiliation ??= actor;
      break;
    }
    if (reader.tag(i) === TAG.PUNCT || reader.tag(i) === TAG.VERB) break;
    role.modifiers.push(reader.plain(i));
  }
  return { role, first };
}

/** The state or organisation that a capitalised token names or is a part of: its id. */
function actorAround(reader: Reading, token: number): string | undefined {
  const { byName, byDemonym, longestName } = reader.resolver;
  if (reader.bits(token) & WORD.actor) {
    for (let length = longestName; length > 0; length--) {
      const last = token + length;
      if (last > reader.article.tokens.count) continue;
      const key = reader.key(token, last);
      const found = byDemonym.get(key) ?? byName.get(key);
      if (found && found.type !== 'person') return found.id;
    }
  }
  if (token > 0 && reader.bits(token - 1) & WORD.actor) {
    const key = reader.key(token - 1, token + 1);
    const found = byDemonym.get(key) ?? byName.get(key);
    if (found && found.type !== 'person') return found.id;
  }
  return undefined;
}

/** From a comma back over "director of the institute" to its first noun for a person. */
function backToHead(reader: Reading, from: number, first: number): number {
  for (let i = from; i >= Math.max(first, from - REACH); i--) {
    if (reader.tag(i) === TAG.VERB || reader.tag(i) === TAG.AUX || reader.tag(i) === TAG.PUNCT) return -1;
    if (
      reader.nounBits(i) & (WORD.role | WORD.person) &&
      !reader.isPlural(i) &&
      /^(?:of|for|at|in|to|with|from)$/.test(reader.lower(i + 1))
    )
      return i;
  }
  return -1;
}

/** Whether the phrase of a head noun is a phrase of its own: begins the sentence, or has an article or a possessive. */
function opensPhrase(reader: Reading, head: number, first: number): boolean {
  for (let i = head; i >= Math.max(first, head - REACH); i--) {
    if (reader.tag(i) === TAG.DET || reader.lower(i) === "'s" || /^(?:his|her|their|its|our|my)$/.test(reader.lower(i)))
      return true;
    if (i === first) return true;
    if (reader.tag(i) === TAG.VERB || reader.tag(i) === TAG.AUX || reader.tag(i) === TAG.PUNCT) return false;
  }
  return false;
}
