import { isHandle } from '../../base/handle.js';
import { K } from '../../english/kinds.js';
import type { Attribution } from '../../types/saying.js';
import { type Paragraph, TAG, type TokenRange } from '../../types/text.js';
import { attributionOf } from '../attribution.js';
import type { View } from '../view.js';
import { type Credit, signatureAt } from './signature.js';

/** Set by hand: the form leaves little doubt. */
const CONFIDENCE = 0.9;
/** A repeated post says first that it is one. */
const REPEATED = 'RT';

/** A date or time behind a name and a handle has at most this many tokens. */
const DATE = 8;
/** One token: it may be a smile. */
const COLON_BEHIND = '):';

/** Posts that stand in an article: "@AdaObi: …", "Ada Obi (@AdaObi): …", "… — Ada Obi (@AdaObi) May 4, 2022". */
export function posts(view: View): Attribution[] {
  const { paragraphs } = view.article;
  const found: Attribution[] = [];
  for (let p = 0; p < paragraphs.length; p++) {
    const post =
      withLabel(view, paragraphs[p]) ??
      withHead(view, paragraphs[p], paragraphs[p + 1]) ??
      withSignature(view, paragraphs[p], paragraphs[p - 1]);
    if (post) found.push(attributionOf({ kind: 'direct', ...post, rule: 'post', confidence: CONFIDENCE }));
  }
  return found;
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

/** "Ada Obi (@AdaObi): …"; "Ada Obi @AdaObi · May 4" on a line above. */
function withHead(view: View, { first, last }: Paragraph, next: Paragraph | undefined): Post | undefined {
  const { kind, reader } = view;
  const { tag } = view.article.tokens;
  let nameEnd = first;
  while (nameEnd < last && tag[nameEnd] === TAG.PROPN && !isHandle(reader.text(nameEnd))) nameEnd++;
  let end = kind[nameEnd] === K.bracket ? nameEnd + 1 : nameEnd;
  if (nameEnd === first || end >= last || !isHandle(reader.text(end))) return undefined;
  const isClosed = kind[end + 1] === K.bracket;
  end += isClosed ? 2 : 1;
  const source = reader.span(first, nameEnd);
  if ((kind[end] === K.colon || reader.text(end) === COLON_BEHIND) && end + 1 < last)
    return { source, cue: reader.span(end, end + 1), content: [reader.span(end + 1, last)] };
  const below = firstBelow(view, end, last);
  if (below < last) return { source, content: [reader.span(below, last)] };
  const isAlone = last - end <= DATE && next !== undefined;
  return isAlone ? { source, content: [reader.span(next.first, next.last)] } : undefined;
}

/** The first token on another line than the one before; `last` where there is none so near. */
function firstBelow({ article, reader }: View, from: number, last: number): number {
  const { text } = article.document;
  for (let i = from; i < Math.min(last, from + DATE); i++)
    if (text.slice(reader.span(i - 1, i).end, reader.span(i, i + 1).start).includes('\n')) return i;
  return last;
}

function holdsQuotation({ first, last }: TokenRange, quotation: ArrayLike<number>): boolean {
  for (let i = first; i < last; i++) if (quotation[i] >= 0) return true;
  return false;
}

/** "… — Ada Obi (@AdaObi) May 4, 2022" at the end of a paragraph without quotation marks, or below it. */
function withSignature(view: View, { first, last }: Paragraph, above: Paragraph | undefined): Post | undefined {
  const { quotation } = view.article.tokens;
  for (let i = first + 1; i + 1 < last; i++) {
    if (view.kind[i] !== K.bracket || !isHandle(view.reader.text(i + 1))) continue;
    let dash = i - 1;
    while (dash > first && view.chunkOf[dash] >= 0) dash--;
    const signed = signatureAt(view, dash, last);
    const said = dash > first ? { first, last: dash } : above;
    if (!signed || !said || holdsQuotation(said, quotation)) return undefined;
    return { ...signed, content: [view.reader.span(said.first, said.last)] };
  }
  return undefined;
}
