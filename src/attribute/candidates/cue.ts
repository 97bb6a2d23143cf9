import { K } from '../../english/kinds.js';
import { TAG } from '../../types/text.js';
import { CUE } from '../features/cue.js';
import { bucket, mix } from '../features/features.js';
import type { View } from '../view.js';
import { type Entries, entryOf, kindWithin, MISSING } from './site.js';

const { PUNCT, VERB } = TAG;
/** Quotation marks, a governing verb and "that" are looked for within this many tokens. */
const REACH = 12;
/** A quotation of fewer tokens is a word or two held at arm's length, not speech. */
const SHORT_QUOTATION = 8;
/** Hash of a word outside the sentence. */
const NO_WORD = 7;
const { at, values } = CUE;

/** Tokens that may be the head of a cue: verbs, what a cue file lists, lemmas that were cues in training, colons. */
export function isCueCandidate(view: View, i: number, learned: ReadonlySet<number>): boolean {
  const tag = view.article.tokens.tag[i];
  if (tag === VERB || view.entry[i] >= 0 || view.kind[i] === K.colon) return true;
  return tag !== PUNCT && learned.has(view.lemma[i]);
}

/** Fills the columns of CUE for "token `i` is the head of a cue". */
export function fillCue(view: View, entries: Entries, i: number): void {
  const { sentence } = view.article.tokens;
  const { first, last } = view.article.sentences[sentence[i]];
  fillNeighbours(view, i, first, last);
  fillEntry(view, entries, i, first, last);
  fillQuotation(view, i, last);
  fillMarks(view, i, first, last);
  fillCounts(view, i, first, last);
  fillSentence(view, i, first, last);
  fillGovernor(view, i, first);
  fillSubject(view, i, first, last);
  fillObject(view, i, first, last);
  fillComplementizer(view, i, last);
}

function fillNeighbours({ article, kind, lemma, lower }: View, i: number, first: number, last: number): void {
  values[at.lemma] = lemma[i];
  values[at.tag] = article.tokens.tag[i];
  values[at.form] = lower[i];
  values[at.kind] = kind[i];
  values[at.kindBefore] = kindWithin(kind, first, last, i - 1);
  values[at.kindBefore2] = kindWithin(kind, first, last, i - 2);
  values[at.kindAfter] = kindWithin(kind, first, last, i + 1);
  values[at.kindAfter2] = kindWithin(kind, first, last, i + 2);
  values[at.kindAfter3] = kindWithin(kind, first, last, i + 3);
  values[at.formBefore] = formWithin(lower, first, last, i - 1);
  values[at.formBefore2] = formWithin(lower, first, last, i - 2);
  values[at.formAfter] = formWithin(lower, first, last, i + 1);
  values[at.formAfter2] = formWithin(lower, first, last, i + 2);
}

const formWithin = (lower: Int32Array, first: number, last: number, k: number): number =>
  k < first || k >= last ? NO_WORD : lower[k];

function fillEntry(view: View, entries: Entries, i: number, first: number, last: number): void {
  const entry = entryOf(view, entries, i);
  const length = view.entryLength[i];
  values[at.class] = entry ? entry.class + 1 : 0;
  values[at.part] = entry ? entry.part.length : 0;
  values[at.frames] = entry ? entry.frames : 0;
  values[at.kindAfterEntry] = kindWithin(view.kind, first, last, i + Math.max(1, length));
  values[at.entry] = entry ? mix(view.lemma[i], length) : 0;
}

/** The quotation around, and the nearest marks. */
function fillQuotation({ article, kind }: View, i: number, last: number): void {
  const { tokens, sentences, quotations, paragraphs } = article;
  const own = tokens.quotation[i];
  const isShort = own >= 0 && quotations[own].last - quotations[own].first < SHORT_QUOTATION;
  let opens = i + 1;
  while (opens < last && opens < i + REACH && kind[opens] !== K.open) opens++;
  const low = Math.max(paragraphs[sentences[tokens.sentence[i]].paragraph].first, i - REACH);
  let closes = i - 1;
  while (closes >= low && kind[closes] !== K.close) closes--;
  const opening = bucket(opens < last ? Math.min(REACH, opens - i) : REACH);
  const closing = bucket(closes >= low ? i - closes : REACH);
  values[at.quoted] = own < 0 ? 0 : isShort ? 1 : 2;
  values[at.opening] = opening;
  values[at.closing] = closing;
  values[at.nearestMarks] = Math.min(opening, 6) * 16 + Math.min(closing, 6);
}

function fillMarks({ marks }: View, i: number, first: number, last: number): void {
  values[at.marksAround] = Math.min(3, marks[last] - marks[i]) * 4 + Math.min(3, marks[i] - marks[first]);
}

/** The sentence's other verbs and cues. */
function fillCounts({ verbs, cues }: View, i: number, first: number, last: number): void {
  const verbsAfter = Math.min(4, verbs[last] - verbs[i + 1]);
  values[at.verbsBefore] = Math.min(4, verbs[i] - verbs[first]);
  values[at.verbsAfter] = verbsAfter;
  values[at.lastVerb] = verbsAfter === 0 ? 1 : 0;
  values[at.cuesBefore] = Math.min(3, cues[i] - cues[first]);
  values[at.cuesAfter] = Math.min(3, cues[last] - cues[i + 1]);
}

function fillSentence(view: View, i: number, first: number, last: number): void {
  const { sentences, tokens } = view.article;
  values[at.fromStart] = bucket(i - first);
  values[at.toEnd] = bucket(last - i);
  values[at.firstKind] = view.kind[first];
  values[at.firstForm] = view.lower[first];
  values[at.headline] = view.headline && sentences[tokens.sentence[i]].paragraph === 0 ? 1 : 0;
}

function fillGovernor({ article, lemma }: View, i: number, first: number): void {
  const { tag } = article.tokens;
  const low = Math.max(first, i - REACH + 1);
  let governor = i - 1;
  while (governor >= low && tag[governor] !== VERB) governor--;
  const isFound = governor >= low;
  values[at.governor] = isFound ? lemma[governor] : 0;
  values[at.governorDistance] = isFound ? mix(i - governor, values[at.kindBefore]) : 0;
}

function fillSubject(view: View, i: number, first: number, last: number): void {
  const { chunks, chunkFirst, chunkLast, kind, lemma, lower, noun } = view;
  const chunk = chunks[i] - 1;
  const isFound = chunk >= 0 && chunkFirst[chunk] >= first;
  values[at.hasSubject] = isFound ? 1 : 0;
  values[at.subjectKind] = MISSING;
  if (!isFound) return;
  const head = chunkLast[chunk] - 1;
  const gap = i - head - 1;
  values[at.subjectKind] = noun[head] || kind[head];
  values[at.subjectPath] = pathOf(gap, kindWithin(kind, first, last, i - 3));
  values[at.subjectGap] = gap;
  values[at.shortSubjectGap] = Math.min(gap, 4);
  values[at.subjectDistance] = bucket(gap);
  values[at.subjectLemma] = lemma[head];
  values[at.subjectForm] = lower[head];
  values[at.kindBeforeSubject] = kindWithin(kind, first, last, chunkFirst[chunk] - 1);
}

/** The kinds of up to three tokens between subject and cue, else how many there are. */
function pathOf(gap: number, third: number): number {
  const before = values[at.kindBefore];
  if (gap === 0) return 0;
  if (gap === 1) return before + 1;
  if (gap === 2) return mix(values[at.kindBefore2], before);
  return gap === 3 ? mix(third, mix(values[at.kindBefore2], before)) : bucket(gap);
}

function fillObject(view: View, i: number, first: number, last: number): void {
  const { chunks, chunkCount, chunkFirst, chunkLast, kind, lemma, noun } = view;
  const chunk = chunks[i + 1];
  const isFound = chunk < chunkCount && chunkFirst[chunk] < last;
  values[at.hasObject] = isFound ? 1 : 0;
  if (!isFound) return;
  const head = chunkLast[chunk] - 1;
  const gap = chunkFirst[chunk] - i - 1;
  values[at.objectKind] = noun[head] || kind[head];
  values[at.objectGap] = Math.min(gap, 4);
  values[at.shortObjectGap] = Math.min(gap, 3);
  values[at.objectLemma] = lemma[head];
  values[at.kindAfterObject] = kindWithin(kind, first, last, head + 1);
}

/** As in "told the court on Monday that". */
function fillComplementizer({ kind }: View, i: number, last: number): void {
  values[at.hasComplementizer] = 0;
  for (let k = i + 1; k < last && k < i + REACH; k++)
    if (kind[k] === K.that || kind[k] === K.whether || kind[k] === K.to) {
      values[at.hasComplementizer] = 1;
      values[at.complementizer] = kind[k];
      values[at.complementizerDistance] = bucket(k - i);
      return;
    }
}
