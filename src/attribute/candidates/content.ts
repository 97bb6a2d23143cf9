import { K } from '../../english/kinds.js';
import type { View } from '../view.js';
import type { CueSite } from './site.js';

/** How many sentences of the paragraph before and after the cue's are looked at. */
const WINDOW = 12;
/** And how many tokens of a long sentence on either side of the cue. */
const REACH = 90;

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
