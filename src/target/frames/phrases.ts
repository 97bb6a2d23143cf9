import type { Sentence } from '../../score/sentence/sentence.js';
import type { Candidate } from '../candidates.js';
import type { Framed } from './framed.js';
import { isSelfSaid } from './frames.js';
import type { FrameTable } from './table.js';

/** Words of the longest phrase. */
const LONGEST = 3;

/** "thank you, Norway", "unlike Norway, we …": what stands right before a name. */
export function phraseOf(s: Sentence, { places }: Candidate, table: FrameTable): Framed | undefined {
  for (const place of places) {
    const last = s.word(place.first - 1) === ',' ? place.first - 1 : place.first;
    for (let length = LONGEST; length; length--) {
      const first = last - length;
      if (first < s.low) continue;
      const term = Array.from({ length }, (_, i) => s.word(first + i)).join(' ');
      const frame = table.phrases.get(term);
      if (frame && (frame.relation !== 'contrast' || isOfSpeaker(s, place.last, table)))
        return { frame, term, first, last, place };
    }
  }
  return undefined;
}

/** Whether the speaker is the subject of the first verb after a name: "unlike Norway, we keep our word". */
function isOfSpeaker(s: Sentence, from: number, table: FrameTable): boolean {
  for (let t = from; t < s.high; t++) {
    const group = s.groupAt(t);
    if (group >= 0) return s.groups.groupPerson[group] === 1 || isSelfSaid(s, group, table);
  }
  return false;
}
