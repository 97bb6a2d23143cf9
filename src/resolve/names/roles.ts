import { TAG } from '../../types/text.js';
import type { NameReader } from '../name-reader.js';
import { genderOf, WORD } from '../word-bits.js';
import type { Role } from './mention.js';

const { ADJ, DET, NOUN, PUNCT, VERB } = TAG;
/** The state of an office is at most this many words after it: "minister for rural and regional affairs of Norway". */
const OFFICE_REACH = 8;
/** No title has more words before its head; without a bound, a page of "Ministry" would take hours. */
const TITLE_REACH = 40;

/** The role whose head noun is at a token: the modifiers before it, and the state or organisation before or after it. */
export function readRole(reader: NameReader, head: number, from: number, limit: number): { role: Role; first: number } {
  const bits = reader.nounBits(head);
  const role: Role = {
    head: reader.singular(head),
    modifiers: [],
    title: reader.text(head),
    gender: bits & WORD.gendered ? genderOf(bits) : undefined,
  };
  const first = readBefore(reader, role, head, from);
  readAfter(reader, role, head, Math.min(limit, head + OFFICE_REACH));
  return { role, first };
}

/** "the Nigerian deputy prime" + "minister"; returns the first token of the phrase. */
function readBefore(reader: NameReader, role: Role, head: number, from: number): number {
  let first = head;
  for (let token = head - 1; token >= Math.max(from, head - TITLE_REACH); token--) {
    const actor = actorAround(reader, token);
    if (actor) role.affiliation ??= actor;
    else if (isModifier(reader, token)) {
      role.modifiers.push(reader.plain(token));
      role.title = `${reader.text(token)} ${role.title}`;
    } else if (reader.tag(token) === DET) return token;
    else if (!reader.is(token, 'title-joiner')) return first;
    first = token;
  }
  return first;
}

function isModifier(reader: NameReader, token: number): boolean {
  const tag = reader.tag(token);
  return tag === NOUN || tag === ADJ || (reader.bits(token) & (WORD.capital | WORD.modifier)) !== 0;
}

/** "minister" + "of trade of Norway", "ambassador" + "to the US": the latter is not the ambassador's own state. */
function readAfter(reader: NameReader, role: Role, head: number, limit: number): void {
  for (let i = head + 1; i < limit; i++) {
    const actor = actorAround(reader, i);
    if (actor) {
      const isOwn = reader.is(i - 1, 'affiliation-link');
      if (isOwn && reader.lower(head + 1) !== 'to') role.affiliation ??= actor;
      return;
    }
    if (reader.tag(i) === PUNCT || reader.tag(i) === VERB) return;
    role.modifiers.push(reader.plain(i));
    if (reader.bits(i) & WORD.capital && reader.lower(i - 1) === 'of') role.of ??= reader.plain(i);
  }
}

/** Id of the state or organisation that a capitalised token names, alone or with its neighbours. */
function actorAround(reader: NameReader, token: number): string | undefined {
  if (!(reader.bits(token) & WORD.capital)) return undefined;
  if (reader.bits(token) & WORD.actor) {
    const { tokens } = reader.article;
    for (let length = reader.resolver.longestName; length > 0; length--) {
      const found = token + length <= tokens.count ? bodyNamed(reader, token, token + length) : undefined;
      if (found) return found;
    }
  }
  return token > 0 && reader.bits(token - 1) & WORD.actor ? bodyNamed(reader, token - 1, token + 1) : undefined;
}

function bodyNamed(reader: NameReader, first: number, last: number): string | undefined {
  const { byDemonym, byName } = reader.resolver;
  const key = reader.key(first, last);
  const found = byDemonym.get(key) ?? byName.get(key);
  return found && found.type !== 'person' ? found.id : undefined;
}
