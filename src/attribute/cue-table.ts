import { getOrInsert } from '../base/order.js';
import { inflections, plural } from '../english/morphology.js';
import { type CueGroup, FRAMES } from '../knowledge/load/cues.js';
import type { Vocabulary } from '../segment/vocabulary.js';
import { CUE_CLASSES } from '../types/saying.js';

/** A cue file's word or phrase, with all the groups that list it. */
export interface CueEntry {
  text: string;
  /** Folded words after the first. */
  rest: string[];
  groups: CueGroup[];
  part: CueGroup['part'];
  /** Bits of FRAMES, of all groups. */
  frames: number;
  /** Index into CUE_CLASSES, of the first group. */
  class: number;
}

/** Cue entries by vocabulary id of their first word: grows with the vocabulary, so that a lookup is an index. */
export class CueTable {
  private readonly starts = new Map<string, number[]>();
  /** By vocabulary id, the entries that begin with that lemma or form. */
  private readonly beginning: (readonly number[])[] = [];

  constructor(
    private readonly vocabulary: Vocabulary,
    readonly entries: readonly CueEntry[],
  ) {
    entries.forEach(({ part, text }, index) => {
      const [first] = text.split(' ');
      // a verb that a user adds may be missing from the lemmatizer's dictionary
      for (const form of part === 'verb' ? [first, ...inflections(first)] : [first, plural(first)])
        getOrInsert(this.starts, form, () => []).push(index);
    });
  }

  /** Looks up the words that the vocabulary has gained. */
  refresh(): void {
    const { size } = this.vocabulary;
    for (let id = this.beginning.length; id < size; id++)
      this.beginning.push(this.starts.get(this.vocabulary.text(id)) ?? NONE);
  }

  /** Indices of the entries that begin with a word; none for most. */
  startingWith(id: number): readonly number[] {
    return this.beginning[id];
  }
}

const NONE: readonly number[] = [];

export function compileEntries(groups: readonly CueGroup[]): CueEntry[] {
  const entries = new Map<string, CueEntry>();
  for (const group of groups)
    for (const word of group.words) {
      const key = `${group.part} ${word}`;
      const frames = group.frames.reduce((bits, frame) => bits | (1 << FRAMES.indexOf(frame)), 0);
      const entry = entries.get(key);
      if (entry) {
        entry.groups.push(group);
        entry.frames |= frames;
      } else {
        entries.set(key, {
          text: word,
          rest: word.split(' ').slice(1),
          groups: [group],
          part: group.part,
          frames,
          class: CUE_CLASSES.indexOf(group.class),
        });
      }
    }
  return [...entries.values()];
}
