import type { NameReader } from '../../name-reader.js';
import { WORD } from '../../word-bits.js';
import type { NameWord } from '../name-words.js';
import { capitalsAt } from './capitals.js';
import { isCommon, nameWordOf } from './words.js';

/** "Office | of the High Commissioner | for Human Rights | of Kenya". */
const MOST_PARTS = 3;

/**
 * What goes on with the name of a body after its noun: "Bank" + "of England", "Committee" + "to Protect Journalists", "Ministry" + "of
 * Education, Science and Culture", "Physicians" + "for Human Rights". Undefined where nothing does. Only the last word has bits: those of an
 * organisation.
 */
export function bodyTailAt(
  reader: NameReader,
  words: readonly NameWord[],
  token: number,
  limit: number,
): readonly NameWord[] | undefined {
  if (!opensPart(reader, token, limit)) return undefined; // most names
  const isBody = isBodyNoun(reader, words);
  if (!isBody && !isPeopleNoun(reader, words)) return undefined;
  const tail: NameWord[] = [];
  let at = token;
  for (let part = 0; part < MOST_PARTS; part++) {
    const more = partAt(reader, at, limit, isBody);
    if (!more.length) break;
    tail.push(...more);
    at = more[more.length - 1].last;
  }
  if (!tail.length) return undefined;
  return tail.map(({ first, last, text, key }, i) => {
    const bits = i === tail.length - 1 ? WORD.organisation | WORD.capital : 0;
    return { first, last, text, key, bits };
  });
}

const opensPart = (reader: NameReader, token: number, limit: number): boolean =>
  token + 1 < limit && reader.is(token, 'name-preposition');

/** "Bank", "National Union", "Republic"; not "Police" at the beginning of a sentence. */
function isBodyNoun(reader: NameReader, words: readonly NameWord[]): boolean {
  const { bits, first } = words[words.length - 1];
  if (!(bits & WORD.organisation) && !reader.is(first, 'polity-noun')) return false;
  if (bits & WORD.role) return false;
  if (isOfOffice(reader, words[0].first)) return false;
  const isSure = words.length > 1 || !reader.opens(first) || reader.hasArticle(first);
  return isSure || !(bits & WORD.unnamed);
}

/** "Foreign Affairs" after "Minister of". */
const isOfOffice = (reader: NameReader, token: number): boolean =>
  token > 1 && reader.is(token - 1, 'office-preposition') && (reader.nounBits(token - 2) & WORD.role) !== 0;

/** "Physicians", "Concerned Mothers": more than one person. */
function isPeopleNoun(reader: NameReader, words: readonly NameWord[]): boolean {
  const { bits, first } = words[words.length - 1];
  return !(bits & WORD.firstName) && (reader.nounBits(first) & WORD.person) !== 0 && reader.isPlural(first);
}

/** A preposition and what follows it in the name; people's nouns go on only with words that say what they are for. */
function partAt(reader: NameReader, token: number, limit: number, isBody: boolean): NameWord[] {
  if (!opensPart(reader, token, limit)) return [];
  const isOf = reader.lower(token) === 'of';
  if (isOf && !isBody) return [];
  const hasArticle = isBody && reader.lower(token + 1) === 'the';
  const from = hasArticle ? token + 2 : token + 1;
  const words = capitalsAt(reader, from, limit, hasArticle);
  if (!words.length || !(isOf ? isOwner(reader, words) : isPurpose(reader, words, isBody))) return [];
  const small: NameWord[] = [];
  for (let i = token; i < from; i++) small.push(nameWordOf(reader, i, i + 1));
  return [...small, ...withJoined(reader, words, limit)];
}

/** After "of": no person. */
function isOwner({ article, resolver, words }: NameReader, [{ bits, first, key }]: readonly NameWord[]): boolean {
  if (bits & WORD.honorific) return false;
  return !(bits & WORD.firstName) || resolver.byName.has(key) || words.isCommon(article.tokens.lower[first]); // Kenya, Grace
}

/** After another preposition: common words only, "for Human Rights"; "lawyers for the Department" are people. */
const isPurpose = (reader: NameReader, words: readonly NameWord[], isBody: boolean): boolean =>
  words.every((word) => isCommon(reader, word)) && (isBody || !(words[words.length - 1].bits & WORD.organisation));

const withComma = ({ first, last, text, key, bits }: NameWord): NameWord => ({
  first,
  last: last + 1,
  text: `${text},`,
  key,
  bits,
});

/** With ", Science and Culture" or "and Social Affairs" behind, all of them common words. */
function withJoined(reader: NameReader, words: readonly NameWord[], limit: number): readonly NameWord[] {
  if (!words.every((word) => isCommon(reader, word))) return words;
  const all = [...words];
  for (;;) {
    const last = all[all.length - 1];
    const isComma = reader.text(last.last) === ',';
    const joiner = isComma ? last.last + 1 : last.last;
    const isAnd = joiner < limit && reader.lower(joiner) === 'and';
    if (!isComma && !isAnd) return words;
    const more = capitalsAt(reader, isAnd ? joiner + 1 : joiner, limit, false);
    if (!more.length || !more.every((word) => isCommon(reader, word))) return words;
    if (isComma) all[all.length - 1] = withComma(last);
    if (isAnd) return [...all, nameWordOf(reader, joiner, joiner + 1), ...more];
    all.push(...more);
  }
}
