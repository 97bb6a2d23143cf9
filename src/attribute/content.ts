import { TAGS } from '../types.js';
import { bucket, type Features, mix } from './features.js';
import { isPassive } from './source.js';
import type { View } from './view.js';
import { type CueEntry, K } from './words.js';

const VERB = TAGS.indexOf('VERB');
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
        if (view.word[t] && (t < site.i || t >= site.end)) out.push(t);
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
        if (view.word[e] && (e < site.i || e >= site.end) && canEnd(view, e)) out.push(e);
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

/** Nothing ends within a noun chunk, nor with a word that asks for another: "the", "of", "and". */
function canEnd({ kind, chunkOf }: View, e: number): boolean {
  return LEADING[kind[e]] === 0 && (chunkOf[e] < 0 || chunkOf[e] !== chunkOf[e + 1]);
}

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
  out.add(2, side, mix(p2, edge));
  out.add(3, side, mix(edge, n1));
  out.add(4, mix(side, bucket(gap)), k0);
  out.add(5, mix(side, type), edge);
  out.add(6, mix(side, l0), edge);
  out.add(7, mix(side, l0), kt);
  out.add(8, clause, edge);
  out.add(9, clause, mix(type, kt));
  out.add(10, mix(side, marksBetween), edge);
  out.add(11, mix(side, bucket(gap)), kt);
  out.add(12, lower[t], side);
  out.add(13, t > paragraph.first ? lower[t - 1] : 0, mix(side, kt));
  out.add(14, mix(frames, after), kt);
  out.add(15, mix(side, l0), bucket(gap));
  out.add(16, mix(side, type), bucket(gap));
  out.add(17, mix(lower[t], mix(lower[t + 1], side)));
  if (gap <= 4) {
    let path = side;
    for (let k = low; k < high; k++) path = mix(path, kind[k]);
    out.add(20, path, kt);
    out.add(21, path, l0);
    out.add(22, path, type);
    out.add(23, path, mix(frames, kt));
    out.add(24, path, mix(l0, kt));
    out.add(25, path, mix(k0, n1));
  } else {
    out.add(26, mix(kind[low], kind[low + 1]), mix(side, edge));
    out.add(27, mix(kind[high - 1], edge), side);
  }
  // where a quotation opens, and whether cue and word stand in the same one
  const quoted = tokens.quotation[t];
  const cueQuoted = tokens.quotation[i];
  const relation = quoted === cueQuoted ? (quoted < 0 ? 0 : 1) : quoted < 0 ? 2 : cueQuoted < 0 ? 3 : 4;
  const opens = quoted >= 0 && quotations[quoted].first === t - 1;
  const length = quoted >= 0 ? bucket((quotations[quoted].last - quotations[quoted].first) >> 1) : 10;
  out.add(30, mix(relation, opens ? 1 : 0), mix(side, length));
  out.add(31, mix(relation, opens ? 1 : 0), mix(type, side));
  out.add(32, mix(relation, opens ? 1 : 0), mix(l0, side));
  out.add(33, mix(relation, edge), mix(side, marksBetween));
  const quotesAfter = Math.min(2, marks[cueSentence.last] - marks[end]);
  const quotesBefore = Math.min(2, marks[i] - marks[cueSentence.first]);
  out.add(34, mix(quotesAfter * 3 + quotesBefore, opens ? 1 : 0), mix(side, kt));
  out.add(35, mix(quotesAfter * 3 + quotesBefore, type), side);
  // first of its sentence, of its chunk; the first word after the cue
  const isFirst = t === sentence.first || (t === sentence.first + 1 && !view.word[t - 1]) ? 1 : 0;
  const chunkPlace = chunkOf[t] < 0 ? 0 : view.chunkFirst[chunkOf[t]] === t ? 1 : 2;
  out.add(40, mix(isFirst, side), kt);
  out.add(41, mix(isFirst, side), type);
  out.add(42, mix(isFirst, side), l0);
  out.add(43, mix(chunkPlace, side), edge);
  out.add(44, mix(isFirst, clause));
  out.add(45, mix(isFirst, side), mix(at(i - 1), at(end)));
  out.add(46, mix(isFirst, side), mix(type, at(end)));
  // the source
  const source = site.source;
  if (source >= 0) {
    const from = view.chunkFirst[source];
    const to = view.chunkLast[source];
    const place = t >= to ? (t === to ? 2 : 3) : t >= from ? 1 : 0;
    const sourceSide = from > i ? 1 : 0;
    out.add(50, mix(place, sourceSide), side);
    out.add(51, mix(place, sourceSide), mix(side, isFirst));
    out.add(52, mix(place, sourceSide), mix(edge, after));
    if (place >= 2) {
      out.add(53, mix(sourceSide, Math.min(4, t - to)), mix(after, edge));
      out.add(54, mix(sourceSide, verbs[t] - verbs[to] > 1 ? 2 : verbs[t] - verbs[to]), mix(side, kt));
    }
    out.add(55, mix(sourceSide, side), type);
    out.add(56, mix(sourceSide, isFirst), mix(side, at(end)));
  } else out.add(57, side, mix(kt, type));
  const passive = isPassive(view, i, cueSentence.first) ? 1 : 0;
  out.add(58, mix(passive, side), mix(isFirst, type));
  out.add(59, mix(passive, side), mix(chunkPlace, at(end)));
  const cuesBetween = Math.min(2, view.cues[high] - view.cues[low]);
  out.add(60, mix(cuesBetween, side), edge);
  out.add(61, mix(chunks[high] - chunks[low] > 3 ? 4 : chunks[high] - chunks[low], side), mix(chunkPlace, kt));
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
  out.add(2, side, mix(edge, n2));
  out.add(3, side, mix(beyond, n3));
  out.add(4, side, mix(beyond, ks));
  out.add(5, side, mix(isLast, ks));
  out.add(6, mix(side, type), mix(isLast, n1));
  out.add(7, mix(side, l0), mix(isLast, n1));
  out.add(8, mix(place, isLast), mix(length, ks));
  out.add(9, mix(place, verbsIn), mix(edge, verbsLeft));
  out.add(10, mix(place, mix(verbsIn, verbsLeft)), mix(n1, ks));
  out.add(11, mix(place, commasIn), mix(n1, isLast));
  out.add(12, lower[e], mix(place, isLast));
  out.add(13, rest < sentence.last ? lower[rest] : 0, mix(place, n1));
  out.add(14, rest < sentence.last ? lower[rest] : 0, mix(place, mix(ks, n1)));
  out.add(15, mix(place, length), mix(n1, verbsIn));
  out.add(16, mix(place, length), l0);
  out.add(17, mix(place, verbsIn), l0);
  out.add(18, mix(place, verbsIn), mix(ks, mix(n1, type)));
  out.add(19, rest < sentence.last ? mix(lower[rest], lower[rest + 1]) : 0, place);
  out.add(20, mix(place, lower[e]), n1);
  out.add(21, mix(place, at(e - 1)), mix(edge, verbsIn));
  // quotation marks: balance, closing here
  const quotedStart = tokens.quotation[start];
  const quotedEnd = tokens.quotation[e];
  const closesHere = quotedEnd >= 0 && e < quotations[quotedEnd].last && rest >= quotations[quotedEnd].last;
  const balance = quotedStart === quotedEnd ? (quotedStart < 0 ? 0 : 1) : quotedStart < 0 ? 2 : quotedEnd < 0 ? 3 : 4;
  const closing = closesHere ? 1 : 0;
  const marksLeft = Math.min(3, marks[sentence.last] - marks[e + 1]);
  out.add(30, mix(balance, closing), mix(side, n1));
  out.add(31, mix(balance, closing), mix(place, mix(marksLeft, isLast)));
  out.add(32, mix(balance, closing), mix(place, mix(type, isLast)));
  out.add(33, mix(balance, closing), mix(place, mix(beyond, ks)));
  out.add(34, mix(marks[e + 1] - marks[start] > 4 ? 5 : marks[e + 1] - marks[start], closing), mix(place, isLast));
  const upcoming = at(rest) === 255 ? 255 : mix(kind[rest], tokens.quotation[rest] >= 0 ? 1 : 0);
  out.add(35, mix(closing, balance), mix(place, upcoming));
  // does it end within a noun chunk?
  const cut = chunkOf[e] >= 0 && chunkOf[e] === chunkOf[e + 1] ? 1 : 0;
  const inChunk = chunkOf[e] >= 0 ? 1 : 0;
  out.add(40, mix(cut, inChunk), mix(place, n1));
  // a second verb of the cue's subject: "said … and warned"
  const conjunct = rest < sentence.last && (kind[rest] === K.and || kind[rest] === K.but) ? rest + 1 : rest;
  if (conjunct < sentence.last && tokens.tag[conjunct] === VERB) {
    out.add(
      41,
      mix(kind[conjunct] === k0 ? 1 : 0, view.entry[conjunct] >= 0 ? 1 : 0),
      mix(place, mix(n1, kind[conjunct])),
    );
    out.add(42, lemma[conjunct], mix(place, n1));
  }
  const nextCue = Math.min(2, cues[Math.min(sentence.last, e + 6)] - cues[e + 1]);
  out.add(43, mix(nextCue, place), n1);
  out.add(44, mix(Math.min(2, cues[sentence.last] - cues[e + 1]), place), mix(n1, ks));
  // before the cue: does its clause begin right here?
  if (place === 0) {
    const source = site.source;
    const from = source >= 0 && view.chunkFirst[source] > e ? Math.min(view.chunkFirst[source], i) : i;
    const gap = from - e - 1;
    let path = 3;
    if (gap <= 4) for (let k = e + 1; k < from; k++) path = mix(path, kind[k]);
    out.add(50, mix(path, Math.min(gap, 5)), closing);
    out.add(51, mix(path, Math.min(gap, 5)), type);
    out.add(52, Math.min(gap, 5), mix(source >= 0 ? 1 : 0, n1));
    out.add(53, mix(from === i ? 1 : 0, kind[from]), mix(n1, Math.min(gap, 3)));
  } else if (place === 1) {
    const source = site.source;
    const sourceAfter = source >= 0 && view.chunkFirst[source] > i;
    if (sourceAfter) out.add(54, e >= view.chunkFirst[source] ? 1 : 0, mix(isLast, n1));
    const cueKinds = mix(k0, kind[site.end]);
    out.add(55, cueKinds, mix(n1, mix(isLast, ks)));
  } else {
    out.add(56, mix(e - i < 12 ? 0 : 1, isLast), mix(balance, closing));
    out.add(57, mix(type, isLast), mix(at(i - 1), away));
    // what little follows the cue: "…, officials said on Tuesday", "… said, and …"
    const tail = e + 1 - site.end;
    let path = Math.min(tail, 6);
    if (tail <= 5) for (let k = site.end; k <= e; k++) path = mix(path, view.noun[k] || kind[k]);
    out.add(61, path, isLast);
    out.add(
      62,
      mix(tail < 8 ? tail : 8, verbs[e + 1] - verbs[Math.min(site.end, e)] > 0 ? 1 : 0),
      mix(isLast, balance),
    );
  }
  out.add(58, mix(type, ks), mix(edge, place));
  out.add(59, mix(l0, ks), mix(isLast, place));
}
