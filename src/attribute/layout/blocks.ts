import { K } from '../../english/kinds.js';
import type { Attribution } from '../../types/saying.js';
import type { Paragraph, Span } from '../../types/text.js';
import type { View } from '../view.js';
import { signatureAt } from './signature.js';

/** Set by hand: what a block holds is quoted; who says so stands right before or after it. */
const CONFIDENCE = 0.9;
const QUOTED_LINE = /^[ \t]*(?:>[ \t]*)+$/;

/**
 * Block quotations ("> …"): all their paragraphs are said by whom the sentence before announces with a colon ("Ada Obi said:"), or
 * who signs them. Others may be examples, lists or mail, and are not attributed.
 */
export function blockQuotations(view: View, attributions: readonly Attribution[]): Attribution[] {
  const { paragraphs } = view.article;
  const found: Attribution[] = [];
  for (let p = 0; p < paragraphs.length; p++) {
    if (!isBlock(view, paragraphs[p])) continue;
    let end = p + 1;
    while (end < paragraphs.length && isBlock(view, paragraphs[end])) end++;
    const said = announcedBy(view, attributions, paragraphs[p - 1]) ?? signedBy(view, paragraphs[end]);
    if (said)
      found.push({
        kind: 'direct',
        ...said,
        content: paragraphs.slice(p, end).map((paragraph) => spanOf(view, paragraph)),
        cueClass: 'statement',
        asserted: true,
        said: true,
        rule: 'block quotation',
        confidence: CONFIDENCE,
      });
    p = end - 1;
  }
  return found;
}

function isBlock({ article }: View, { start }: Paragraph): boolean {
  const { text } = article.document;
  return QUOTED_LINE.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
}

const spanOf = ({ article: { tokens } }: View, { first, last }: Paragraph): Span => ({
  start: tokens.start[first],
  end: tokens.end[last - 1],
});

/** The last act of saying of a paragraph that ends in a colon. */
function announcedBy(
  { article, kind }: View,
  attributions: readonly Attribution[],
  paragraph: Paragraph | undefined,
): Pick<Attribution, 'source' | 'cue'> | undefined {
  if (!paragraph || kind[paragraph.last - 1] !== K.colon) return undefined;
  const { start } = article.sentences[article.tokens.sentence[paragraph.last - 1]];
  const last = attributions.findLast(({ cue }) => cue && cue.start >= start && cue.end <= paragraph.end);
  return last && { source: last.source, cue: last.cue };
}

function signedBy(view: View, paragraph: Paragraph | undefined): Pick<Attribution, 'source' | 'cue'> | undefined {
  return paragraph && signatureAt(view, paragraph.first, paragraph.last);
}
