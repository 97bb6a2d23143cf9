import { K } from '../../english/kinds.js';
import type { Attribution } from '../../types/saying.js';
import type { Paragraph, Span } from '../../types/text.js';
import type { View } from '../view.js';
import { signatureAt } from './signature.js';

/** Set by hand: the form leaves little doubt. */
const CONFIDENCE = 0.9;
const HANDLE = /^@\w{2,30}$/;
/** A repeated post says first that it is one. */
const REPEATED = 'RT';

/** Posts that stand in an article: "@AdaObi: …", "… — Ada Obi (@AdaObi) May 4, 2022". */
export function posts(view: View): Attribution[] {
  return view.article.paragraphs.flatMap((paragraph) => {
    const post = withLabel(view, paragraph) ?? withSignature(view, paragraph);
    if (!post) return [];
    return {
      kind: 'direct',
      ...post,
      cueClass: 'statement',
      asserted: true,
      said: true,
      rule: 'post',
      confidence: CONFIDENCE,
    };
  });
}

type Post = Pick<Attribution, 'source' | 'cue' | 'content'>;

/** "@AdaObi: …", "RT @AdaObi: …". */
function withLabel(view: View, { first, last }: Paragraph): Post | undefined {
  const handle = textAt(view, first) === REPEATED ? first + 1 : first;
  const colon = handle + 1;
  if (colon + 1 >= last || view.kind[colon] !== K.colon || !HANDLE.test(textAt(view, handle))) return undefined;
  return {
    source: spanOf(view, handle, colon),
    cue: spanOf(view, colon, colon + 1),
    content: [spanOf(view, colon + 1, last)],
  };
}

/** "… — Ada Obi (@AdaObi) May 4, 2022" at the end of a paragraph without quotation marks. */
function withSignature(view: View, { first, last }: Paragraph): Post | undefined {
  const { quotation } = view.article.tokens;
  for (let i = first + 2; i + 1 < last; i++) {
    if (view.kind[i] !== K.bracket || !HANDLE.test(textAt(view, i + 1))) continue;
    let dash = i - 1;
    while (dash > first && view.chunkOf[dash] >= 0) dash--;
    const signed = signatureAt(view, dash, last);
    if (!signed || dash === first || quotation[dash - 1] >= 0) return undefined;
    return { ...signed, content: [spanOf(view, first, dash)] };
  }
  return undefined;
}

const textAt = ({ article: { document, tokens } }: View, i: number): string =>
  document.text.slice(tokens.start[i], tokens.end[i]);

const spanOf = ({ article: { tokens } }: View, first: number, last: number): Span => ({
  start: tokens.start[first],
  end: tokens.end[last - 1],
});
