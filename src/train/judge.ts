import { contentRanges, type Proposal } from '../attribute/candidates/proposal.js';
import type { View } from '../attribute/view.js';
import type { GoldAttribution } from '../evaluate/gold.js';

export interface Judgement {
  found: boolean;
  source: boolean;
}

/** Whether some annotated attribution has this content (Dice over words at least .5) and this source (the head of one lies in the other). */
export function judge(view: View, gold: readonly GoldAttribution[], p: Proposal): Judgement {
  let found = false;
  let size = 0;
  for (const [from, to] of contentRanges(p)) for (let i = from; i < to; i++) size += view.word[i];
  for (const attribution of gold) {
    const { content, source } = attribution;
    if (!content.length || content[0] > p.last || content[content.length - 1] < p.start) continue;
    let common = 0;
    let words = 0;
    for (const i of content) {
      if (!view.word[i]) continue;
      words++;
      if (i >= p.start && i <= p.last && !(i >= p.holeFirst && i < p.holeLast)) common++;
    }
    if ((2 * common) / (size + words) < 0.5) continue;
    found = true;
    if (sameSource(view, source, p.source)) return { found, source: true };
  }
  return { found, source: false };
}

export function sameSource(view: View, gold: readonly number[], chunk: number): boolean {
  if (chunk < 0 || !gold.length) return chunk < 0 && !gold.length;
  const head = view.chunkLast[chunk] - 1;
  const last = gold.findLast((i) => view.word[i]) ?? -1;
  return gold.includes(head) || (last >= view.chunkFirst[chunk] && last <= head);
}
