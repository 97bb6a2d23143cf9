import { bucket, mix } from '../features/features.js';
import { START } from '../features/start.js';
import type { View } from '../view.js';
import { type CueSite, cueType, type Entries, entryOf, isPassive, kindWithin, quotationRelation } from './site.js';

/** Between cue and candidate at most this many tokens are taken into account one by one. */
const NEAR = 4;
const { at, values } = START;

/**
 * Returns what fills the columns of START for "the content begins with token `t`". The cue is looked at once, when this is called; be done with
 * one cue before asking for the next.
 */
export function startColumns(view: View, entries: Entries, site: CueSite): (t: number) => void {
  fillCue(view, entries, site);
  return (t) => {
    fillPosition(view, site, t);
    fillWord(view, site, t);
    fillPath(view, site, t);
    fillQuotation(view, site, t);
    fillSource(view, site, t);
  };
}

function fillCue(view: View, entries: Entries, { i, end, source }: CueSite): void {
  const { article, kind, lemma, marks } = view;
  const sentence = article.sentences[article.tokens.sentence[i]];
  const entry = entryOf(view, entries, i);
  values[at.cueLemma] = lemma[i];
  values[at.cueKind] = kind[i];
  values[at.cueType] = cueType(entry);
  values[at.frames] = entry ? entry.frames : 0;
  values[at.passive] = isPassive(view, i, sentence.first) ? 1 : 0;
  const quotesAfter = Math.min(2, marks[sentence.last] - marks[end]);
  const quotesBefore = Math.min(2, marks[i] - marks[sentence.first]);
  values[at.quotesInSentence] = quotesAfter * 3 + quotesBefore;
  values[at.hasSource] = source >= 0 ? 1 : 0;
}

/** Side of the cue, distance, and what is between. */
function fillPosition(view: View, { i, end }: CueSite, t: number): void {
  const { article, verbs, commas, marks, chunks, cues } = view;
  const { sentence } = article.tokens;
  const own = article.sentences[sentence[i]];
  const after = t > i ? 1 : 0;
  const low = after ? end : t;
  const high = after ? t : i;
  const away = Math.max(-3, Math.min(3, sentence[t] - sentence[i]));
  const side = after * 8 + away + 3;
  const verbsBetween = Math.min(4, verbs[high] - verbs[low]);
  const commasBetween = Math.min(4, commas[high] - commas[low]);
  values[at.after] = after;
  values[at.side] = side;
  values[at.distance] = bucket(high - low);
  values[at.clause] = mix(verbsBetween * 5 + commasBetween, after * 8 + away);
  values[at.marksBetween] = Math.min(4, marks[high] - marks[low]);
  values[at.cuesBetween] = Math.min(2, cues[high] - cues[low]);
  values[at.chunksBetween] = Math.min(4, chunks[high] - chunks[low]);
  // "…, added Obi.": no verb follows the cue, though the sentence has one before it
  const verbsLeft = Math.min(2, verbs[article.sentences[sentence[t]].last] - verbs[t]);
  const verbsBefore = Math.min(2, verbs[i] - verbs[own.first]);
  values[at.verbsAround] = mix(verbsLeft * 3 + verbsBefore, side);
}

/** The word and those beside it; and those beside the cue, if they are in the word's paragraph. */
function fillWord(view: View, { i, end }: CueSite, t: number): void {
  const { article, kind, lower, word, chunkFirst, chunkOf } = view;
  const sentence = article.sentences[article.tokens.sentence[t]];
  const { first, last } = article.paragraphs[sentence.paragraph];
  values[at.form] = lower[t];
  values[at.formBefore] = t > first ? lower[t - 1] : 0;
  values[at.kind] = kind[t];
  values[at.kindBefore2] = kindWithin(kind, first, last, t - 2);
  values[at.kindAfter] = kindWithin(kind, first, last, t + 1);
  values[at.edge] = mix(kindWithin(kind, first, last, t - 1), kind[t]);
  values[at.kindBeforeCue] = kindWithin(kind, first, last, i - 1);
  values[at.kindAfterCue] = kindWithin(kind, first, last, end);
  values[at.first] = t === sentence.first || (t === sentence.first + 1 && !word[t - 1]) ? 1 : 0;
  values[at.chunkPlace] = chunkOf[t] < 0 ? 0 : chunkFirst[chunkOf[t]] === t ? 1 : 2;
}

/** The kinds of the tokens between cue and word. */
function fillPath({ kind }: View, { i, end }: CueSite, t: number): void {
  const low = t > i ? end : t;
  const high = t > i ? t : i;
  const near = high - low <= NEAR;
  values[at.near] = near ? 1 : 0;
  if (near) {
    let path = values[at.side];
    for (let k = low; k < high; k++) path = mix(path, kind[k]);
    values[at.path] = path;
    return;
  }
  values[at.firstBetween] = kind[low];
  values[at.secondBetween] = kind[low + 1];
  values[at.lastBetween] = kind[high - 1];
}

/** Whether a quotation opens here, and whether cue and word are in the same one. */
function fillQuotation({ article }: View, { i }: CueSite, t: number): void {
  const { tokens, quotations } = article;
  const quoted = tokens.quotation[t];
  values[at.quotationRelation] = quotationRelation(quoted, tokens.quotation[i]);
  values[at.opensQuotation] = quoted >= 0 && quotations[quoted].first === t - 1 ? 1 : 0;
  values[at.quotationLength] = quoted < 0 ? 10 : bucket((quotations[quoted].last - quotations[quoted].first) >> 1);
}

/** Where the word is with respect to the source. */
function fillSource({ chunkFirst, chunkLast, verbs }: View, { i, source }: CueSite, t: number): void {
  values[at.behindSource] = 0;
  if (source < 0) return;
  const from = chunkFirst[source];
  const to = chunkLast[source];
  const place = t > to ? 3 : t === to ? 2 : t >= from ? 1 : 0;
  values[at.sourcePlace] = place;
  values[at.sourceSide] = from > i ? 1 : 0;
  if (place < 2) return;
  values[at.behindSource] = 1;
  values[at.verbsBehindSource] = Math.min(2, verbs[t] - verbs[to]);
}
