import { type Quotation, TAG } from '../types/text.js';
import { Shape, type Shapes } from './shapes.js';
import type { RawTokens } from './tokens.js';

const { PUNCT } = TAG;
/** No sentence ends in more closing marks. */
const MOST_CLOSING = 20;

/** Whether token `i`, not the first of its paragraph, begins a sentence: wink-nlp's boundary, corrected. Quotations are known by token in `quotation`. */
export function beginsSentence(
  i: number,
  raw: RawTokens,
  quotation: Int32Array,
  quotations: readonly Quotation[],
  shapes: Shapes,
): boolean {
  const shape = shapes.of(raw.form[i]);
  const opens = (token: number) => quotation[token] >= 0 && quotations[quotation[token]].first === token;
  if (opens(i - 1) && !(shapes.of(raw.form[i - 1]) & Shape.final)) return false; // an opening mark begins the sentence, not the word after it
  const opening = opens(i);
  // a closing mark belongs to the sentence that it closes
  if (shape & Shape.closing && !opening) return false;
  // the token that may end the sentence stands before any closing marks
  let last = i - 1;
  while (
    last > Math.max(0, i - MOST_CLOSING) &&
    shapes.of(raw.form[last]) & Shape.closing &&
    raw.block[last - 1] === raw.block[i]
  )
    last--;
  const first = opening && i + 1 < raw.count ? shapes.of(raw.form[i + 1]) : shape;
  if (first & Shape.lowerCase) return false;
  const isBoundary = raw.begins[i] === 1;
  const end = shapes.of(raw.form[last]);
  return last < i - 1
    ? beginsAfterClosing(end, first, opening, isBoundary, raw.tag[i - 1])
    : beginsAfter(end, first, opening, isBoundary, raw.tag[i - 1]);
}

/** Whether a sentence begins after the shape `end` and closing marks; `before` is the tag of the last of these. */
function beginsAfterClosing(
  end: number,
  first: number,
  opening: boolean,
  isBoundary: boolean,
  before: number,
): boolean {
  if (end & Shape.ellipsis) return isBoundary;
  if (end & (Shape.initials | Shape.maybeEnds)) return isBoundary || opening;
  if (end & Shape.final) return isBoundary || opening || (first & Shape.upperCase) !== 0;
  return isBoundary && before !== PUNCT;
}

/** Whether a sentence begins right after the shape `end`, whose tag is `before`. */
function beginsAfter(end: number, first: number, opening: boolean, isBoundary: boolean, before: number): boolean {
  if (end & (Shape.ellipsis | Shape.neverEnds)) return false; // an ellipsis ends nothing but a quotation
  if (end & (Shape.initials | Shape.maybeEnds)) return (first & Shape.starter) !== 0 || opening;
  if (end & Shape.final) return isBoundary || opening;
  return isBoundary && before !== PUNCT;
}
