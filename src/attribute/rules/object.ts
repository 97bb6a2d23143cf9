import { K } from '../../english/kinds.js';
import { TAG } from '../../types/text.js';
import type { Proposal } from '../candidates/proposal.js';
import type { View } from '../view.js';

const { ADJ, ADP, ADV, AUX, CCONJ, NUM, VERB } = TAG;

/** "The visitors added another goal when Obi fell", "responded to the letter": something done or answered, not something said. */
export function isObject(view: View, withObjects: ReadonlySet<number>, proposal: Proposal): boolean {
  const { article, kind, lemma } = view;
  const { quotation, tag } = article.tokens;
  if (
    proposal.start < proposal.end ||
    proposal.holeLast > proposal.holeFirst ||
    tag[proposal.i] !== VERB ||
    !withObjects.has(lemma[proposal.i])
  )
    return false;
  for (let i = proposal.start; i <= proposal.last; i++) if (quotation[i] !== quotation[proposal.i]) return false;
  if (kind[proposal.start] === K.to) return tag[proposal.start + 1] !== VERB;
  if (proposal.start === proposal.end + 1) return tag[proposal.end] === ADP || kind[proposal.end] === K.to;
  return proposal.start === proposal.end && !isClause(view, proposal);
}

/** Whether the content is a clause: it opens unlike a noun phrase, or a verb follows the noun phrase. */
function isClause(view: View, { start, last }: Proposal): boolean {
  const { article, chunkLast, chunkOf, kind } = view;
  const { tag } = article.tokens;
  let i = start;
  while (i <= last && (OPENING_TAGS.has(tag[i]) || kind[i] === K.also)) i++;
  if (i > last || chunkOf[i] < 0) return true;
  while (i <= last) {
    if (opensOther(view, i)) return false;
    if (chunkOf[i] >= 0) i = chunkLast[chunkOf[i]];
    else if (PHRASE_TAGS.has(tag[i])) i++;
    else return tag[i] === VERB || tag[i] === AUX || kind[i] === K.modal;
  }
  return false;
}

/** Before a noun phrase; and between noun phrases and behind them. */
const OPENING_TAGS = new Set([ADV, ADJ, ADP]);
const PHRASE_TAGS = new Set([ADP, ADV, ADJ, NUM, CCONJ]);

/** A clause of its own: "when Obi fell", "(wrote a book) and became …". */
function opensOther({ article, kind }: View, i: number): boolean {
  const { tag } = article.tokens;
  if (kind[i] === K.question || kind[i] === K.while || kind[i] === K.because) return true;
  return tag[i] === CCONJ && tag[i + 1] === VERB;
}
