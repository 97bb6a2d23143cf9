import { K } from '../../english/kinds.js';
import { TAG } from '../../types/text.js';
import type { CueEntry } from '../cue-table.js';
import { mix } from '../features/features.js';
import type { View } from '../view.js';

const { ADV, VERB } = TAG;

/** A cue whose content is looked for: its head, the end of its words, and the noun chunk taken for the source or -1. */
export interface CueSite {
  i: number;
  end: number;
  source: number;
}

export type Entries = readonly CueEntry[];

/** The kind of a token outside the sentence or paragraph that is looked at; and the kind of a noun that is missing. */
export const OUTSIDE = 255;
export const MISSING = 254;

export const entryOf = ({ entry }: View, entries: Entries, i: number): CueEntry | undefined =>
  entry[i] >= 0 ? entries[entry[i]] : undefined;

/** Cue class and part of speech as one value, 0 for a cue that no file lists. */
export const cueType = (entry: CueEntry | undefined): number => (entry ? mix(entry.class + 1, entry.part.length) : 0);

export const kindWithin = (kind: Uint8Array, first: number, last: number, k: number): number =>
  k < first || k >= last ? OUTSIDE : kind[k];

/** How two quotation indices (-1 for none) relate: 0 neither, 1 the same, 2 only the second, 3 only the first, 4 two different ones. */
export function quotationRelation(a: number, b: number): number {
  if (a === b) return a < 0 ? 0 : 1;
  if (a < 0) return 2;
  return b < 0 ? 3 : 4;
}

/** The last token before a verb and its auxiliaries and adverbs, "has also been" + "told"; at least `low`. */
export function beforeAuxiliaries({ kind }: View, verb: number, low = 0): number {
  let k = verb - 1;
  while (k > low && (kind[k] === K.be || kind[k] === K.have || kind[k] === K.also)) k--;
  return k;
}

/** Adverbs between auxiliary and participle are at most two. */
const PASSIVE_REACH = 4;

/** "was accused", "been told": a form of be before a past form, adverbs between. */
export function isPassive(view: View, i: number, first: number): boolean {
  const { kind } = view;
  const { tag } = view.article.tokens;
  if (tag[i] !== VERB || kind[i] === K.ing) return false;
  for (let k = i - 1; k >= first && k > i - PASSIVE_REACH; k--) {
    if (kind[k] === K.be) return true;
    if (kind[k] !== K.also && kind[k] !== K.not && tag[k] !== ADV) return false;
  }
  return false;
}
