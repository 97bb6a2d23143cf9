import { K } from '../../english/kinds.js';
import type { Attribution } from '../../types/saying.js';
import { TAG } from '../../types/text.js';
import { contentRanges, type Proposal } from '../candidates/proposal.js';
import type { View } from '../view.js';

const { ADP, NOUN, VERB } = TAG;

/** Whether what looks like a report is not: its content cannot have been said. */
export function isNotReported(view: View, proposal: Proposal): boolean {
  const { i, source, start } = proposal;
  if (view.kind[i] === K.according && source >= 0 && start < i) return isByUsage(view, proposal);
  return (
    isDescription(view, proposal) ||
    isTitle(view, proposal) ||
    isOwnName(view, proposal) ||
    isUnlistedVerb(view, proposal)
  );
}

/** "who calls herself “Mama Rose”": what somebody is called. */
const isOwnName = ({ kind, reader }: View, { start }: Proposal): boolean =>
  kind[start + 1] === K.open && reader.is(start, 'reflexive-pronoun');

/** "Kenya: Statement by the Spokesperson": the title of a text. */
function isTitle({ article, chunkLast, chunkOf, kind, reader }: View, { i, start }: Proposal): boolean {
  const { quotation, tag } = article.tokens;
  const chunk = chunkOf[start];
  if (kind[i] !== K.colon || start < i || quotation[start] >= 0 || chunk < 0) return false;
  const last = chunkLast[chunk];
  return reader.is(last - 1, 'publication-noun') && tag[last] === ADP;
}

/** "paid according to the usual scale": a thing, and no comma before. */
function isByUsage({ article, chunkLast, kind }: View, { i, source }: Proposal): boolean {
  return kind[i - 1] !== K.comma && kind[chunkLast[source] - 1] === NOUN && article.tokens.quotation[i - 1] < 0;
}

/** "in remarks which show how far …": the reporter's description. */
const isDescription = ({ reader }: View, { end, i, start }: Proposal): boolean =>
  start === end && reader.tag(i) !== VERB && reader.lower(start) === 'which';

/** "closed the “Red Lion” for the winter", "walked twice and … home": a verb that no cue file lists, and a content without a verb. */
function isUnlistedVerb({ article, entry, marks, verbs }: View, proposal: Proposal): boolean {
  const { holeFirst, holeLast, i, last, start } = proposal;
  if (entry[i] >= 0 || contentRanges(proposal).some(([from, to]) => verbs[to] > verbs[from])) return false;
  return marks[last + 1] > marks[start] || article.tokens.quotation[start] >= 0 || holeLast > holeFirst;
}

/**
 * Whether an attitude has no holder: "It seems that …", "the bridge is expected to open", "a bird known as the gull". Nor has
 * "you may think".
 */
export function isImpersonal(view: View, proposal: Proposal, attribution: Attribution): boolean {
  const { article, chunkLast, kind: kinds } = view;
  const { cueClass, kind, source } = attribution;
  const { quotation, tag } = article.tokens;
  const { holeFirst, holeLast, i } = proposal;
  if (proposal.source >= 0 && kinds[chunkLast[proposal.source] - 1] === K.you) return quotation[i] < 0;
  if (source || kind === 'direct' || tag[i] === NOUN) return false; // "their hope that …" has a holder
  if (kind === 'indirect' && (cueClass === 'belief' || cueClass === 'claim')) return true;
  return holeLast > holeFirst && cueClass !== 'criticism' && tag[i] === VERB;
}
