import type { Attribution } from '../../types/saying.js';
import type { Article, Span } from '../../types/text.js';

/** A document that is one speaker's own text by its metadata: each sentence is said by that speaker. */
export function speech(article: Article): Attribution[] {
  return article.sentences.map(({ start, end }) => ({
    kind: 'speech',
    content: [{ start, end }],
    cueClass: 'statement',
    asserted: true,
    said: true,
    rule: 'metadata',
    confidence: 1,
  }));
}

/** The article's own voice: the sentences, or what is left of them, that no attribution takes; for `--narration`. */
export function narration(article: Article, attributions: readonly Attribution[]): Attribution[] {
  const labels = (article.turns ?? []).flatMap(({ label }) => label ?? []);
  const taken = attributions
    .flatMap(({ content, source, cue }) => [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])])
    .concat(labels)
    .sort((a, b) => a.start - b.start);
  let from = 0;
  return article.sentences.flatMap(({ start, end }) => {
    while (from < taken.length && taken[from].end <= start) from++;
    for (let k = from; k < taken.length && taken[k].start < end; k++) if (taken[k].end > start) return [];
    const content: Span[] = [{ start, end }];
    return {
      kind: 'narration',
      content,
      cueClass: 'statement',
      asserted: true,
      said: false,
      rule: 'narration',
      confidence: 1,
    };
  });
}
