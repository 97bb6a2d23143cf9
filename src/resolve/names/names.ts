import { getOrInsert } from '../../base/order.js';
import { consonants, plain, spellingKey } from './spelling.js';

/** What is known of names in general. */
export interface NameRules {
  /** Short forms and pet names: the numbers of the lists that each name is in. */
  readonly nicknames: ReadonlyMap<string, readonly number[]>;
  /** Words that distinguish father and son, without a full stop: "jr", "iii". */
  readonly generations: ReadonlySet<string>;
  /** In the name of an organisation, words that initials leave out. */
  readonly smallWords: ReadonlySet<string>;
  /** Family names that come first in their language, folded. */
  readonly familyFirst: ReadonlySet<string>;
}

/** With fewer consonants than this, equal consonants say nothing. */
const FEWEST_CONSONANTS = 3;
const INITIAL = /^\p{L}\.?(?:\p{L}\.)*$/u;

export function compileNicknames(lists: readonly (readonly string[])[]): NameRules['nicknames'] {
  const nicknames = new Map<string, number[]>();
  lists.forEach((list, i) => {
    for (const name of list) getOrInsert(nicknames, plain(name), () => []).push(i);
  });
  return nicknames;
}

/** Whether two first names can be one person's, given that the family name is the same. */
export function sameFirstName(a: string, b: string, { nicknames }: Pick<NameRules, 'nicknames'>): boolean {
  const x = plain(a);
  const y = plain(b);
  if (x === y || spellingKey(x) === spellingKey(y)) return true;
  if (INITIAL.test(x) || INITIAL.test(y)) return x[0] === y[0];
  const lists = nicknames.get(x);
  if (lists && nicknames.get(y)?.some((list) => lists.includes(list))) return true;
  return x[0] === y[0] && consonants(x).length >= FEWEST_CONSONANTS && consonants(x) === consonants(y);
}

/** Under what keys a first name is found by those that can be the same person's; see `firstNameQueries`. */
export function firstNameKeys(name: string, rules: Pick<NameRules, 'nicknames'>): string[] {
  const initial = plain(name)[0] ?? '';
  return [...writtenKeys(name, rules), `any ${initial}`, ...(INITIAL.test(plain(name)) ? [`initial ${initial}`] : [])];
}

/** The keys of all first names for which `sameFirstName` holds; not all that have them fit. */
export function firstNameQueries(name: string, rules: Pick<NameRules, 'nicknames'>): string[] {
  const initial = plain(name)[0] ?? '';
  return [...writtenKeys(name, rules), `${INITIAL.test(plain(name)) ? 'any' : 'initial'} ${initial}`];
}

function writtenKeys(name: string, { nicknames }: Pick<NameRules, 'nicknames'>): string[] {
  const word = plain(name);
  const lists = (nicknames.get(word) ?? []).map((list) => `list ${list}`);
  return [`spelled ${spellingKey(word)}`, ...lists, `consonants ${word[0] ?? ''}${consonants(word)}`];
}

/** "Jr." and "III" as names.yaml lists them: "jr", "iii". */
const generationKey = (word: string): string => plain(word).replace(/\.$/, '');

export const isGeneration = (word: string, { generations }: Pick<NameRules, 'generations'>): boolean =>
  generations.has(generationKey(word));

/** The generation that a name ends in, or an empty string. */
function generationOf(name: readonly string[], rules: NameRules): string {
  const last = name[name.length - 1];
  return last !== undefined && isGeneration(last, rules) ? generationKey(last) : '';
}

/**
 * Whether two names of two words or more can be one person's: the same family name, first names that fit, and middle names
 * that do not contradict each other. "Donald J. Trump" and "Donald Trump", "Xander Wise" and "Alexander Wise".
 */
export function samePerson(a: readonly string[], b: readonly string[], rules: NameRules): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2 || generationOf(a, rules) !== generationOf(b, rules)) return false;
  const isLonger = long.length > short.length;
  // a second family name may be left out: "Gabriel García Márquez" and "Gabriel García"
  if (spellingKey(short[short.length - 1]) !== spellingKey(long[long.length - 1]))
    return isLonger && isAt(short, long, 0);
  // known by the middle name: "J. Robert Oppenheimer" and "Robert Oppenheimer"
  if (!sameFirstName(short[0], long[0], rules)) return isLonger && isAt(short, long, long.length - short.length);
  const [x, y] = [short.slice(1, -1), long.slice(1, -1)];
  return isLonger
    ? x.every((word) => y.some((other) => sameFirstName(word, other, rules)))
    : x.every((word, i) => sameFirstName(word, y[i], rules));
}

/** A name with the family name at its other end, in all ways in which that is done. */
export const turnedForms = (name: readonly string[]): string[][] => [
  [...name.slice(1), name[0]],
  [name[name.length - 1], ...name.slice(0, -1)],
  [...name].reverse(),
];

/** Whether one name is the other with the family name at its other end: "Nagy Péter" and "Péter Nagy", "Mori Haruto" and "Haruto Mori". */
export function sameReversed(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || a.length !== b.length) return false;
  return isAt([...a.slice(1), a[0]], b, 0) || isAt([...b.slice(1), b[0]], a, 0) || isAt([...a].reverse(), b, 0);
}

/** Whether a part of a name is the end of a full name ("Lavrov", "von der Leyen"), its beginning ("Wang", "Alfonso"), or neither. */
export function partOf(
  part: readonly string[],
  whole: readonly string[],
  rules: NameRules,
): 'family' | 'first' | undefined {
  if (part.length >= whole.length) return undefined;
  const offset = whole.length - part.length;
  if (offset === 1 && generationOf(whole, rules) !== '') return undefined; // "Ada Obi" is another than "Ada Obi Jr."
  if (isAt(part, whole, offset)) return 'family';
  return isAt(part, whole, 0) ? 'first' : undefined;
}

/** Whether the words of one name are those of another from a place on, whatever their spelling. */
const isAt = (part: readonly string[], whole: readonly string[], from: number): boolean =>
  part.every((word, i) => spellingKey(word) === spellingKey(whole[from + i]));
