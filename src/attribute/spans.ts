import type { Attribution } from '../types/saying.js';
import type { Span } from '../types/text.js';

/** All that an attribution takes of the text: its content, its source and its cue. */
export const spansOf = ({ content, source, cue }: Attribution): Span[] => [
  ...content,
  ...(source ? [source] : []),
  ...(cue ? [cue] : []),
];
