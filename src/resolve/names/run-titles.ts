import type { Gender } from '../../knowledge/load/titles.js';
import type { NameReader } from '../name-reader.js';
import { genderOf, WORD } from '../word-bits.js';
import type { Role } from './mention.js';
import type { NameWord } from './name-words.js';

/** A run of capitalised words while its parts are read from left to right. */
export interface Run {
  words: NameWord[];
  /** The word that is read next. */
  at: number;
  roles: Role[];
  affiliation: string | undefined;
  gender: Gender | undefined;
  titled: boolean;
}

/** Passes over the titles, forms of address and descriptions at the head of a run, and records what they say. */
export function readTitles(reader: NameReader, run: Run): void {
  const isBody = (run.words[run.words.length - 1].bits & WORD.organisation) !== 0;
  readOffice(reader, run, isBody);
  for (; run.at < run.words.length && run.words[run.at].bits & WORD.honorific; run.at++) {
    run.gender ??= genderOf(run.words[run.at].bits);
    run.titled = true;
  }
  if (!isBody) readDescriptions(run);
}

/** "Secretary General", "Deputy Prime Minister"; but "Queen Mary University" is not a queen's name, nor "Justice Department" a justice's. */
function readOffice(reader: NameReader, run: Run, isBody: boolean): void {
  const { affiliation, at, words } = run;
  const last = lastOfficeWord(reader, words, at);
  if (last < at) return;
  let next = last + 1;
  while (next < words.length && words[next].bits & WORD.modifier && !(words[next].bits & WORD.firstName)) next++; // "Secretary General Guterres"
  if (isBody && next < words.length) return;
  run.at = next;
  run.titled = true;
  const modifiers: string[] = [];
  let title = '';
  for (let k = at; k < last; k++) {
    modifiers.push(words[k].key);
    title += `${words[k].text} `;
  }
  run.roles.push({
    head: words[last].key,
    modifiers,
    title: title + words[last].text,
    affiliation,
    gender: words[last].bits & WORD.gendered ? genderOf(words[last].bits) : undefined,
  });
}

/** The last word of a run, from a place on, that is an office; a place before where there is none. */
function lastOfficeWord(reader: NameReader, words: readonly NameWord[], from: number): number {
  let last = words.length - 1;
  while (last >= from && !(isRole(reader, words[last], last < words.length - 1) && !isFamilyName(words, last, from)))
    last--;
  return last;
}

/** An office, in the plural only before a name: "Senators Ada Obi and …". */
const isRole = (reader: NameReader, { first, bits }: NameWord, isBeforeName: boolean): boolean =>
  (bits & WORD.role) !== 0 || (isBeforeName && (reader.nounBits(first) & WORD.role) !== 0);

/** Whether a role word that ends a run is a family name: "Mr. King", "Robert Major", "Stephen King". */
function isFamilyName(words: readonly NameWord[], at: number, from: number): boolean {
  if (at < words.length - 1 || at === from) return false;
  const before = words[at - 1].bits;
  if (before & WORD.honorific) return true;
  return at - 1 === from && (before & (WORD.firstName | WORD.initial)) !== 0;
}

/** "Former", "Actor" before a name: "Actor Denzel Roe". */
function readDescriptions(run: Run): void {
  const { words } = run;
  for (; run.at < words.length - 1; run.at++) {
    const { bits, key, text } = words[run.at];
    if (!(bits & (WORD.modifier | WORD.person)) || bits & (WORD.firstName | WORD.place)) return;
    if (bits & WORD.person) run.roles.push({ head: key, modifiers: [], title: text, affiliation: run.affiliation });
  }
}
