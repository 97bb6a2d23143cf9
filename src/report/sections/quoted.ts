import type { Span } from '../../types/text.js';

/** The spans of a statement's words, cut after `limit` words where there is a limit. */
export function quoted(text: string, content: readonly Span[], limit?: number): Span[] {
  if (limit === undefined) return [...content];
  const kept: Span[] = [];
  let left = limit;
  for (const { start, end } of content) {
    if (left <= 0) break;
    let last = start;
    for (const { index, 0: word } of text.slice(start, end).matchAll(/\S+/g)) {
      if (left-- <= 0) break;
      last = start + index + word.length;
    }
    if (last > start) kept.push({ start, end: last });
  }
  return kept;
}
