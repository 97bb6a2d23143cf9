import type { Proposal } from '../candidates/proposal.js';
import type { View } from '../view.js';
import { covers, overlap } from './neighbours.js';

/** Contents that share more than this are the same content. */
const SAME = 0.3;
/** Searches of one knot of conflicts end after this many steps, with the best found. */
const STEPS = 4000;

/**
 * Chooses proposals so that no content is used twice and no cue is within another's content: in each knot of
 * conflicting proposals the set that gains most, a proposal gaining its probability less that of `keep` (log-odds).
 */
export function decode(all: readonly Proposal[][], keep: number, { article }: View): Proposal[] {
  const price = probability(keep);
  const taken: Proposal[] = [];
  const { tokens, sentences } = article;
  let from = 0;
  while (from < all.length) {
    const { paragraph } = sentences[tokens.sentence[all[from][0].i]];
    let to = from;
    const live: Proposal[] = [];
    while (to < all.length && sentences[tokens.sentence[all[to][0].i]].paragraph === paragraph) {
      for (const proposal of all[to++]) if (proposal.score >= keep) live.push(proposal);
    }
    if (live.length) for (const proposal of select(live, price)) taken.push(proposal);
    from = to;
  }
  return taken.sort((a, b) => a.i - b.i);
}

const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** The best set of proposals of one paragraph: knot by knot. */
function select(live: Proposal[], price: number): Proposal[] {
  live.sort((a, b) => b.score - a.score || a.i - b.i || a.start - b.start || a.last - b.last || a.source - b.source);
  const gains = new Float64Array(live.length);
  for (let n = 0; n < live.length; n++) gains[n] = probability(live[n].score) - price;
  const rivals = conflictsAmong(live);
  const knot = new Int32Array(live.length).fill(-1);
  const chosen: Proposal[] = [];
  for (let n = 0; n < live.length; n++) {
    if (knot[n] >= 0) continue;
    const members: number[] = [];
    const open = [n];
    knot[n] = n;
    while (open.length) {
      const k = open.pop() as number;
      members.push(k);
      for (const other of rivals[k])
        if (knot[other] < 0) {
          knot[other] = n;
          open.push(other);
        }
    }
    members.sort((a, b) => a - b);
    for (const k of bestSet(members, gains, rivals)) chosen.push(live[k]);
  }
  return chosen;
}

/** Branch and bound: takes or leaves each member in turn, likeliest first, so the greedy choice is the first found. */
function bestSet(members: readonly number[], gains: Float64Array, rivals: readonly number[][]): number[] {
  const left = new Float64Array(members.length + 1);
  for (let m = members.length - 1; m >= 0; m--) left[m] = left[m + 1] + gains[members[m]];
  const barred = new Map<number, number>();
  let best: number[] = [];
  let bestGain = -1;
  let steps = 0;
  const current: number[] = [];
  const search = (m: number, gain: number): void => {
    if (gain > bestGain) {
      bestGain = gain;
      best = current.slice();
    }
    if (m === members.length || gain + left[m] <= bestGain || ++steps > STEPS) return;
    const k = members[m];
    if (!barred.get(k)) {
      for (const other of rivals[k]) barred.set(other, (barred.get(other) ?? 0) + 1);
      current.push(k);
      search(m + 1, gain + gains[k]);
      current.pop();
      for (const other of rivals[k]) barred.set(other, (barred.get(other) ?? 0) - 1);
    }
    search(m + 1, gain);
  };
  search(0, 0);
  return best;
}

/** For each proposal, the indices of those that it excludes; only stretches of text that touch are compared. */
function conflictsAmong(live: readonly Proposal[]): number[][] {
  const rivals: number[][] = [];
  const order: number[] = [];
  const from = new Int32Array(live.length);
  const to = new Int32Array(live.length);
  for (let n = 0; n < live.length; n++) {
    const { i, last, start } = live[n];
    rivals.push([]);
    order.push(n);
    from[n] = Math.min(start, i);
    to[n] = Math.max(last, i);
  }
  order.sort((a, b) => from[a] - from[b] || a - b);
  for (let at = 0; at < order.length; at++) {
    const n = order[at];
    for (let next = at + 1; next < order.length && from[order[next]] <= to[n]; next++) {
      const k = order[next];
      if (!conflicts(live[n], live[k])) continue;
      rivals[n].push(k);
      rivals[k].push(n);
    }
  }
  return rivals;
}

export function conflicts(a: Proposal, b: Proposal): boolean {
  return a.i === b.i || covers(a, b.i) || covers(b, a.i) || overlap(a, b) > SAME;
}
