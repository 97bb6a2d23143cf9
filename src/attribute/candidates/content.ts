import { TAG } from '../../types/text.js';
import type { View } from '../view.js';
import { type CueEntry, K } from '../words.js';
import { bucket, type Features, mix } from './features.js';
import { isPassive } from './source.js';

const { VERB } = TAG;
/** How many sentences of the paragraph before and after the cue's are looked at. */
const WINDOW = 12;
/** And how many tokens of a long sentence on either side of the cue. */
const REACH = 90;

/** What content candidates depend on: the cue's head, the end of its words, and the chunk taken for the source or -1. */
export interface CueSite {
  i: number;
  end: number;
  source: number;
}

/** First words of a content: any word of the cue's sentence; elsewhere in the paragraph those that open a sentence or quotation. */
export function startCandidates(view: View, site: CueSite, out: number[]): void {
  const { sentences, paragraphs, tokens } = view.article;
  const own = tokens.sentence[site.i];
  const { firstSentence } = paragraphs[sentences[own].paragraph];
  out.length = 0;
  for (let s = Math.max(firstSentence, own - WINDOW); s < Math.min(windowEnd(view, own), own + 3); s++) {
    const { first, last } = sentences[s];
    if (s === own) {
      for (let t = Math.max(first, site.i - REACH); t < Math.min(last, site.i + REACH); t++)
        if (view.word[t] && (t < site.i || t >= site.end) && canStart(view, site, t)) out.push(t);
    } else {
      let opens = true;
      for (let t = first; t < last; t++) {
        if (view.kind[t] === K.open) opens = true;
        else if (view.word[t] && opens) {
          out.push(t);
          opens = false;
        }
      }
    }
  }
}

/** Last words of a content that begins at `start`: as above. Never the cue itself. */
export function endCandidates(view: View, site: CueSite, start: number, out: number[]): void {
  const { sentences, tokens } = view.article;
  const own = tokens.sentence[site.i];
  const starts = tokens.sentence[start];
  out.length = 0;
  for (let s = starts; s < Math.min(windowEnd(view, own), Math.max(own, starts) + WINDOW); s++) {
    const { first, last } = sentences[s];
    if (s === own || s === starts) {
      for (let e = Math.max(start, first); e < Math.min(last, Math.max(start, site.i) + REACH); e++)
        if (view.word[e] && (e < site.i || e >= site.end) && canEnd(view, site, start, e)) out.push(e);
    } else {
      let previous = -1;
      for (let e = first; e < last; e++) {
        if (view.kind[e] === K.close && previous >= 0) {
          out.push(previous);
          previous = -1;
        } else if (view.word[e]) previous = e;
      }
      if (previous >= 0) out.push(previous);
    }
  }
}

/** How far from the cue a content may begin within a noun chunk. */
const NEAR = 3;

/** Nothing begins within a quotation that the cue is not in, but with it or with one of its sentences; nor, but beside the cue, within a noun chunk. */
function canStart({ article, kind, chunkOf, chunkFirst }: View, { i, end }: CueSite, t: number): boolean {
  const { quotation, sentence } = article.tokens;
  const opens = kind[t - 1] === K.open;
  if (quotation[t] >= 0 && quotation[t] !== quotation[i] && !opens && sentence[t - 1] === sentence[t]) return false;
  return opens || chunkOf[t] < 0 || chunkFirst[chunkOf[t]] === t || (t >= i - NEAR && t < end + NEAR);
}

/** Nothing ends within a noun chunk, nor with a word that asks for another ("the", "of", "and"), nor within a quotation that the cue is not in. */
function canEnd(view: View, { i, end }: CueSite, start: number, e: number): boolean {
  const { article, kind, chunkOf, word } = view;
  if (start < i && e > i && e < end + TIME && isTime(view, end, e)) return false;
  if (LEADING[kind[e]] || (chunkOf[e] >= 0 && chunkOf[e] === chunkOf[e + 1])) return false;
  const { quotation, sentence } = article.tokens;
  return (
    quotation[e] < 0 ||
    quotation[e] === quotation[i] ||
    !word[e + 1] ||
    quotation[e + 1] !== quotation[e] ||
    sentence[e + 1] !== sentence[e]
  );
}

/** "…, officials said on Tuesday": when it was said is no part of what was said. */
function isTime({ kind, noun }: View, from: number, last: number): boolean {
  let day = false;
  for (let k = from; k <= last; k++) {
    if (noun[k] === K.day) day = true;
    else if (kind[k] !== K.on && kind[k] !== K.in && kind[k] !== K.the && kind[k] !== K.this) return false;
  }
  return day;
}

/** Words that a time takes at most. */
const TIME = 4;
const LEADING = new Uint8Array(256);
for (const name of [
  'the',
  'a',
  'of',
  'and',
  'or',
  'to',
  'in',
  'on',
  'for',
  'by',
  'from',
  'with',
  'without',
  'into',
  'against',
] as const)
  LEADING[K[name]] = 1;
for (const name of ['as', 'than', 'while', 'because', 'whether', 'possessive-mark', 'i', 'they'] as const)
  LEADING[K[name]] = 1;

/** One past the last sentence that content may stand in: the paragraph's, or the next one's where a colon ends it. */
function windowEnd({ article, kind }: View, own: number): number {
  const { sentences, paragraphs } = article;
  const { paragraph } = sentences[own];
  const next = paragraphs[paragraph + 1];
  return next && kind[paragraphs[paragraph].last - 1] === K.colon
    ? next.lastSentence
    : paragraphs[paragraph].lastSentence;
}

export function startFeatures(view: View, entries: readonly CueEntry[], site: CueSite, t: number, out: Features): void {
  const { article, kind, lemma, lower, verbs, commas, marks, chunks, chunkOf } = view;
  const { tokens, sentences, quotations, paragraphs } = article;
  const { i, end } = site;
  const own = tokens.sentence[i];
  const cueSentence = sentences[own];
  const sentence = sentences[tokens.sentence[t]];
  const paragraph = paragraphs[sentence.paragraph];
  const at = (k: number): number => (k < paragraph.first || k >= paragraph.last ? 255 : kind[k]);
  const index = view.entry[i];
  const entry = index >= 0 ? entries[index] : undefined;
  const type = entry ? mix(entry.class + 1, entry.part.length) : 0;
  const frames = entry ? entry.frames : 0;
  const l0 = lemma[i];
  const k0 = kind[i];
  const after = t > i ? 1 : 0;
  const low = after ? end : t;
  const high = after ? t : i;
  const gap = high - low;
  const away = Math.max(-3, Math.min(3, tokens.sentence[t] - own));
  const kt = kind[t];
  const p1 = at(t - 1);
  const p2 = at(t - 2);
  const n1 = at(t + 1);
  const verbsBetween = Math.min(4, verbs[high] - verbs[low]);
  const commasBetween = Math.min(4, commas[high] - commas[low]);
  const marksBetween = Math.min(4, marks[high] - marks[low]);
  const clause = mix(verbsBetween * 5 + commasBetween, after * 8 + away);
  const side = after * 8 + away + 3;
  const edge = mix(p1, kt);
  out.add(1, side, edge);
  out.add3(2, side, p2, edge);
  out.add3(3, side, edge, n1);
  out.add3(4, side, bucket(gap), k0);
  out.add3(5, side, type, edge);
  out.add3(9, clause, type, kt);
  out.add3(10, side, marksBetween, edge);
  out.add3(11, side, bucket(gap), kt);
  out.add(12, lower[t], side);
  out.add3(13, t > paragraph.first ? lower[t - 1] : 0, side, kt);
  out.add3(14, frames, after, kt);
  out.add3(15, side, l0, bucket(gap));
  out.add3(16, side, type, bucket(gap));
  if (gap <= 4) {
    let path = side;
    for (let k = low; k < high; k++) path = mix(path, kind[k]);
    out.add(20, path, kt);
    out.add(21, path, l0);
    out.add(22, path, type);
    out.add3(23, path, frames, kt);
  } else {
    out.add4(26, kind[low], kind[low + 1], side, edge);
    out.add3(27, kind[high - 1], edge, side);
  }
  // where a quotation opens, and whether cue and word stand in the same one
  const quoted = tokens.quotation[t];
  const cueQuoted = tokens.quotation[i];
  const relation = quoted === cueQuoted ? (quoted < 0 ? 0 : 1) : quoted < 0 ? 2 : cueQuoted < 0 ? 3 : 4;
  const opens = quoted >= 0 && quotations[quoted].first === t - 1;
  const length = quoted >= 0 ? bucket((quotations[quoted].last - quotations[quoted].first) >> 1) : 10;
  out.add4(30, relation, opens ? 1 : 0, side, length);
  out.add4(31, relation, opens ? 1 : 0, type, side);
  out.add4(32, relation, opens ? 1 : 0, l0, side);
  out.add4(33, relation, edge, side, marksBetween);
  const quotesAfter = Math.min(2, marks[cueSentence.last] - marks[end]);
  const quotesBefore = Math.min(2, marks[i] - marks[cueSentence.first]);
  out.add4(34, quotesAfter * 3 + quotesBefore, opens ? 1 : 0, side, kt);
  out.add3(35, quotesAfter * 3 + quotesBefore, type, side);
  // first of its sentence, of its chunk; the first word after the cue
  const isFirst = t === sentence.first || (t === sentence.first + 1 && !view.word[t - 1]) ? 1 : 0;
  const chunkPlace = chunkOf[t] < 0 ? 0 : view.chunkFirst[chunkOf[t]] === t ? 1 : 2;
  out.add3(40, isFirst, side, kt);
  out.add3(43, chunkPlace, side, edge);
  out.add(44, isFirst, clause);
  out.add4(45, isFirst, side, at(i - 1), at(end));
  out.add4(46, isFirst, side, type, at(end));
  // the source
  const source = site.source;
  if (source >= 0) {
    const from = view.chunkFirst[source];
    const to = view.chunkLast[source];
    const place = t >= to ? (t === to ? 2 : 3) : t >= from ? 1 : 0;
    const sourceSide = from > i ? 1 : 0;
    out.add3(50, place, sourceSide, side);
    out.add4(51, place, sourceSide, side, isFirst);
    out.add4(52, place, sourceSide, edge, after);
    if (place >= 2) {
      out.add4(54, sourceSide, verbs[t] - verbs[to] > 1 ? 2 : verbs[t] - verbs[to], side, kt);
    }
    out.add4(56, sourceSide, isFirst, side, at(end));
  } else out.add3(57, side, kt, type);
  const passive = isPassive(view, i, cueSentence.first) ? 1 : 0;
  out.add4(58, passive, side, isFirst, type);
  out.add4(59, passive, side, chunkPlace, at(end));
  // "…, added Obi.": what stands behind the cue has no verb, though the sentence has one before it
  const verbsLeft = Math.min(2, verbs[sentence.last] - verbs[t]);
  const verbsBefore = Math.min(2, verbs[i] - verbs[cueSentence.first]);
  out.add4(63, mix(verbsLeft * 3 + verbsBefore, side), at(i - 1), isFirst, type);
  const cuesBetween = Math.min(2, view.cues[high] - view.cues[low]);
  out.add3(60, cuesBetween, side, edge);
  out.add4(61, chunks[high] - chunks[low] > 3 ? 4 : chunks[high] - chunks[low], side, chunkPlace, kt);
}

export function endFeatures(
  view: View,
  entries: readonly CueEntry[],
  site: CueSite,
  start: number,
  e: number,
  out: Features,
): void {
  const { article, kind, lemma, lower, verbs, commas, marks, chunkOf, cues } = view;
  const { tokens, sentences, quotations, paragraphs } = article;
  const { i } = site;
  const own = tokens.sentence[i];
  const sentence = sentences[tokens.sentence[e]];
  const paragraph = paragraphs[sentence.paragraph];
  const at = (k: number): number => (k < paragraph.first || k >= paragraph.last ? 255 : kind[k]);
  const index = view.entry[i];
  const entry = index >= 0 ? entries[index] : undefined;
  const type = entry ? mix(entry.class + 1, entry.part.length) : 0;
  const l0 = lemma[i];
  const k0 = kind[i];
  // 0: all before the cue, 1: all after it, 2: around it
  const place = start > i ? 1 : e > i ? 2 : 0;
  const away =
    Math.min(3, tokens.sentence[e] - tokens.sentence[start]) * 4 + Math.min(3, Math.abs(tokens.sentence[e] - own));
  const side = place * 16 + away;
  const ke = kind[e];
  const n1 = at(e + 1);
  const n2 = at(e + 2);
  const n3 = at(e + 3);
  const ks = mix(kind[start], at(start - 1) === K.open ? 1 : 0);
  const edge = mix(ke, n1);
  const beyond = mix(n1, n2);
  let rest = e + 1;
  while (rest < sentence.last && !view.word[rest]) rest++;
  const isLast = rest >= sentence.last ? 1 : 0;
  const length = bucket(e - start);
  const verbsIn = Math.min(3, verbs[e + 1] - verbs[start]);
  const verbsLeft = Math.min(3, verbs[sentence.last] - verbs[e + 1]);
  const commasIn = Math.min(3, commas[e + 1] - commas[start]);
  out.add(1, side, edge);
  out.add3(2, side, edge, n2);
  out.add3(3, side, beyond, n3);
  out.add3(5, side, isLast, ks);
  out.add4(6, side, type, isLast, n1);
  out.add4(7, side, l0, isLast, n1);
  out.add4(8, place, isLast, length, ks);
  out.add4(9, place, verbsIn, edge, verbsLeft);
  out.add4(11, place, commasIn, n1, isLast);
  out.add3(12, lower[e], place, isLast);
  out.add3(13, rest < sentence.last ? lower[rest] : 0, place, n1);
  out.add4(15, place, length, n1, verbsIn);
  out.add3(16, place, length, l0);
  out.add3(17, place, verbsIn, l0);
  out.add(19, rest < sentence.last ? mix(lower[rest], lower[rest + 1]) : 0, place);
  out.add3(20, place, lower[e], n1);
  // quotation marks: balance, closing here
  const quotedStart = tokens.quotation[start];
  const quotedEnd = tokens.quotation[e];
  const closesHere = quotedEnd >= 0 && e < quotations[quotedEnd].last && rest >= quotations[quotedEnd].last;
  const balance = quotedStart === quotedEnd ? (quotedStart < 0 ? 0 : 1) : quotedStart < 0 ? 2 : quotedEnd < 0 ? 3 : 4;
  const closing = closesHere ? 1 : 0;
  const marksLeft = Math.min(3, marks[sentence.last] - marks[e + 1]);
  out.add4(30, balance, closing, side, n1);
  out.add4(31, balance, closing, place, mix(marksLeft, isLast));
  out.add4(32, balance, closing, place, mix(type, isLast));
  out.add4(34, marks[e + 1] - marks[start] > 4 ? 5 : marks[e + 1] - marks[start], closing, place, isLast);
  const upcoming = at(rest) === 255 ? 255 : mix(kind[rest], tokens.quotation[rest] >= 0 ? 1 : 0);
  out.add4(35, closing, balance, place, upcoming);
  // does it end within a noun chunk?
  const cut = chunkOf[e] >= 0 && chunkOf[e] === chunkOf[e + 1] ? 1 : 0;
  const inChunk = chunkOf[e] >= 0 ? 1 : 0;
  out.add4(40, cut, inChunk, place, n1);
  // a second verb of the cue's subject: "said … and warned"
  const conjunct = rest < sentence.last && (kind[rest] === K.and || kind[rest] === K.but) ? rest + 1 : rest;
  if (conjunct < sentence.last && tokens.tag[conjunct] === VERB) {
    out.add4(41, kind[conjunct] === k0 ? 1 : 0, view.entry[conjunct] >= 0 ? 1 : 0, place, mix(n1, kind[conjunct]));
    out.add3(42, lemma[conjunct], place, n1);
  }
  const nextCue = Math.min(2, cues[Math.min(sentence.last, e + 6)] - cues[e + 1]);
  out.add3(43, nextCue, place, n1);
  out.add4(44, Math.min(2, cues[sentence.last] - cues[e + 1]), place, n1, ks);
  // before the cue: does its clause begin right here?
  if (place === 0) {
    const source = site.source;
    const from = source >= 0 && view.chunkFirst[source] > e ? Math.min(view.chunkFirst[source], i) : i;
    const gap = from - e - 1;
    let path = 3;
    if (gap <= 4) for (let k = e + 1; k < from; k++) path = mix(path, kind[k]);
    out.add3(50, path, Math.min(gap, 5), closing);
    out.add3(51, path, Math.min(gap, 5), type);
    out.add3(52, Math.min(gap, 5), source >= 0 ? 1 : 0, n1);
  } else if (place === 1) {
    const source = site.source;
    const sourceAfter = source >= 0 && view.chunkFirst[source] > i;
    if (sourceAfter) out.add3(54, e >= view.chunkFirst[source] ? 1 : 0, isLast, n1);
    const cueKinds = mix(k0, kind[site.end]);
    out.add4(55, cueKinds, n1, isLast, ks);
  } else {
    out.add4(56, e - i < 12 ? 0 : 1, isLast, balance, closing);
    // what little follows the cue: "…, officials said on Tuesday", "… said, and …"
    const tail = e + 1 - site.end;
    let path = Math.min(tail, 6);
    if (tail <= 5) for (let k = site.end; k <= e; k++) path = mix(path, view.noun[k] || kind[k]);
    out.add(61, path, isLast);
  }
  // what follows: "in a ruling", "on Tuesday"
  const nextChunk = view.chunks[rest];
  const hasNext = nextChunk < view.chunkCount && view.chunkFirst[nextChunk] < Math.min(sentence.last, rest + 5);
  const nextHead = hasNext ? view.chunkLast[nextChunk] - 1 : -1;
  const next = rest < sentence.last ? rest : -1;
  out.add3(63, next < 0 ? 0 : lower[next], nextHead < 0 ? 0 : lemma[nextHead], place);
  out.add4(64, next < 0 ? 255 : kind[next], nextHead < 0 ? 254 : view.noun[nextHead] || kind[nextHead], n1, place);
  // "who said it was late" + ", left": the main clause goes on behind a relative one
  const relative = site.source >= 0 && kind[view.chunkLast[site.source] - 1] === K.relative ? 1 : 0;
  out.add4(65, relative, n1, next < 0 ? 255 : tokens.tag[next], mix(verbsIn, verbsLeft));
}
