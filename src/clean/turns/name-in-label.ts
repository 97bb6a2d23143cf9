import type { Span } from '../../types/text.js';
import { phraseOf } from './grammar.js';
import type { Opening } from './speakers.js';

/** The name in a label, with a mark right behind it; undefined where the label has none. What else is in the label is passed over. */
export function nameOf({ label, speaker }: Pick<Opening, 'label' | 'speaker'>): Span | undefined {
  if (!label || (speaker && phraseOf(speaker.name) !== label.key)) return undefined;
  const { cue, name } = label;
  return { start: name.start, end: cue?.start === name.end ? cue.end : name.end };
}
