import type { Gender, SpeakerWords } from '../knowledge/load/titles.js';
import { fold, type Vocabulary } from '../segment/vocabulary.js';

/** What a word can be for the resolver; a word's bits are computed once per vocabulary id. */
export const WORD = {
  honorific: 1,
  role: 1 << 1,
  modifier: 1 << 2,
  /** A noun for one person that is no office: "resident". */
  person: 1 << 3,
  /** A noun, form of address or first name that speaks for a man, or for a woman. */
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
  /** A noun (not a first name) that only a man or a woman is called. */
  gendered: 1 << 19,
  /** "he" or "she" in any case. */
  pronoun: 1 << 20,
  /** Begins a sentence with a capital and is no name: "However", "Monday". */
  noName: 1 << 21,
  /** With "the", stands for an organisation named before: "the company". */
  body: 1 << 22,
  /** A capitalised adjective: alone it names nobody. */
  adjective: 1 << 23,
  /** Makes a place of a name. */
  place: 1 << 24,
} as const;

const PRONOUNS = { male: ['he', 'him', 'his', 'himself'], female: ['she', 'her', 'hers', 'herself'] } as const;

/** The words of the lexicon, folded, with their bits. */
export type WordTable = ReadonlyMap<string, number>;

export function compileWords(
  { titles, names, sources, firstNames }: SpeakerWords,
  actorNames: Iterable<string>,
): WordTable {
  const table = new Map<string, number>();
  const add = (words: readonly string[] | undefined, bits: number): void => {
    for (const word of words ?? []) {
      const key = plain(word);
      table.set(key, (table.get(key) ?? 0) | bits);
    }
  };
  for (const gender of ['male', 'female'] as const) {
    const own = new Set(names.first_names[gender]?.map(plain));
    const other = new Set(names.first_names[gender === 'male' ? 'female' : 'male']?.map(plain));
    add([...firstNames[gender].filter((name) => !other.has(name)), ...own], WORD.firstName | WORD[gender]);
    add(titles.honorifics[gender], WORD.honorific | WORD[gender]);
  }
  // a word such as "king" or "dean" is a name and an office: its gender is the office's
  for (const gender of ['male', 'female'] as const) add(titles.gendered[gender], WORD[gender] | WORD.gendered);
  for (const gender of ['male', 'female'] as const) add(PRONOUNS[gender], WORD.pronoun | WORD[gender]);
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
  return table;
}

/** Folded and without accents. */
export const plain = (text: string): string =>
  ASCII.test(text) ? text.toLowerCase() : fold(text).normalize('NFKD').replace(/\p{M}/gu, '');
const ASCII = /^[\0-\x7f]*$/;

/** The bits of tokens, cached by vocabulary id. */
export class Words {
  private bitsOf = new Int32Array(1 << 12).fill(-1);
  private readonly plainOf: string[] = [];
  private readonly singularOf: string[] = [];
  private nounBitsOf = new Int32Array(1 << 12).fill(-1);

  constructor(
    readonly vocabulary: Vocabulary,
    private readonly table: WordTable,
  ) {}

  /** The bits of a form as written, its lower-cased form's included. */
  bits(form: number): number {
    if (form >= this.bitsOf.length) {
      const grown = new Int32Array(Math.max(this.bitsOf.length * 2, form + 1)).fill(-1);
      grown.set(this.bitsOf);
      this.bitsOf = grown;
    }
    const known = this.bitsOf[form];
    if (known !== -1) return known;
    const bits = this.compute(this.vocabulary.text(form));
    this.bitsOf[form] = bits;
    return bits;
  }

  /** A string folded and without accents, by the id of its folded form. */
  plain(lower: number): string {
    this.plainOf[lower] ??= plain(this.vocabulary.text(lower));
    return this.plainOf[lower];
  }

  /** The singular of a noun, by the id of its folded form. */
  singular(lower: number): string {
    this.singularOf[lower] ??= singular(this.plain(lower));
    return this.singularOf[lower];
  }

  /** The bits of a noun, in the singular or the plural, whatever its capital. */
  nounBits(lower: number): number {
    if (lower >= this.nounBitsOf.length) {
      const grown = new Int32Array(Math.max(this.nounBitsOf.length * 2, lower + 1)).fill(-1);
      grown.set(this.nounBitsOf);
      this.nounBitsOf = grown;
    }
    const known = this.nounBitsOf[lower];
    if (known !== -1) return known;
    const bits = (this.table.get(this.plain(lower)) ?? 0) | (this.table.get(this.singular(lower)) ?? 0);
    this.nounBitsOf[lower] = bits;
    return bits;
  }

  private compute(text: string): number {
    let bits = this.table.get(plain(text)) ?? 0;
    if (/^\p{Lu}/u.test(text)) bits |= WORD.capital;
    if (/^\p{Lu}\.(?:\p{Lu}\.)?$/u.test(text)) bits |= WORD.initial;
    if (/^\p{Lu}[\p{Lu}\p{N}.&]*\p{Lu}\.?$/u.test(text)) bits |= WORD.acronym;
    return bits;
  }
}

export function genderOf(bits: number): Gender | undefined {
  const male = (bits & WORD.male) !== 0;
  const female = (bits & WORD.female) !== 0;
  return male === female ? undefined : male ? 'male' : 'female';
}

/** The singular of an English noun, good enough to look it up; a singular is left as it is. */
function singular(word: string): string {
  if (/(?:men|women)$/.test(word)) return word.replace(/men$/, 'man');
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y');
  if (/(?:ches|shes|sses|xes)$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
