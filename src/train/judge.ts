import { contentRanges, type Proposal } from '../attribute/candidates/proposal.js';
import { covers } from '../attribute/judge/neighbours.js';
import type { View } from '../attribute/view.js';
import type { GoldAttribution } from '../evaluate/gold.js';

export interface Judgement {
  found: boolean;
  source: boolean;
}

/** Least overlap (Dice over words) of the same content. */
const SAME = 0.5;

/** Whether an annotated attribution has this content, and this source (the head of one is in the other). */
export function judge(view: View, gold: readonly GoldAttribution[], proposal: Proposal): Judgement {
  let size = 0;
  for (const [from, to] of contentRanges(proposal)) for (let i = from; i < to; i++) size += view.word[i];
  const same = gold.filter(({ content }) => overlap(view, content, proposal, size) >= SAME);
  return {
    found: same.length > 0,
    source: same.some(({ source }) => sameSource(view, source, proposal.source)),
  };
}

/** Dice coefficient of an annotated content and a proposal's with `size` words. */
function overlap({ word }: View, content: readonly number[], proposal: Proposal, size: number): number {
  if (!content.length || content[0] > proposal.last || content[content.length - 1] < proposal.start) return 0;
  let common = 0;
  let words = 0;
  for (const i of content) {
    if (!word[i]) continue;
    words++;
    if (covers(proposal, i)) common++;
  }
  return (2 * common) / (size + words);
}

export function sameSource(view: View, gold: readonly number[], chunk: number): boolean {
  if (chunk < 0 || !gold.length) return chunk < 0 && !gold.length;
  const head = view.chunkLast[chunk] - 1;
  const last = gold.findLast((i) => view.word[i]) ?? -1;
  return gold.includes(head) || (last >= view.chunkFirst[chunk] && last <= head);
}
