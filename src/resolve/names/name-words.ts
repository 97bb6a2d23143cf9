import type { TokenRange } from '../../types/text.js';
import type { NameReader } from '../name-reader.js';
import { WORD } from '../word-bits.js';

/** A word of a name: one token, or several joined by hyphens. */
export interface NameWord extends TokenRange {
  text: string;
  /** Folded, without accents. */
  key: string;
  bits: number;
}

/** What the first part of a hyphenated word says of the whole: "Prime Minister-designate", "Calgary-based". */
const OF_FIRST_PART = WORD.capital | WORD.firstName | WORD.male | WORD.female | WORD.role;
const HYPHEN = '-';
const AMPERSAND = '&';
/** "van der" has two, "de la" too; no name has more in a row. */
const MOST_PARTICLES = 3;

/** The word of a name that begins at a token. */
export function nameWordAt(reader: NameReader, first: number, limit: number): NameWord {
  const { vocabulary, document, tokens } = reader.article;
  const last = endOfHyphenated(reader, first, limit);
  const isOne = last === first + 1;
  const bits = reader.bits(first);
  const whole = isOne ? reader.text(first) : document.text.slice(tokens.start[first], tokens.end[last - 1]);
  const text = endsInPossessive(whole) ? whole.slice(0, -2) : whole; // where the tokenizer left it on
  if (isOne && text === whole) return { first, last, text, key: reader.plain(first), bits };
  const id = vocabulary.id(text);
  return {
    first,
    last,
    text,
    key: reader.words.plain(vocabulary.lower(id)),
    bits: reader.words.bits(id) | (bits & OF_FIRST_PART),
  };
}

function endOfHyphenated(reader: NameReader, first: number, limit: number): number {
  let last = first + 1;
  while (
    last + 1 < limit &&
    reader.text(last) === HYPHEN &&
    reader.touches(last - 1) &&
    reader.touches(last) &&
    /^\p{L}/u.test(reader.text(last + 1))
  )
    last += 2;
  return last;
}

/** The "&" of "Procter & Gamble", before another name. */
export function ampersandAt(reader: NameReader, token: number, limit: number): NameWord | undefined {
  if (reader.text(token) !== AMPERSAND || token + 1 >= limit || !reader.isName(token + 1)) return undefined;
  return { first: token, last: token + 1, text: AMPERSAND, key: AMPERSAND, bits: WORD.organisation };
}

export const isAmpersand = ({ text }: NameWord): boolean => text === AMPERSAND;

/** Whether particles before a capital begin at a token: "de", "von der", "al-". */
export function isParticle(reader: NameReader, token: number, limit: number): boolean {
  for (let k = token; k < Math.min(token + MOST_PARTICLES, limit - 1); k++) {
    if (!(reader.bits(k) & WORD.particle)) return false;
    const next = reader.text(k + 1) === HYPHEN ? k + 2 : k + 1;
    if (next < limit && reader.bits(next) & WORD.capital) return true;
  }
  return false;
}

/** Whether a name begins at a particle in small letters that a hyphen joins to it: "al-Harbi". */
export function opensWithParticle(reader: NameReader, token: number, limit: number): boolean {
  return (
    token + 2 < limit &&
    (reader.bits(token) & WORD.particle) !== 0 &&
    reader.text(token + 1) === HYPHEN &&
    reader.touches(token) &&
    reader.touches(token + 1) &&
    reader.isName(token + 2)
  );
}

/** "Mo.", "Conn.": an abbreviated place, as written after a city. */
export const isAbbreviation = ({ text, bits }: NameWord): boolean =>
  !(bits & (WORD.honorific | WORD.role | WORD.initial | WORD.actor)) &&
  text.endsWith('.') &&
  /^\p{Lu}\p{Ll}{1,4}\.$/u.test(text);

/** "Obi's" in one token. */
export function endsInPossessive(text: string): boolean {
  if (text.length < 3 || text[text.length - 1] !== 's') return false;
  const mark = text[text.length - 2];
  return mark === "'" || mark === '\u2019';
}

/** The words from one place to another, folded, joined by blanks. */
export function keyOf(words: readonly NameWord[], first: number, last: number): string {
  let key = '';
  for (let k = first; k < last; k++) key += key ? ` ${words[k].key}` : words[k].key;
  return key;
}
