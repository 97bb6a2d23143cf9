import type { Attribution } from '../../types/saying.js';
import type { Quotation, Span } from '../../types/text.js';
import { attributionOf } from '../attribution.js';
import { announcedBefore, creditedAfter } from '../layout/announced.js';
import { type Credit, signatureAt } from '../layout/signature.js';
import { addSpans } from '../spans.js';
import type { View } from '../view.js';
import { isSpeech } from './quotation.js';

/**
 * Quotations without a cue: direct speech without a source, if they read like speech. Titles, nicknames and scare quotes do
 * not: they neither begin like a sentence nor end like one.
 */
export function uncued(view: View, inner: readonly Attribution[], outer: readonly Attribution[]): Attribution[] {
  const { article } = view;
  const taken: Span[] = [];
  for (const attribution of inner) addSpans(attribution, taken);
  for (const attribution of outer) addSpans(attribution, taken);
  taken.sort((a, b) => a.start - b.start);
  const found: Attribution[] = [];
  let from = 0;
  let reach = 0;
  const continued = new Set<number>();
  article.quotations.forEach((quotation, index) => {
    while (from < taken.length && taken[from].start < quotation.end) reach = Math.max(reach, taken[from++].end);
    if (quotation.parent >= 0 || reach > quotation.start || continued.has(index) || !isSpeech(view, quotation)) return;
    const content = [];
    for (let q: Quotation | undefined = quotation; q; q = article.quotations[q.continuedBy]) {
      content.push({ start: q.start, end: q.end });
      continued.add(q.continuedBy);
    }
    const signed = signature(view, quotation);
    const told = signed ?? announcedBefore(view, quotation) ?? creditedAfter(view, quotation);
    const rule = signed ? 'quotation signed with a name' : told ? 'quotation announced' : 'quotation without cue';
    const confidence = told ? SIGNED : UNSIGNED;
    found.push(attributionOf({ kind: 'direct', source: told?.source, cue: told?.cue, content, rule, confidence }));
  });
  return found;
}

/** Confidences set by hand: a name behind a dash is nearly always the speaker; a quotation alone is often part of a longer statement. */
const SIGNED = 0.9;
const UNSIGNED = 0.5;

/** "“…” — Ana Kovacs": a dash behind the quotation and a name that ends the line. */
function signature(view: View, { last }: Quotation): Credit | undefined {
  const { tokens, paragraphs, sentences } = view.article;
  if (last >= tokens.count) return undefined;
  return signatureAt(view, last, paragraphs[sentences[tokens.sentence[last]].paragraph].last);
}

/**
 * "… the talks had failed, Kovacs said. “It is over.”": a quotation that opens the next sentence of the paragraph continues the
 * content before; one right behind another quotation is an answer by somebody else. Returns the quotations that continue
 * nothing.
 */
export function followOn(
  view: View,
  attributions: readonly Attribution[],
  alone: readonly Attribution[],
): Attribution[] {
  const { sentences, quotations } = view.article;
  const answers = new Set<number>();
  for (let q = 1; q < quotations.length; q++)
    if (quotations[q - 1].last === quotations[q].first && isSpeech(view, quotations[q - 1]))
      answers.add(quotations[q].start);
  const ends = endsOf(attributions);
  const apart: Attribution[] = [];
  let k = 0;
  let sentence = 0;
  for (const quotation of alone) {
    const [{ start }] = quotation.content;
    while (k < ends.length && ends[k].end <= start) k++;
    while (sentence + 1 < sentences.length && sentences[sentence + 1].start <= start) sentence++;
    const before = ends[k - 1];
    const previous = sentences[sentence - 1];
    const follows =
      !quotation.source &&
      !answers.has(start) &&
      before &&
      previous &&
      sentences[sentence].start === start &&
      previous.paragraph === sentences[sentence].paragraph &&
      before.end > previous.start;
    if (!follows) {
      apart.push(quotation);
      continue;
    }
    const { attribution } = before;
    attribution.content.push(...quotation.content);
    if (attribution.kind === 'indirect') attribution.kind = 'mixed';
    attribution.said = true;
    before.end = quotation.content[quotation.content.length - 1].end;
  }
  return apart;
}

/** Where what somebody is said to say ends, with its cue: in the order of the text. */
function endsOf(attributions: readonly Attribution[]): { attribution: Attribution; end: number }[] {
  const ends: { attribution: Attribution; end: number }[] = [];
  for (const attribution of attributions) {
    const { asserted, content, cue, source, within } = attribution;
    if (!source || !cue || !asserted || within !== undefined) continue;
    let { end } = cue;
    for (const span of content) end = Math.max(end, span.end);
    ends.push({ attribution, end });
  }
  return ends.sort((a, b) => a.end - b.end);
}
