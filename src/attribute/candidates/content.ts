import { K } from '../../english/kinds.js';
import type { Sentence } from '../../types/text.js';
import type { View } from '../view.js';
import type { CueSite } from './site.js';

/** Contents begin and end within this many sentences of the cue: longer ones are rare, and each candidate takes time. */
const WINDOW = 12;
/** Contents that begin behind the cue do so in its sentence or one of the next two. */
const START_WINDOW = 3;
/** In long sentences, words within this many tokens of the cue are candidates. */
const REACH = 90;
/** Of a sentence without the cue, only so many tokens are candidates. */
const LONGEST = 600;

/** First words of a content: any word of the cue's sentence; elsewhere in the paragraph those that open a sentence or quotation. */
export function startCandidates(view: View, site: CueSite, out: number[]): void {
  const { sentences, paragraphs, tokens } = view.article;
  const own = tokens.sentence[site.i];
  const { firstSentence } = paragraphs[sentences[own].paragraph];
  const end = Math.min(windowEnd(view, own), own + START_WINDOW);
  out.length = 0;
  for (let s = Math.max(firstSentence, own - WINDOW); s < end; s++)
    if (s === own) addStarts(view, site, sentences[s], out);
    else addOpenings(view, sentences[s], out);
}

function addStarts(view: View, site: CueSite, { first, last }: Sentence, out: number[]): void {
  const { i, end } = site;
  const to = Math.min(last, i + REACH);
  for (let t = Math.max(first, i - REACH); t < to; t++)
    if (view.word[t] && (t < i || t >= end) && canStart(view, site, t)) out.push(t);
}

/** The first word of the sentence and of each quotation. */
function addOpenings({ kind, word }: View, { first, last }: Sentence, out: number[]): void {
  let opens = true;
  for (let t = first; t < Math.min(last, first + LONGEST); t++) {
    if (kind[t] === K.open) opens = true;
    else if (word[t] && opens) {
      out.push(t);
      opens = false;
    }
  }
}

/** Last words of a content that begins at `start`: any word of its first sentence and of the cue's; of others, those that close a sentence or quotation. */
export function endCandidates(view: View, site: CueSite, start: number, out: number[]): void {
  const { sentences, tokens } = view.article;
  const own = tokens.sentence[site.i];
  const from = tokens.sentence[start];
  const end = Math.min(windowEnd(view, own), Math.max(own, from) + WINDOW);
  out.length = 0;
  for (let s = from; s < end; s++)
    if (s === own || s === from) addEnds(view, site, start, sentences[s], out);
    else addClosings(view, sentences[s], out);
}

function addEnds(view: View, site: CueSite, start: number, { first, last }: Sentence, out: number[]): void {
  const { i, end } = site;
  const to = Math.min(last, Math.max(start, i) + REACH);
  for (let e = Math.max(start, first); e < to; e++)
    if (view.word[e] && (e < i || e >= end) && canEnd(view, site, start, e)) out.push(e);
}

/** The last word of each quotation and of the sentence. */
function addClosings({ kind, word }: View, { first, last }: Sentence, out: number[]): void {
  let previous = -1;
  for (let e = first; e < Math.min(last, first + LONGEST); e++) {
    if (kind[e] === K.close && previous >= 0) {
      out.push(previous);
      previous = -1;
    } else if (word[e]) previous = e;
  }
  if (previous >= 0) out.push(previous);
}

/** How far from the cue a content may begin within a noun chunk. */
const NEAR = 3;

/**
 * Content begins inside a quotation without the cue only where the quotation or one of its sentences begins, and inside a
 * noun chunk only near the cue.
 */
function canStart({ article, kind, chunkOf, chunkFirst }: View, { i, end }: CueSite, t: number): boolean {
  const { quotation, sentence } = article.tokens;
  const opens = kind[t - 1] === K.open;
  if (quotation[t] >= 0 && quotation[t] !== quotation[i] && !opens && sentence[t - 1] === sentence[t]) return false;
  return opens || chunkOf[t] < 0 || chunkFirst[chunkOf[t]] === t || (t >= i - NEAR && t < end + NEAR);
}

/** Content does not end inside a noun chunk, with a word that needs another ("the", "of", "and"), or inside a quotation without the cue. */
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

/** "…, officials said on Tuesday": the time of saying is not part of the content. */
function isTime({ kind, noun }: View, from: number, last: number): boolean {
  let day = false;
  for (let k = from; k <= last; k++) {
    if (noun[k] === K.day) day = true;
    else if (kind[k] !== K.on && kind[k] !== K.in && kind[k] !== K.the && kind[k] !== K.this) return false;
  }
  return day;
}

/** The longest time has four words: "on Tuesday this week". */
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

/** One past the last sentence that may have content: the paragraph's last, or the next paragraph's if a colon ends this one. */
function windowEnd({ article, kind }: View, own: number): number {
  const { sentences, paragraphs } = article;
  const { paragraph } = sentences[own];
  const next = paragraphs[paragraph + 1];
  return next && kind[paragraphs[paragraph].last - 1] === K.colon
    ? next.lastSentence
    : paragraphs[paragraph].lastSentence;
}
