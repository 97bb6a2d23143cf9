import { K } from '../../english/kinds.js';
import { type CueGroup, FRAMES, type Frame } from '../../knowledge/load/cues.js';
import type { Proposal } from '../candidates/proposal.js';
import type { CueEntry } from '../cue-table.js';
import type { View } from '../view.js';

/** Which complement of its cue the content is. */
export function frameOf(view: View, proposal: Pick<Proposal, 'i' | 'end' | 'start' | 'last'>): Frame {
  const { article, kind, verbs } = view;
  const { i, start, last } = proposal;
  const first = kind[start];
  if (article.tokens.quotation[start] >= 0 && kind[start - 1] === K.open) return 'quotation';
  if (first === K.that) return 'that';
  const plain = verbs[last + 1] > verbs[start] ? 'that' : 'noun';
  if (start < i) return plain; // "When the war ends, they will rebuild, she said" asks nothing
  if (first === K.whether || first === K.question) return 'question';
  return complementOf(view, proposal) ?? plain;
}

/** What the first words behind a cue show: "to", "-ing" or a preposition. */
function complementOf({ kind }: View, { end, start }: Pick<Proposal, 'end' | 'start'>): Frame | undefined {
  const first = kind[start];
  if (first === K.to) return start > end ? 'object-infinitive' : 'infinitive';
  if (first === K.ing) return 'gerund';
  return PREPOSITIONS[start > end ? kind[start - 1] : first] ?? PREPOSITIONS[first];
}

const PREPOSITIONS: Record<number, Frame> = {
  [K.as]: 'as',
  [K.of]: 'of',
  [K.for]: 'for',
  [K.against]: 'against',
  [K.about]: 'about',
  [K.that]: 'that',
  [K.whether]: 'question',
};

/** The group of a cue entry that allows the frame, else its first. */
export function groupOf(entry: CueEntry, frame: Frame): CueGroup {
  return entry.groups.find(({ frames }) => frames.includes(frame)) ?? entry.groups[0];
}

export const frameBit = (frame: Frame): number => 1 << FRAMES.indexOf(frame);
