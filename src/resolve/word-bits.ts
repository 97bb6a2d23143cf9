import type { Gender, SpeakerWords } from '../knowledge/load/titles.js';
import { plain } from './names/spelling.js';

/** What a word can be to the resolver, as bits. */
export const WORD = {
  honorific: 1,
  role: 1 << 1,
  modifier: 1 << 2,
  /** A noun for one person that is not an office: "resident". */
  person: 1 << 3,
  /** A noun, form of address or first name of a man, or of a woman. */
  male: 1 << 4,
  female: 1 << 5,
  firstName: 1 << 6,
  particle: 1 << 7,
  suffix: 1 << 8,
  familyFirst: 1 << 9,
  organisation: 1 << 10,
  document: 1 << 11,
  ownWords: 1 << 12,
  unnamed: 1 << 13,
  anyPeople: 1 << 14,
  /** Begins a name of the actors files. */
  actor: 1 << 15,
  /** Begins with a capital. */
  capital: 1 << 16,
  /** One or two letters and a full stop: "J." */
  initial: 1 << 17,
  /** Written in capitals, two letters or more: "TTC", "U.S." */
  acronym: 1 << 18,
  /** A noun (not a first name) for men only, or for women only. */
  gendered: 1 << 19,
  /** "he" or "she" in any case. */
  pronoun: 1 << 20,
  /** Not part of a name although a capital may begin it: "However", "Monday". */
  noName: 1 << 21,
  /** With "the", refers to an organisation named before: "the company". */
  body: 1 << 22,
  /** A capitalised adjective: not a name by itself. */
  adjective: 1 << 23,
  /** Makes a place of a name. */
  place: 1 << 24,
} as const;

/** The words of the speaker lexicons, folded, with their bits. */
export type WordBits = ReadonlyMap<string, number>;

const GENDERS = ['male', 'female'] as const;

export function compileWordBits(words: SpeakerWords, actorNames: Iterable<string>): WordBits {
  const { titles, names, sources } = words;
  const bits = new Map<string, number>();
  const add = (list: readonly string[] | undefined, bit: number): void => {
    for (const word of list ?? []) bits.set(plain(word), (bits.get(plain(word)) ?? 0) | bit);
  };
  for (const gender of GENDERS) {
    add(firstNamesOf(words, gender), WORD.firstName | WORD[gender]);
    add(titles.honorifics[gender], WORD.honorific | WORD[gender]);
    add(titles.gendered[gender], WORD[gender] | WORD.gendered);
  }
  add(titles.honorifics.any, WORD.honorific);
  add(titles.roles, WORD.role);
  add(titles.modifiers, WORD.modifier);
  add(titles.people, WORD.person);
  add(names.particles, WORD.particle);
  add(names.suffixes, WORD.suffix);
  add(names.no_names, WORD.noName);
  add(names.adjectives, WORD.adjective);
  add(names.family_first, WORD.familyFirst);
  add(sources.organisations, WORD.organisation);
  add(sources.bodies, WORD.body);
  add(sources.places, WORD.place);
  add(sources.documents, WORD.document);
  add(sources.own_words, WORD.ownWords);
  add(sources.unnamed, WORD.unnamed);
  add(sources.any_people, WORD.anyPeople);
  add(
    [...actorNames].map((name) => name.split(' ')[0]),
    WORD.actor,
  );
  return bits;
}

/** First names of a gender; those of names.yaml win over the list of first-names.yaml. */
function firstNamesOf({ names, firstNames }: SpeakerWords, gender: Gender): string[] {
  const other = new Set(names.first_names[gender === 'male' ? 'female' : 'male']?.map(plain));
  return [...firstNames[gender].filter((name) => !other.has(name)), ...(names.first_names[gender] ?? [])];
}

/** Whether a word has a capital, and is none of those that have one without being part of a name. */
export const mayBeNamed = (bits: number): boolean => (bits & (WORD.capital | WORD.noName)) === WORD.capital;

/** The gender that a word's bits speak for, where they speak for one. */
export function genderOf(bits: number): Gender | undefined {
  const male = (bits & WORD.male) !== 0;
  const female = (bits & WORD.female) !== 0;
  return male === female ? undefined : male ? 'male' : 'female';
}
