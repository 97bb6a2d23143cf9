import type { Attribution } from '../../types/saying.js';
import type { Article } from '../../types/text.js';
import { attributionOf } from '../attribution.js';
import { takenSentences } from '../spans.js';

/** A document that is one speaker's own text by its metadata: each sentence is said by that speaker. */
export function speech(article: Article): Attribution[] {
  const found: Attribution[] = [];
  for (const { start, end } of article.sentences)
    found.push(attributionOf({ kind: 'speech', content: [{ start, end }], rule: 'metadata', confidence: 1 }));
  return found;
}

/** The article's own voice: the sentences, or what is left of them, that no attribution takes; for `--narration`. */
export function narration(article: Article, attributions: readonly Attribution[]): Attribution[] {
  const taken = takenIn(article, attributions);
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
  for (const isTaken of takenIn(article, attributions)) if (!isTaken) count++;
  return count;
}

function takenIn({ sentences, turns = [] }: Article, attributions: readonly Attribution[]): Uint8Array {
  const labels = turns.flatMap(({ label }) => label ?? []);
  return takenSentences(sentences, attributions, labels);
}
