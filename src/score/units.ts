import { lowerBound } from '../segment/lower-bound.js';
import type { Statement } from '../types/stance.js';
import type { Article, Span } from '../types/text.js';
import type { Sentence } from './sentence.js';

/** What each statement leaves to statements nested in it: their content and cues, by the outer statement's index. */
export function holesOf(statements: readonly Statement[]): Map<number, Span[]> {
  const holes = new Map<number, Span[]>();
  for (const { within, content, cue } of statements) {
    if (within === undefined) continue;
    const spans = holes.get(within) ?? [];
    spans.push(...content);
    if (cue) spans.push(cue);
    holes.set(within, spans);
  }
  return holes;
}

/** Fills `sentence` with each sentence's part of a statement's content in turn, and calls `each`. */
export function forEachSentence(
  article: Article,
  statement: Statement,
  holes: readonly Span[],
  part: Sentence,
  each: () => void,
): void {
  const { tokens } = article;
  let sentence = -1;
  part.begin();
  for (const span of statement.content) {
    const [first, last] = tokensIn(article, span);
    for (let token = first; token < last; token++) {
      const start = tokens.start[token];
      if (holes.length && holes.some((hole) => start >= hole.start && start < hole.end)) continue;
      if (tokens.sentence[token] !== sentence) {
        if (part.count) each();
        part.begin();
        sentence = tokens.sentence[token];
      }
      part.push(token);
    }
  }
  if (part.count) each();
}

/** The tokens that begin within a span. */
export function tokensIn({ tokens }: Article, { start, end }: Span): [number, number] {
  return [lowerBound(tokens.start, tokens.count, start), lowerBound(tokens.start, tokens.count, end)];
}
