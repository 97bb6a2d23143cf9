import { K } from '../../english/kinds.js';
import { TAG } from '../../types/text.js';
import { END } from '../features/end.js';
import { bucket, mix } from '../features/features.js';
import type { View } from '../view.js';
import {
  type CueSite,
  cueType,
  type Entries,
  entryOf,
  kindWithin,
  MISSING,
  OUTSIDE,
  quotationRelation,
} from './site.js';

const { VERB } = TAG;
/** A gap before the cue, and a tail behind it, of at most this many tokens are taken into account token by token. */
const SHORT_GAP = 4;
const SHORT_TAIL = 5;
/** A content around its cue that goes on for this many tokens is more than "…, officials said on Tuesday". */
const LONG_TAIL = 12;
/** A noun chunk further behind the content than this says nothing about its end. */
const NEXT_CHUNK = 5;
/** A cue this close behind the content is the next one. */
const NEXT_CUE = 6;
const { at, values } = END;

/**
 * Returns what fills the columns of END for "the content that begins at `start` ends with token `e`". The cue is looked at once, when this is
 * called; be done with one cue before asking for the next.
 */
export function endColumns(view: View, entries: Entries, site: CueSite, start: number): (e: number) => void {
  fillCue(view, entries, site);
  return (e) => {
    const next = nextWord(view, e);
    fillPosition(view, site, start, e, next);
    fillWord(view, start, e, next);
    fillCounts(view, start, e);
    fillQuotation(view, start, e, next);
    fillConjunct(view, site, e, next);
    fillPlace(view, site, e);
    fillNextChunk(view, e, next);
  };
}

function fillCue(view: View, entries: Entries, { i, end, source }: CueSite): void {
  const { chunkLast, kind, lemma } = view;
  values[at.cueLemma] = lemma[i];
  values[at.cueType] = cueType(entryOf(view, entries, i));
  values[at.cueKinds] = mix(kind[i], kind[end]);
  values[at.hasSource] = source >= 0 ? 1 : 0;
  // "who said it was late" + ", left": the main clause goes on after a relative clause
  values[at.relativeSource] = source >= 0 && kind[chunkLast[source] - 1] === K.relative ? 1 : 0;
}

/** The first word of the sentence behind `e`, or the sentence's end. */
function nextWord({ article, word }: View, e: number): number {
  const { last } = article.sentences[article.tokens.sentence[e]];
  let next = e + 1;
  while (next < last && !word[next]) next++;
  return next;
}

function fillPosition({ article }: View, { i }: CueSite, start: number, e: number, next: number): void {
  const { sentence } = article.tokens;
  const place = start > i ? 1 : e > i ? 2 : 0;
  const sentences = Math.min(3, sentence[e] - sentence[start]);
  const away = Math.min(3, Math.abs(sentence[e] - sentence[i]));
  const last = next >= article.sentences[sentence[e]].last ? 1 : 0;
  values[at.place] = place;
  values[at.side] = place * 16 + sentences * 4 + away;
  values[at.length] = bucket(e - start);
  values[at.last] = last;
  values[at.typeAndLast] = mix(values[at.cueType], last);
}

/** First and last word, and what follows. */
function fillWord({ article, kind, lower, chunkOf }: View, start: number, e: number, next: number): void {
  const { tokens, sentences, paragraphs } = article;
  const sentence = sentences[tokens.sentence[e]];
  const { first, last } = paragraphs[sentence.paragraph];
  const kindAfter = kindWithin(kind, first, last, e + 1);
  const kindAfter2 = kindWithin(kind, first, last, e + 2);
  values[at.startKind] = mix(kind[start], kindWithin(kind, first, last, start - 1) === K.open ? 1 : 0);
  values[at.form] = lower[e];
  values[at.kindAfter] = kindAfter;
  values[at.kindAfter2] = kindAfter2;
  values[at.kindAfter3] = kindWithin(kind, first, last, e + 3);
  values[at.edge] = mix(kind[e], kindAfter);
  values[at.beyond] = mix(kindAfter, kindAfter2);
  values[at.inChunk] = chunkOf[e] >= 0 ? 1 : 0;
  values[at.cut] = chunkOf[e] >= 0 && chunkOf[e] === chunkOf[e + 1] ? 1 : 0;
  const hasNext = next < sentence.last;
  values[at.nextForm] = hasNext ? lower[next] : 0;
  values[at.nextForms] = hasNext ? mix(lower[next], lower[next + 1]) : 0;
  values[at.nextKind] = hasNext ? kind[next] : OUTSIDE;
  values[at.nextTag] = hasNext ? tokens.tag[next] : OUTSIDE;
  values[at.upcoming] =
    kindWithin(kind, first, last, next) === OUTSIDE ? OUTSIDE : mix(kind[next], tokens.quotation[next] >= 0 ? 1 : 0);
}

/** Verbs, commas and cues within the content and left in the sentence. */
function fillCounts({ article, commas, cues, marks, verbs }: View, start: number, e: number): void {
  const { last } = article.sentences[article.tokens.sentence[e]];
  const verbsIn = Math.min(3, verbs[e + 1] - verbs[start]);
  const verbsLeft = Math.min(3, verbs[last] - verbs[e + 1]);
  const marksIn = marks[e + 1] - marks[start];
  values[at.verbsIn] = verbsIn;
  values[at.verbsLeft] = verbsLeft;
  values[at.verbsInAndLeft] = mix(verbsIn, verbsLeft);
  values[at.commasIn] = Math.min(3, commas[e + 1] - commas[start]);
  values[at.marksIn] = Math.min(5, marksIn);
  values[at.marksLeft] = mix(Math.min(3, marks[last] - marks[e + 1]), values[at.last]);
  values[at.nextCues] = Math.min(2, cues[Math.min(last, e + NEXT_CUE)] - cues[e + 1]);
  values[at.cuesLeft] = Math.min(2, cues[last] - cues[e + 1]);
}

/** Whether the quotation marks of the content are balanced, and one closes here. */
function fillQuotation({ article }: View, start: number, e: number, next: number): void {
  const { tokens, quotations } = article;
  const own = tokens.quotation[e];
  values[at.balance] = quotationRelation(tokens.quotation[start], own);
  values[at.closing] = own >= 0 && e < quotations[own].last && next >= quotations[own].last ? 1 : 0;
}

/** A second verb of the cue's subject: "said … and warned". */
function fillConjunct({ article, entry, kind, lemma }: View, { i }: CueSite, e: number, next: number): void {
  const { sentence, tag } = article.tokens;
  const { last } = article.sentences[sentence[e]];
  const verb = next < last && (kind[next] === K.and || kind[next] === K.but) ? next + 1 : next;
  const isVerb = verb < last && tag[verb] === VERB;
  values[at.hasConjunct] = isVerb ? 1 : 0;
  if (!isVerb) return;
  values[at.conjunctSameKind] = kind[verb] === kind[i] ? 1 : 0;
  values[at.conjunctIsCue] = entry[verb] >= 0 ? 1 : 0;
  values[at.conjunctKind] = mix(values[at.kindAfter], kind[verb]);
  values[at.conjunctLemma] = lemma[verb];
}

/** What only a content before its cue, behind it or around it has. */
function fillPlace(view: View, site: CueSite, e: number): void {
  const place = values[at.place];
  values[at.before] = place === 0 ? 1 : 0;
  values[at.behind] = place === 1 ? 1 : 0;
  values[at.around] = place === 2 ? 1 : 0;
  values[at.sourceBehindCue] = 0;
  if (place === 0) fillGap(view, site, e);
  else if (place === 1) fillSource(view, site, e);
  else fillTail(view, site, e);
}

/** Before the cue: does the clause of source and cue begin right here? */
function fillGap({ chunkFirst, kind }: View, { i, source }: CueSite, e: number): void {
  const from = source >= 0 && chunkFirst[source] > e ? Math.min(chunkFirst[source], i) : i;
  const gap = from - e - 1;
  let path = 3;
  if (gap <= SHORT_GAP) for (let k = e + 1; k < from; k++) path = mix(path, kind[k]);
  values[at.path] = path;
  values[at.gap] = Math.min(gap, SHORT_GAP + 1);
}

function fillSource({ chunkFirst }: View, { i, source }: CueSite, e: number): void {
  if (source < 0 || chunkFirst[source] <= i) return;
  values[at.sourceBehindCue] = 1;
  values[at.behindSource] = e >= chunkFirst[source] ? 1 : 0;
}

/** What little follows the cue: "…, officials said on Tuesday", "… said, and …". */
function fillTail({ kind, noun }: View, { end, i }: CueSite, e: number): void {
  const length = e + 1 - end;
  let tail = Math.min(length, SHORT_TAIL + 1);
  if (length <= SHORT_TAIL) for (let k = end; k <= e; k++) tail = mix(tail, noun[k] || kind[k]);
  values[at.longTail] = e - i < LONG_TAIL ? 0 : 1;
  values[at.tail] = tail;
}

/** What follows: "in a ruling", "on Tuesday". */
function fillNextChunk(view: View, e: number, next: number): void {
  const { article, chunkCount, chunkFirst, chunkLast, chunks, kind, lemma, noun } = view;
  const { last } = article.sentences[article.tokens.sentence[e]];
  const chunk = chunks[next];
  const isNear = chunk < chunkCount && chunkFirst[chunk] < Math.min(last, next + NEXT_CHUNK);
  const head = isNear ? chunkLast[chunk] - 1 : -1;
  values[at.nextHeadLemma] = head < 0 ? 0 : lemma[head];
  values[at.nextHeadKind] = head < 0 ? MISSING : noun[head] || kind[head];
}
