import { K } from '../../english/kinds.js';
import type { Attribution } from '../../types/saying.js';
import { type Paragraph, TAG } from '../../types/text.js';
import { attributionOf } from '../attribution.js';
import type { View } from '../view.js';
import { type Credit, signatureAt } from './signature.js';

/** Set by hand: what a block holds is quoted; who says so stands right before or after it. */
const CONFIDENCE = 0.9;
const QUOTED_LINE = /^[ \t]*(?:>[ \t]*)+$/;
const INDENT = /^(?: {4,}|\t+)$/;

/**
 * Block quotations ("> …", or paragraphs set in by blanks): all their paragraphs are said by whom the sentence before announces with a colon ("Ada Obi said:"), or
 * who signs them. Others may be examples, lists or mail, and are not attributed.
 */
export function blockQuotations(view: View, attributions: readonly Attribution[]): Attribution[] {
  const { paragraphs } = view.article;
  const found: Attribution[] = [];
  for (let p = 0; p < paragraphs.length; p++) {
    const isBlock = isMarked(view, paragraphs[p]) ? isMarked : isSetIn(view, paragraphs, p) ? isIndented : undefined;
    if (!isBlock) continue;
    let end = p + 1;
    while (end < paragraphs.length && isBlock(view, paragraphs[end])) end++;
    const signed = end - p > 1 ? signedBy(view, paragraphs[end - 1]) : undefined; // inside the block, too
    const said = announcedBy(view, attributions, paragraphs[p - 1]) ?? signed ?? signedBy(view, paragraphs[end]);
    if (said) {
      const content = paragraphs
        .slice(p, signed ? end - 1 : end)
        .map(({ first, last }) => view.reader.span(first, last));
      found.push(attributionOf({ kind: 'direct', ...said, content, rule: 'block quotation', confidence: CONFIDENCE }));
    }
    p = end - 1;
  }
  return found;
}

/** What stands on the line before a paragraph. */
function marginOf({ article }: View, { start }: Paragraph): string {
  const { text } = article.document;
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
}

const isMarked = (view: View, paragraph: Paragraph): boolean => QUOTED_LINE.test(marginOf(view, paragraph));
const isIndented = (view: View, paragraph: Paragraph): boolean => INDENT.test(marginOf(view, paragraph));

/** Whether a paragraph is indented, and the one before, which ends in a colon, is not. */
const isSetIn = (view: View, paragraphs: readonly Paragraph[], p: number): boolean =>
  p > 0 &&
  view.kind[paragraphs[p - 1].last - 1] === K.colon &&
  isIndented(view, paragraphs[p]) &&
  !isIndented(view, paragraphs[p - 1]);

/** The last act of saying of a paragraph that ends in a colon, or the name with which its sentence begins: "Obi was less kind:". */
function announcedBy(
  view: View,
  attributions: readonly Attribution[],
  paragraph: Paragraph | undefined,
): Credit | undefined {
  const { article, kind } = view;
  if (!paragraph || kind[paragraph.last - 1] !== K.colon) return undefined;
  const { first, start } = article.sentences[article.tokens.sentence[paragraph.last - 1]];
  const last = attributions.findLast(({ cue }) => cue && cue.start >= start && cue.end <= paragraph.end);
  if (last) return { source: last.source, cue: last.cue };
  return subjectOf(view, first, paragraph.last);
}

/** The name with which a sentence begins, before its verb, and the colon at its end. */
function subjectOf(
  { article, chunkLast, chunkOf, reader, verbs }: View,
  first: number,
  last: number,
): Credit | undefined {
  const chunk = chunkOf[first];
  if (chunk < 0 || article.tokens.tag[chunkLast[chunk] - 1] !== TAG.PROPN) return undefined;
  if (verbs[chunkLast[chunk] + 1] === verbs[chunkLast[chunk]]) return undefined;
  return { source: reader.span(first, chunkLast[chunk]), cue: reader.span(last - 1, last) };
}

function signedBy(view: View, paragraph: Paragraph | undefined): Credit | undefined {
  return paragraph && signatureAt(view, paragraph.first, paragraph.last);
}
