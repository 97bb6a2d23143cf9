import { K } from '../../english/kinds.js';
import { TAG } from '../../types/text.js';
import type { Proposal } from '../candidates/proposal.js';
import type { View } from '../view.js';

const { ADJ, ADP, ADV, AUX, CCONJ, NUM, VERB } = TAG;

/** "The visitors added another goal when Obi fell", "responded to the letter": a thing that is done or answered, and nobody's words. */
export function isObject(view: View, withObjects: ReadonlySet<number>, p: Proposal): boolean {
  const { article, kind, lemma } = view;
  const { quotation, tag } = article.tokens;
  if (p.start < p.end || p.holeLast > p.holeFirst || tag[p.i] !== VERB || !withObjects.has(lemma[p.i])) return false;
  for (let i = p.start; i <= p.last; i++) if (quotation[i] !== quotation[p.i]) return false;
  if (kind[p.start] === K.to) return tag[p.start + 1] !== VERB;
  if (p.start === p.end + 1) return tag[p.end] === ADP || kind[p.end] === K.to;
  return p.start === p.end && !isClause(view, p);
}

/** Whether a verb stands behind the noun phrase that a content opens with, or the content opens like no noun phrase. */
function isClause({ article, chunkLast, chunkOf, kind }: View, { start, last }: Proposal): boolean {
  const { tag } = article.tokens;
  let i = start;
  while (i <= last && (tag[i] === ADV || tag[i] === ADJ || tag[i] === ADP || kind[i] === K.also)) i++;
  if (i > last || chunkOf[i] < 0) return true;
  while (i <= last) {
    if (kind[i] === K.question || kind[i] === K.while || kind[i] === K.because) return false;
    if (tag[i] === CCONJ && tag[i + 1] === VERB) return false; // "wrote a book and became …"
    if (chunkOf[i] >= 0) i = chunkLast[chunkOf[i]];
    else if (tag[i] === ADP || tag[i] === ADV || tag[i] === ADJ || tag[i] === NUM || tag[i] === CCONJ) i++;
    else return tag[i] === VERB || tag[i] === AUX || kind[i] === K.modal;
  }
  return false;
}
