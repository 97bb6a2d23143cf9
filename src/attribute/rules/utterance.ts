import { K } from '../../english/kinds.js';
import { TAG } from '../../types/text.js';
import type { Proposal } from '../candidates/proposal.js';
import type { View } from '../view.js';
import { partSource } from './sources.js';

/** The rest of a source's phrase is at most this long: "of the Oslo council". */
const POST = 4;

/**
 * Cuts contents to one utterance, in place: outside quotation marks a content ends with its sentence, and after a cue in the
 * middle it goes on in the same sentence or directly in the next. What is further away is narration or another quotation.
 */
export function cutToUtterance(view: View, all: readonly Proposal[][]): void {
  for (const list of all)
    for (const proposal of list) {
      cut(view, proposal);
      partSource(view, proposal);
    }
}

function cut(view: View, proposal: Proposal): void {
  takePassive(view, proposal);
  if (proposal.holeLast > proposal.holeFirst) cutAround(view, proposal);
  if (proposal.holeLast > proposal.holeFirst) return;
  if (proposal.last < proposal.i) proposal.start = firstOf(view, proposal.start, proposal.last);
  else if (proposal.start > proposal.i) proposal.last = lastOf(view, proposal.start, proposal.last);
}

/** "The mayor was accused by Obi" + "of hiding the report": the content follows the source. */
function takePassive(view: View, proposal: Proposal): void {
  const { article, chunkFirst, chunkLast, kind, word } = view;
  if (
    proposal.source < 0 ||
    proposal.last >= proposal.i ||
    kind[proposal.i - 1] !== K.be ||
    kind[proposal.end] !== K.by
  )
    return;
  const source = chunkLast[proposal.source];
  if (chunkFirst[proposal.source] !== proposal.end + 1) return;
  const { last: end } = article.sentences[article.tokens.sentence[proposal.i]];
  let first = source;
  while (first < Math.min(source + POST, end) && !opensCharge(view, first)) first++; // "the mayor of Oslo" + "of hiding"
  if (!opensCharge(view, first)) return;
  let last = first;
  while (last + 1 < end && kind[last + 1] !== K.comma && kind[last + 1] !== K.semicolon) last++;
  while (last > first && !word[last]) last--;
  proposal.holeFirst = proposal.i - 1;
  while (proposal.holeFirst > proposal.last + 1 && kind[proposal.holeFirst - 1] === K.have) proposal.holeFirst--;
  proposal.holeLast = first;
  proposal.last = last;
}

/** "of hiding it", "for hiding it", "to hide it". */
function opensCharge({ article, kind }: View, i: number): boolean {
  const { document, tokens } = article;
  if (kind[i] === K.to) return tokens.tag[i + 1] === TAG.VERB;
  if ((kind[i] !== K.of && kind[i] !== K.for) || i + 2 >= tokens.count) return false;
  const takesObject = tokens.tag[i + 2] === TAG.DET || tokens.tag[i + 2] === TAG.PRON; // so it is a verb, whatever its tag
  return (
    kind[i + 1] === K.ing || (takesObject && document.text.slice(tokens.end[i + 1] - 3, tokens.end[i + 1]) === 'ing')
  );
}

/** A content around its cue: both sides, or the one that is its own. */
function cutAround(view: View, proposal: Proposal): void {
  if (proposal.start < proposal.holeFirst) proposal.start = firstOf(view, proposal.start, proposal.holeFirst - 1);
  if (proposal.last < proposal.holeLast) return;
  if (proposal.start < proposal.holeFirst - 1 && (joins(view, proposal.holeFirst - 1) || announces(view, proposal))) {
    proposal.start = proposal.holeLast;
    proposal.holeFirst = proposal.holeLast = 0;
    return;
  }
  const last = lastOf(view, proposal.holeLast, proposal.last);
  if (
    goesOn(view, proposal) &&
    !isReporters(view, proposal) &&
    (last === proposal.last || isApart(view, proposal.holeLast)) &&
    !(view.article.tokens.quotation[proposal.start] >= 0 && isOnlyName(view, proposal.holeLast, last))
  )
    proposal.last = last;
  else {
    proposal.last = proposal.holeFirst - 1;
    proposal.holeFirst = proposal.holeLast = 0;
  }
}

/** "The road is shut, and" + "Obi said …": the text before the conjunction is not part of what Obi said. */
const joins = ({ article, kind }: View, i: number): boolean =>
  (kind[i] === K.and || kind[i] === K.but) && article.tokens.quotation[i] < 0;

/** "had this to" + "say: No …": a colon opens the content, and the text before the cue has no verb of its own. */
const announces = ({ kind, verbs }: View, { start, holeFirst, holeLast }: Proposal): boolean =>
  kind[holeLast - 1] === K.colon && verbs[holeFirst] === verbs[start];

/** Whether the text after the hole continues the sentence of the cue, without another sentence with a verb between ("said the Rev. / Obi of …" has none). */
function goesOn({ article, verbs }: View, { i, holeLast }: Proposal): boolean {
  const { last } = article.sentences[article.tokens.sentence[i]];
  return holeLast < last || (verbs[holeLast] === verbs[last] && article.tokens.quotation[holeLast] >= 0);
}

/** Whether the unquoted text after the cue only describes who said it, and how: "said Obi, a doctor", "“No,” he said, eyes closed", "sources who asked …". */
function isReporters(
  { article, chunkFirst, kind, verbs }: View,
  { end, holeFirst, holeLast, last, source, start }: Proposal,
): boolean {
  const { quotation } = article.tokens;
  if (quotation[holeLast] >= 0 || quotation[last] >= 0) return false;
  if (quotation[start] >= 0 && quotation[holeFirst - 1] >= 0) return true;
  if (kind[kind[holeLast] === K.of ? holeLast + 1 : holeLast] === K.relative) return true;
  if (kind[holeLast] === K.of || kind[holeLast] === K.for) return false; // "was accused by Obi of …"
  return source >= 0 && chunkFirst[source] >= end && verbs[last + 1] === verbs[holeLast];
}

/** Whether a quotation is independent ("said, “and …”") and not part of a phrase ("on the show “Old Harbour.”"). */
function isApart({ article, kind }: View, first: number): boolean {
  if (kind[first] !== K.open) return true;
  const before = kind[first - 1];
  return (
    before === K.comma ||
    before === K.colon ||
    before === K.stop ||
    before === K.dash ||
    before === K.semicolon ||
    article.tokens.sentence[first] !== article.tokens.sentence[first - 1]
  );
}

/** The longest name in quotation marks, in words. */
const NAME = 3;

/** "said a man known as “Lucky.”": a few words in marks, without a verb, that belong to the phrase before them. */
function isOnlyName(view: View, first: number, last: number): boolean {
  const { article, kind, reader, verbs, word } = view;
  const inner = article.quotations[article.tokens.quotation[last]];
  if (!inner || !reader.is(inner.first - 1, 'naming-word') || verbs[inner.last] > verbs[inner.first]) return false;
  let words = 0;
  for (let i = first; i <= last; i++) {
    if (article.tokens.quotation[i] < 0 && word[i]) return false;
    words += word[i];
  }
  return words <= NAME && kind[inner.first] === K.open;
}

/** Going back from the last word: the first that belongs with it. */
function firstOf(view: View, start: number, last: number): number {
  for (let k = last; k > start; k--) if (isBreak(view, k)) return wordFrom(view, k, last, 1);
  return start;
}

/** Going on from the first word: the last that belongs with it. */
function lastOf(view: View, start: number, last: number): number {
  for (let k = start + 1; k <= last; k++) if (isBreak(view, k)) return wordFrom(view, k - 1, start, -1);
  return last;
}

function wordFrom({ word }: View, from: number, to: number, step: number): number {
  let k = from;
  while (k !== to && !word[k]) k += step;
  return k;
}

/** Whether a new sentence begins with a token, outside the quotation around the token before it, if either is quoted. */
function isBreak({ article, kind }: View, k: number): boolean {
  const { sentence, quotation } = article.tokens;
  if (sentence[k] === sentence[k - 1]) return false;
  const outer = outermost(article, quotation[k]);
  return outer < 0
    ? kind[k - 1] === K.stop || outermost(article, quotation[k - 1]) >= 0
    : outer !== outermost(article, quotation[k - 1]);
}

function outermost({ quotations }: View['article'], index: number): number {
  let q = index;
  while (q >= 0 && quotations[q].parent >= 0) q = quotations[q].parent;
  return q;
}
