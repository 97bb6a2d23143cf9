import { K } from '../../english/kinds.js';
import { TAG } from '../../types/text.js';
import { bucket, mix } from '../features/features.js';
import { SOURCE } from '../features/source.js';
import type { View } from '../view.js';
import { cueType, type Entries, entryOf, isPassive, kindWithin, quotationRelation } from './site.js';

const { PROPN, VERB } = TAG;
/** Between chunk and cue at most this many tokens are taken into account one by one. */
const NEAR = 4;
/** The verb of a subject is looked for within this many tokens behind it. */
const VERB_REACH = 40;
const { at, values } = SOURCE;

/** Noun chunks that may be the source of the cue at `i`: those of its sentence. -1, "none", comes first. */
export function sourceCandidates(view: View, i: number, out: number[]): void {
  const { sentences, tokens } = view.article;
  const { first, last } = sentences[tokens.sentence[i]];
  out.length = 0;
  out.push(-1);
  let c = view.chunks[Math.max(first, i - 70)];
  if (c > 0 && view.chunkFirst[c - 1] >= first && view.chunkFirst[c - 1] >= i - 70) c--;
  for (; c < view.chunkCount && view.chunkFirst[c] < Math.min(last, i + 50); c++) {
    if (view.chunkFirst[c] <= i && view.chunkLast[c] > i && view.chunkLast[c] - 1 === i && view.chunkFirst[c] === i)
      continue;
    out.push(c);
  }
}

/**
 * Returns what fills the columns of SOURCE for "chunk `c` is the source of the cue at `i`"; c = -1 means that it has none. The cue is looked at
 * once, when this is called; be done with one cue before asking for the next.
 */
export function sourceColumns(view: View, entries: Entries, i: number): (c: number) => void {
  fillCue(view, entries, i);
  return (c) => {
    if (c < 0) fillNone();
    else fillCandidate(view, i, c);
  };
}

function fillCue(view: View, entries: Entries, i: number): void {
  const { article, chunks, kind, lemma } = view;
  const { first, last } = article.sentences[article.tokens.sentence[i]];
  const entry = entryOf(view, entries, i);
  values[at.cueLemma] = lemma[i];
  values[at.cueKind] = kind[i];
  values[at.cueType] = cueType(entry);
  values[at.kindBeforeCue] = kindWithin(kind, first, last, i - 1);
  values[at.kindBeforeCue2] = kindWithin(kind, first, last, i - 2);
  values[at.kindAfterCue] = kindWithin(kind, first, last, i + 1);
  values[at.passive] = isPassive(view, i, first) ? 1 : 0;
  values[at.expectedPlace] = entry ? entry.groups[0].source.length : 0;
  values[at.chunksBefore] = chunks[i] - chunks[first];
  values[at.hasChunkBefore] = chunks[i] > chunks[first] ? 1 : 0;
  values[at.fromStart] = Math.min(2, i - first);
  values[at.firstKind] = kind[first];
}

function fillNone(): void {
  values[at.isChunk] = values[at.near] = values[at.oneBetween] = values[at.otherSubject] = 0;
}

function fillCandidate(view: View, i: number, c: number): void {
  const { chunkFirst, chunkLast } = view;
  const position = chunkFirst[c] > i ? 1 : chunkLast[c] <= i ? 0 : 2;
  const low = position === 1 ? i + 1 : position === 0 ? chunkLast[c] : i;
  const high = position === 1 ? chunkFirst[c] : i;
  values[at.isChunk] = 1;
  values[at.position] = position;
  fillChunk(view, i, c);
  fillDistance(view, i, c, low, high);
  fillPath(view, low, high);
  fillVerb(view, i, c);
}

/** The chunk and the tokens beside it. */
function fillChunk(
  { article, chunkFirst, chunkLast, kind, lemma, lower, noun, word }: View,
  i: number,
  c: number,
): void {
  const { tokens, sentences } = article;
  const { first, last } = sentences[tokens.sentence[i]];
  const from = chunkFirst[c];
  const to = chunkLast[c];
  const head = to - 1;
  const left = kindWithin(kind, first, last, from - 1);
  values[at.headKind] = noun[head] && kind[head] !== PROPN ? noun[head] : kind[head];
  values[at.headForm] = lower[head];
  values[at.headLemma] = lemma[head];
  values[at.chunkKind] = kind[from];
  values[at.chunkForm] = lower[from];
  values[at.chunkLength] = Math.min(4, to - from);
  values[at.left] = left;
  values[at.right] = kindWithin(kind, first, last, to);
  values[at.opensSentence] = from === first || (from === first + 1 && !word[first]) ? 1 : 0;
  values[at.afterBy] = left === K.by ? 1 : 0;
  values[at.quotationRelation] = quotationRelation(tokens.quotation[from], tokens.quotation[i]);
}

/** What is between chunk and cue, that is from `low` to `high`. */
function fillDistance(view: View, i: number, c: number, low: number, high: number): void {
  const { chunks, commas, marks, verbs } = view;
  const position = values[at.position];
  const between = position === 1 ? c - chunks[i + 1] : chunks[i] - 1 - c;
  const verbsBetween = Math.min(4, verbs[high] - verbs[low]);
  values[at.place] = position * 8 + Math.min(between, 6);
  values[at.distance] = bucket(Math.max(0, high - low));
  values[at.chunksBetween] = Math.min(between, 3);
  values[at.verbsBetween] = verbsBetween;
  values[at.clause] = mix(verbsBetween * 5 + Math.min(4, commas[high] - commas[low]), position);
  values[at.marksBetween] = Math.min(4, marks[high] - marks[low]);
}

/** The words between, where they are few. */
function fillPath({ kind, lower }: View, low: number, high: number): void {
  const gap = Math.max(0, high - low);
  const near = gap <= NEAR;
  values[at.near] = near ? 1 : 0;
  values[at.oneBetween] = gap === 1 ? 1 : 0;
  if (!near) return;
  let path = values[at.position] + 11;
  for (let k = low; k < high; k++) path = mix(path, kind[k]);
  values[at.path] = path;
  values[at.wordBetween] = lower[low];
}

/** Is it the subject of the cue, of the verb that governs the cue, or of some other verb? */
function fillVerb({ article, chunkLast, kind, lemma }: View, i: number, c: number): void {
  const { sentence, tag } = article.tokens;
  const { first, last } = article.sentences[sentence[i]];
  const to = chunkLast[c];
  const right = values[at.right];
  const limit = Math.min(last, to + VERB_REACH);
  let verb = to;
  while (verb < limit && tag[verb] !== VERB) verb++;
  const subjectOf = verb >= limit ? 0 : verb === i ? 1 : verb < i ? 2 : 3;
  values[at.subjectOf] = subjectOf;
  values[at.kindAfterChunk] = right === K.comma ? kindWithin(kind, first, last, to + 1) : right;
  values[at.otherSubject] = subjectOf === 2 ? 1 : 0;
  if (subjectOf !== 2) return;
  values[at.verbLemma] = lemma[verb];
  values[at.verbKind] = kind[verb];
}
