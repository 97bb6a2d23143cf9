import { isHandle } from '../../base/handle.js';
import { K } from '../../english/kinds.js';
import type { Attribution } from '../../types/saying.js';
import type { Paragraph } from '../../types/text.js';
import type { View } from '../view.js';
import { type Credit, signatureAt } from './signature.js';

/** Set by hand: the form leaves little doubt. */
const CONFIDENCE = 0.9;
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

type Post = Credit & Pick<Attribution, 'content'>;

/** "@AdaObi: …", "RT @AdaObi: …". */
function withLabel(view: View, { first, last }: Paragraph): Post | undefined {
  const handle = view.reader.text(first) === REPEATED ? first + 1 : first;
  const colon = handle + 1;
  if (colon + 1 >= last || view.kind[colon] !== K.colon || !isHandle(view.reader.text(handle))) return undefined;
  return {
    source: view.reader.span(handle, colon),
    cue: view.reader.span(colon, colon + 1),
    content: [view.reader.span(colon + 1, last)],
  };
}

/** "… — Ada Obi (@AdaObi) May 4, 2022" at the end of a paragraph without quotation marks. */
function withSignature(view: View, { first, last }: Paragraph): Post | undefined {
  const { quotation } = view.article.tokens;
  for (let i = first + 2; i + 1 < last; i++) {
    if (view.kind[i] !== K.bracket || !isHandle(view.reader.text(i + 1))) continue;
    let dash = i - 1;
    while (dash > first && view.chunkOf[dash] >= 0) dash--;
    const signed = signatureAt(view, dash, last);
    if (!signed || dash === first || quotation[dash - 1] >= 0) return undefined;
    return { ...signed, content: [view.reader.span(first, dash)] };
  }
  return undefined;
}
