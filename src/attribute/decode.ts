import type { Proposal } from './proposal.js';
import { covers, overlap } from './rank.js';

/** Contents that share more than this are the same content. */
const SAME = 0.3;

/**
 * Picks proposals so that no content is taken twice and no cue stands within another's content: the likeliest first;
 * a cue whose best reading conflicts falls back on its next one. `keep` is the least score.
 */
export function decode(all: readonly Proposal[][], keep: number): Proposal[] {
  const queue = all
    .flat()
    .sort((a, b) => b.score - a.score || a.i - b.i || a.start - b.start || a.last - b.last || a.source - b.source);
  const taken: Proposal[] = [];
  const done = new Set<number>();
  for (const p of queue) {
    if (p.score < keep) break;
    if (done.has(p.i) || taken.some((other) => conflicts(p, other))) continue;
    taken.push(p);
    done.add(p.i);
  }
  return taken.sort((a, b) => a.i - b.i);
}

function conflicts(a: Proposal, b: Proposal): boolean {
  if (a.last < b.start - 200 || b.last < a.start - 200) return false;
  return covers(a, b.i) || covers(b, a.i) || overlap(a, b) > SAME;
}
