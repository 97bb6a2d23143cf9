import type { Attribution } from '../types/saying.js';
import type { Span } from '../types/text.js';

/** Adds all that an attribution takes of the text: its content, its source and its cue. */
export function addSpans({ content, source, cue }: Attribution, spans: Span[]): void {
  for (const span of content) spans.push(span);
  if (source) spans.push(source);
  if (cue) spans.push(cue);
}
