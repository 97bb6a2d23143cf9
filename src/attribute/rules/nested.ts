import { K } from '../../english/kinds.js';
import { TAG } from '../../types/text.js';
import type { Attributor } from '../attributor.js';
import { readCue, WIDTH } from '../candidates/cascade.js';
import { copyOf, type Proposal } from '../candidates/proposal.js';
import { beforeAuxiliaries } from '../candidates/site.js';
import { covers } from '../judge/neighbours.js';
import type { View } from '../view.js';
import { frameBit } from './frames.js';

/** The least log-probability of a nested content's start, and of its end. */
const SURE = -0.7;

/**
 * Who is said to say what, within content: "Blinken said Lavrov had claimed that …". The corpus annotates no nesting, so the
 * cue is judged by its entry's frame and not by the model; source and content are read as elsewhere.
 */
export function nested(
  view: View,
  { grammar, model }: Attributor,
  outer: readonly Proposal[],
): { proposal: Proposal; within: Proposal }[] {
  const found: { proposal: Proposal; within: Proposal }[] = [];
  const { entries } = grammar;
  for (const within of outer) {
    for (let i = within.start; i <= within.last; i++) {
      const entry = view.entry[i] >= 0 ? entries[view.entry[i]] : undefined;
      if (!entry || !covers(within, i) || !(entry.frames & frameBit('that')) || !opensClause(view, i, entry.part))
        continue;
      if (isCharge(view, i)) continue;
      const proposal = firstInside(view, readCue(view, grammar, model.parts, i, 0, WIDTH), within);
      if (!proposal || proposal.startScore < SURE || proposal.endScore < SURE) continue;
      proposal.score = proposal.sourceScore + proposal.startScore + proposal.endScore;
      found.push({ proposal, within });
      i = Math.max(i, proposal.last);
    }
  }
  return found;
}

/** The likeliest of a cue's readings that lies in the outer content. */
function firstInside(view: View, readings: readonly Proposal[], within: Proposal): Proposal | undefined {
  for (const reading of readings) {
    const quoted = atQuotation(view, reading);
    if (isInside(view, quoted, within)) return quoted;
  }
  return undefined;
}

/** Whether source and content lie in the outer content, and the source is somebody else than its speaker. */
function isInside(view: View, proposal: Proposal, within: Proposal): boolean {
  if (proposal.source < 0) return false;
  const head = view.chunkLast[proposal.source] - 1;
  const kind = view.kind[head];
  if (kind === K.i || kind === K.you || kind === K.it || kind === K.relative) return false;
  return covers(within, head) && covers(within, proposal.start) && covers(within, proposal.last);
}

/** "accused her of claiming that": what somebody is charged with is not told as theirs. */
const isCharge = ({ reader }: View, i: number): boolean =>
  reader.lower(i).endsWith('ing') && (reader.lower(i - 1) === 'of' || reader.lower(i - 1) === 'for');

/** "claimed that", "according to", or a subject right before: "Lavrov claimed the …". */
function opensClause(view: View, i: number, part: string): boolean {
  const next = i + Math.max(1, view.entryLength[i]);
  if (part === 'phrase') return true;
  if (part !== 'verb') return false;
  if (view.kind[next] === K.that || opensAfterAddressee(view, next)) return true;
  const after = view.chunks[next + 1] > view.chunks[next] || view.kind[next] === K.open;
  return (
    view.chunkOf[beforeAuxiliaries(view, i)] >= 0 &&
    after &&
    view.verbs[Math.min(view.article.tokens.count, next + 12)] > view.verbs[next]
  );
}

/** "told" + "her that …", "said" + "to me: ‘…’": somebody addressed, and then what they were told. */
function opensAfterAddressee(view: View, next: number): boolean {
  const after = endOfAddressee(view, next);
  return after >= 0 && (view.kind[after] === K.that || openingMark(view, after) >= 0);
}

/** The token after "her", "to me", "the court", or -1. */
function endOfAddressee({ chunkLast, chunkOf, kind, reader }: View, next: number): number {
  const i = reader.lower(next) === 'to' ? next + 1 : next;
  if (reader.tag(i) === TAG.PRON || kind[i] === K.him || kind[i] === K.his) return i + 1;
  return chunkOf[i] < 0 ? -1 : chunkLast[chunkOf[i]];
}

/** The mark that opens a quotation at a token, or after its colon or comma; else -1. */
function openingMark({ kind }: View, i: number): number {
  const mark = kind[i] === K.colon || kind[i] === K.comma ? i + 1 : i;
  return kind[mark] === K.open ? mark : -1;
}

/** A reading whose cue addresses somebody and opens a quotation inside another: the quotation is the content. */
function atQuotation(view: View, reading: Proposal): Proposal {
  const after = endOfAddressee(view, reading.end);
  const mark = after < 0 ? openingMark(view, reading.end) : openingMark(view, after);
  const quotation = view.article.quotations[view.article.tokens.quotation[mark]];
  if (mark < 0 || !quotation?.closed || quotation.parent < 0 || quotation.first !== mark)
    return withinSentence(view, reading);
  let last = quotation.last - 2;
  while (last > mark + 1 && !view.word[last]) last--;
  const quoted = copyOf(reading);
  quoted.start = mark + 1;
  quoted.last = last;
  quoted.holeFirst = quoted.holeLast = quoted.startScore = quoted.endScore = 0;
  return quoted;
}

/** A clause that the quotation around goes on behind ends with its sentence: "They say it is a luxury. That is wrong." */
function withinSentence({ article, word }: View, reading: Proposal): Proposal {
  const { quotation, sentence } = article.tokens;
  if (quotation[reading.start] !== quotation[reading.i] || sentence[reading.last] === sentence[reading.start])
    return reading;
  let { last } = article.sentences[sentence[reading.start]];
  while (last > reading.start + 1 && !word[last - 1]) last--;
  const cut = copyOf(reading);
  cut.last = last - 1;
  cut.holeFirst = cut.holeLast = 0;
  return cut;
}
