import { singular } from '../english/morphology.js';
import type { WordClasses } from '../english/word-classes.js';
import type { Gender, SpeakerWords } from '../knowledge/load/titles.js';
import { theTagger } from '../segment/tagger/load.js';
import { fold, type Vocabulary } from '../segment/vocabulary.js';
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

const OFFICE = WORD.role | WORD.male | WORD.female | WORD.gendered;

/** What the words of a vocabulary can be, each worked out once. */
export class VocabularyWords {
  private bitsOf: Int32Array = new Int32Array(1 << 12).fill(UNKNOWN);
  private nounBitsOf: Int32Array = new Int32Array(1 << 12).fill(UNKNOWN);
  private readonly plainOf: string[] = [];
  private readonly singularOf: string[] = [];
  private readonly commonOf: boolean[] = [];

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly known: WordBits,
    private readonly classes: WordClasses,
  ) {}

  /** The bits of a form as written, its lower-cased form's included. */
  bits(form: number): number {
    this.bitsOf = grown(this.bitsOf, form);
    if (this.bitsOf[form] === UNKNOWN) this.bitsOf[form] = this.compute(this.vocabulary.text(form));
    return this.bitsOf[form];
  }

  /** The bits of the first forms of a column, as a column. */
  bitsOfAll(forms: Int32Array, count: number): Int32Array {
    const found = new Int32Array(count);
    let known = this.bitsOf;
    for (let i = 0; i < count; i++) {
      const form = forms[i];
      let bits = form < known.length ? known[form] : UNKNOWN;
      if (bits === UNKNOWN) {
        bits = this.bits(form);
        known = this.bitsOf;
      }
      found[i] = bits;
    }
    return found;
  }

  /** The bits of a word that need not occur in a text. */
  bitsOfText(text: string): number {
    return this.bits(this.vocabulary.id(text));
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
    this.nounBitsOf = grown(this.nounBitsOf, lower);
    if (this.nounBitsOf[lower] === UNKNOWN)
      this.nounBitsOf[lower] = this.lookUp(this.plain(lower)) | this.lookUp(this.singular(lower));
    return this.nounBitsOf[lower];
  }

  /** Whether English has a word other than as a name, by the id of its folded form. */
  isCommon(lower: number): boolean {
    this.commonOf[lower] ??= [this.vocabulary.text(lower), this.singular(lower)].some((word) =>
      theTagger().isCommonWord(word),
    );
    return this.commonOf[lower];
  }

  private lookUp(word: string): number {
    let bits = this.known.get(word) ?? this.office(word);
    if (this.classes['masculine-pronoun'].has(word)) bits |= WORD.pronoun | WORD.male;
    if (this.classes['feminine-pronoun'].has(word)) bits |= WORD.pronoun | WORD.female;
    return bits;
  }

  /** "ex-president" and "president-elect" are offices if "president" is. */
  private office(word: string): number {
    const hyphen = word.indexOf('-');
    if (hyphen > 0 && /^(?:elect|designate)$/.test(word.slice(hyphen + 1)))
      return (this.known.get(word.slice(0, hyphen)) ?? 0) & OFFICE;
    if (hyphen < 1 || !((this.known.get(word.slice(0, hyphen)) ?? 0) & WORD.modifier)) return 0;
    return (this.known.get(word.slice(hyphen + 1)) ?? 0) & OFFICE;
  }

  private compute(text: string): number {
    if (SMALL.test(text)) return this.lookUp(text);
    const key = plain(text);
    let bits = this.lookUp(key);
    if (key !== fold(text)) bits &= ~WORD.noName; // "Ås" is not "as"
    if (/^\p{Lu}/u.test(text)) bits |= WORD.capital;
    if (/^\p{Lu}\.(?:\p{Lu}\.)?$/u.test(text)) bits |= WORD.initial;
    if (/^\p{Lu}[\p{Lu}\p{N}.&]*\p{Lu}\.?$/u.test(text)) bits |= WORD.acronym;
    return bits;
  }
}

const UNKNOWN = -1;
/** Most words, which are their own plain form. */
const SMALL = /^[a-z]+$/;

/** The column, at least one entry longer than an index. */
function grown(column: Int32Array, index: number): Int32Array {
  if (index < column.length) return column;
  const longer = new Int32Array(Math.max(column.length * 2, index + 1)).fill(UNKNOWN);
  longer.set(column);
  return longer;
}

/** Whether a word has a capital, and is none of those that have one without being part of a name. */
export const mayBeNamed = (bits: number): boolean => (bits & (WORD.capital | WORD.noName)) === WORD.capital;

/** The gender that a word's bits speak for, where they speak for one. */
export function genderOf(bits: number): Gender | undefined {
  const male = (bits & WORD.male) !== 0;
  const female = (bits & WORD.female) !== 0;
  return male === female ? undefined : male ? 'male' : 'female';
}
