import { firstIndex } from '../base/search.js';
import type { Attribution } from '../types/saying.js';
import type { Span } from '../types/text.js';

/** By sentence, 1 where an attribution or one of some other spans takes some of it. */
export function takenSentences(
  sentences: readonly Span[],
  attributions: readonly Attribution[],
  others: readonly Span[] = [],
): Uint8Array {
  const taken = new Uint8Array(sentences.length);
  const spans: Span[] = [];
  for (const attribution of attributions) addSpans(attribution, spans);
  for (const span of others) spans.push(span);
  for (const { start, end } of spans) {
    let n = firstIndex(sentences, (sentence) => sentence.end > start);
    for (; n < taken.length && sentences[n].start < end; n++) taken[n] = 1;
  }
  return taken;
}

/** Adds all that an attribution takes of the text: its content, its source and its cue. */
export function addSpans({ content, source, cue }: Attribution, spans: Span[]): void {
  for (const span of content) spans.push(span);
  if (source) spans.push(source);
  if (cue) spans.push(cue);
}
