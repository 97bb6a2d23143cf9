import { widened } from '../base/lists.js';
import type { Abbreviations } from './abbreviations.js';
import type { Vocabulary } from './vocabulary.js';

/** What sentence boundaries need to know of a form, as bits. */
export const Shape = {
  /** Only full stops, question and exclamation marks. */
  final: 1,
  /** "…", "..", "..." */
  ellipsis: 2,
  /** A closing quotation mark or bracket, or one that may be. */
  closing: 4,
  /** Begins with a lower-case letter. */
  lowerCase: 8,
  /** "U.S." */
  initials: 16,
  neverEnds: 32,
  maybeEnds: 64,
  starter: 128,
  /** One capital letter. */
  capital: 256,
  /** Marks that wink-nlp may have cut in two: ' ` . */
  joinable: 512,
  /** Begins with a capital letter or a digit. */
  upperCase: 1024,
  /** A capital letter and a small one. */
  capitalized: 2048,
  /** "[" or "(". */
  bracket: 4096,
} as const;

const KNOWN = 1 << 30;

/** The shapes of a vocabulary's forms, each worked out once. */
export class Shapes {
  private bits = new Int32Array(1 << 12);
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly abbreviations: Abbreviations,
  ) {}

  of(id: number): number {
    if (id >= this.bits.length) this.bits = widened(this.bits, Math.max(2 * this.bits.length, id + 1));
    const known = this.bits[id];
    if (known) return known;
    const form = this.vocabulary.text(id);
    const lower = this.vocabulary.text(this.vocabulary.lower(id));
    let bits: number = KNOWN | (PLAIN.test(form) ? plainShape(form) : shapeOf(form));
    if (this.abbreviations.never.has(lower)) bits |= Shape.neverEnds;
    if (this.abbreviations.maybe.has(lower)) bits |= Shape.maybeEnds;
    if (this.abbreviations.starters.has(lower)) bits |= Shape.starter;
    this.bits[id] = bits;
    return bits;
  }
}

/** Nearly all words, which need no other test. */
const PLAIN = /^[a-z]+$|^[A-Z][a-z]+$/;

const plainShape = (word: string): number => (word[0] >= 'a' ? Shape.lowerCase : Shape.upperCase | Shape.capitalized);

function shapeOf(form: string): number {
  let bits = 0;
  if (/^[.?!]+$/.test(form)) bits |= Shape.final;
  if (/^(?:\.{2,}|\u2026)$/.test(form)) bits |= Shape.ellipsis;
  if (/^["\u201d\u2019\u00bb')\]\u201c]$|^''$/.test(form)) bits |= Shape.closing;
  if (/^\p{Ll}/u.test(form)) bits |= Shape.lowerCase;
  if (/^[\p{Lu}\p{N}]/u.test(form)) bits |= Shape.upperCase;
  if (/^\p{Lu}\p{Ll}/u.test(form)) bits |= Shape.capitalized;
  if (/^(?:\p{L}\.)+$/u.test(form)) bits |= Shape.initials;
  if (/^\p{Lu}$/u.test(form)) bits |= Shape.capital;
  if (/^['`]$|^\.+$/.test(form)) bits |= Shape.joinable;
  if (form === '[' || form === '(') bits |= Shape.bracket;
  return bits;
}
