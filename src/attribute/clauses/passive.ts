import { K } from '../../english/kinds.js';
import { endsInIng } from '../../english/morphology.js';
import { type CueClass, DIRECTED_CLASSES } from '../../types/saying.js';
import type { Proposal } from '../candidates/proposal.js';
import { beforeAuxiliaries, isPassive } from '../candidates/site.js';
import type { View } from '../view.js';

/** "Ada Obi was quoted by Reuters as saying": "by" and who quotes her take at most this many tokens. */
const REACH = 6;

/** In place: who was heard or quoted saying something is its source, and not who heard or quoted it. */
export function takeSubjects(view: View, chosen: readonly Proposal[]): void {
  for (const proposal of chosen) {
    const subject = isHeard(view, proposal) ? view.chunkOf[beforeAuxiliaries(view, proposal.i)] : -1;
    if (subject >= 0) proposal.source = subject;
  }
}

/** Whether what was taken for a source is whom the cue is directed at: "Ada Obi was praised for …", "was asked to …". */
export function isPatient(view: View, { i, source }: Proposal, cueClass: CueClass): boolean {
  const { sentences, tokens } = view.article;
  if (source < 0 || !DIRECTED_CLASSES.has(cueClass) || !isPassive(view, i, sentences[tokens.sentence[i]].first))
    return false;
  return view.chunkOf[beforeAuxiliaries(view, i)] === source;
}

/** "was quoted as saying", "was heard telling reporters": a passive before another verb of speech. */
function isHeard({ article, entry, kind, reader }: View, { i, end }: Proposal): boolean {
  if (kind[i - 1] !== K.be) return false;
  const { sentence } = article.tokens;
  for (let k = end; k < end + REACH && sentence[k] === sentence[i]; k++)
    if (endsInIng(reader.lower(k))) return k === end || (kind[k - 1] === K.as && entry[k] >= 0);
  return false;
}
