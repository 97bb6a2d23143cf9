import { widened } from '../base/lists.js';
import { singular } from '../english/morphology.js';
import type { WordClasses } from '../english/word-classes.js';
import { theTagger } from '../segment/tagger/load.js';
import { fold, type Vocabulary } from '../segment/vocabulary.js';
import { plain } from './names/spelling.js';
import { WORD, type WordBits } from './word-bits.js';

const OFFICE = WORD.role | WORD.male | WORD.female | WORD.gendered;

/** What the words of a vocabulary can be, each worked out once. */
export class VocabularyWords {
  private bitsOf: Int32Array = new Int32Array(1 << 12).fill(UNKNOWN);
  private nounBitsOf: Int32Array = new Int32Array(1 << 12).fill(UNKNOWN);
  private readonly plainOf: string[] = [];
  private readonly singularOf: string[] = [];
  private readonly commonOf: boolean[] = [];
  private longestOf: Int32Array = new Int32Array(1 << 12).fill(UNKNOWN);
  /** Of words of names, by what is written: a smaller table than the vocabulary's. */
  private readonly bitsOfNames = new Map<string, number>();

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly known: WordBits,
    private readonly classes: WordClasses,
    private readonly longNames: ReadonlyMap<string, number>,
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
    let bits = this.bitsOfNames.get(text);
    if (bits === undefined) {
      bits = this.bits(this.vocabulary.id(text));
      this.bitsOfNames.set(text, bits);
    }
    return bits;
  }

  /** By the id of a folded form: how many tokens the longest name that begins with it has at most, of two words or more; 0 for none. */
  longestFrom(lower: number): number {
    this.longestOf = grown(this.longestOf, lower);
    if (this.longestOf[lower] === UNKNOWN) this.longestOf[lower] = this.longNames.get(this.plain(lower)) ?? 0;
    return this.longestOf[lower];
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
const grown = (column: Int32Array, index: number): Int32Array =>
  index < column.length ? column : widened(column, Math.max(2 * column.length, index + 1), UNKNOWN);
