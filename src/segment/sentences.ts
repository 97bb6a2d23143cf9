import type { Quotation, Tokens } from '../types.js';
import { TAGS } from '../types.js';
import type { Vocabulary } from './vocabulary.js';
import type { RawTokens } from './wink.js';

/** Folded words whose full stop does not end a sentence, and words that begin a sentence even after an abbreviation. */
export interface Abbreviations {
  /** Before a name or number: "mr.", "sen.", "no." */
  never: ReadonlySet<string>;
  /** May end a sentence, where a word of `starters` follows: "u.s.", "inc.", "p.m." */
  maybe: ReadonlySet<string>;
  /** Folded words that, capitalised, rarely begin a name: "the", "he", "but". */
  starters: ReadonlySet<string>;
}

const INITIALS = /^(?:\p{L}\.)+$/u;
const FINAL = /^[.?!]+$/;
const CLOSING = /^["\u201d\u2019\u00bb')\]]+$|^''$/;
const PUNCT = TAGS.indexOf('PUNCT');

/** Whether token `i`, within a paragraph, begins a sentence: wink-nlp's boundary, mended. */
export function beginsSentence(
  i: number,
  raw: RawTokens,
  tokens: Tokens,
  quotations: readonly Quotation[],
  vocabulary: Vocabulary,
  abbreviations: Abbreviations,
): boolean {
  const value = raw.values[i];
  // a closing mark belongs to the sentence that it closes
  if (CLOSING.test(value) && closes(i, tokens, quotations)) return false;
  let last = i - 1; // the final full stop, question or exclamation mark, before any closing marks
  while (last > 0 && CLOSING.test(raw.values[last]) && raw.block[last] === raw.block[i]) last--;
  const first = isOpening(i, tokens, quotations) && i + 1 < raw.values.length ? raw.values[i + 1] : value;
  if (/^\p{Ll}/u.test(first)) return false;
  const end = raw.values[last];
  if (/^(?:\.{2,}|\u2026)$/.test(end)) return raw.begins[i] === 1 && last < i - 1; // an ellipsis ends nothing but a quotation
  if (abbreviations.never.has(end.toLowerCase()) && last === i - 1) return false;
  if (INITIALS.test(end) || abbreviations.maybe.has(end.toLowerCase())) {
    if (last < i - 1) return raw.begins[i] === 1;
    return abbreviations.starters.has(vocabulary.text(tokens.lower[i])) || isOpening(i, tokens, quotations);
  }
  if (raw.begins[i]) return FINAL.test(end) || raw.tags[i - 1] !== PUNCT;
  return last < i - 1 && FINAL.test(end) && raw.values[i - 1] !== ')' && /^[\p{Lu}\p{N}]/u.test(first);
}

function closes(i: number, tokens: Tokens, quotations: readonly Quotation[]): boolean {
  const quotation = quotations[tokens.quotation[i]];
  return quotation === undefined ? true : quotation.end === tokens.end[i] && quotation.first !== i;
}

function isOpening(i: number, tokens: Tokens, quotations: readonly Quotation[]): boolean {
  return tokens.quotation[i] >= 0 && quotations[tokens.quotation[i]].first === i;
}
