import { firstIndex } from '../../base/search.js';
import type { Attribution } from '../../types/saying.js';
import type { Article, Span } from '../../types/text.js';
import { attributionOf } from '../attribution.js';

/** A document that is one speaker's own text by its metadata: each sentence is said by that speaker. */
export function speech(article: Article): Attribution[] {
  const found: Attribution[] = [];
  for (const { start, end } of article.sentences)
    found.push(attributionOf({ kind: 'speech', content: [{ start, end }], rule: 'metadata', confidence: 1 }));
  return found;
}

/** The article's own voice: the sentences, or what is left of them, that no attribution takes; for `--narration`. */
export function narration(article: Article, attributions: readonly Attribution[]): Attribution[] {
  const taken = takenSentences(article, attributions);
  const [rule, confidence] = ['narration', 1];
  return article.sentences
    .filter((_, i) => !taken[i])
    .map(({ start, end }) =>
      attributionOf({ kind: 'narration', content: [{ start, end }], said: false, rule, confidence }),
    );
}

/** How many sentences are in the article's own voice. */
export function countNarration(article: Article, attributions: readonly Attribution[]): number {
  let count = 0;
  for (const isTaken of takenSentences(article, attributions)) if (!isTaken) count++;
  return count;
}

/** By sentence, 1 where an attribution or a label takes some of it. */
function takenSentences({ sentences, turns }: Article, attributions: readonly Attribution[]): Uint8Array {
  const taken = new Uint8Array(sentences.length);
  const take = ({ start, end }: Span): void => {
    let i = firstIndex(sentences, (sentence) => sentence.end > start);
    for (; i < sentences.length && sentences[i].start < end; i++) taken[i] = 1;
  };
  for (const { content, cue, source } of attributions) {
    for (const span of content) take(span);
    if (source) take(source);
    if (cue) take(cue);
  }
  for (const { label } of turns ?? []) if (label) take(label);
  return taken;
}
