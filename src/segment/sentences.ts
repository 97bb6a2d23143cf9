import { type Quotation, TAG } from '../types/text.js';
import { Shape, type Shapes } from './shapes.js';
import type { RawTokens } from './wink.js';

const { PUNCT } = TAG;

/** Whether token `i`, not the first of its paragraph, begins a sentence: wink-nlp's boundary, mended. Quotations are known by token in `quotation`. */
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
  while (last > 0 && shapes.of(raw.form[last]) & Shape.closing && raw.block[last - 1] === raw.block[i]) last--;
  const closed = last < i - 1;
  const first = opening && i + 1 < raw.count ? shapes.of(raw.form[i + 1]) : shape;
  if (first & Shape.lowerCase) return false;
  const end = shapes.of(raw.form[last]);
  if (end & Shape.ellipsis) return closed && raw.begins[i] === 1; // an ellipsis ends nothing but a quotation
  if (!closed && end & Shape.neverEnds) return false;
  if (end & (Shape.initials | Shape.maybeEnds))
    return closed ? raw.begins[i] === 1 || opening : (first & Shape.starter) !== 0 || opening;
  if (end & Shape.final) return raw.begins[i] === 1 || opening || (closed && (first & Shape.upperCase) !== 0);
  return raw.begins[i] === 1 && raw.tag[i - 1] !== PUNCT;
}
