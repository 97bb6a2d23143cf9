import { contentRanges, type Proposal } from '../candidates/proposal.js';
import type { View } from '../view.js';

/** What the other cues of the paragraph say about a proposal; scores are the highest found, `NOBODY` for none. */
export interface Company {
  /** Of a cue whose head lies in the content; and the number of such cues. */
  inside: number;
  insideCount: number;
  /** Of a reading whose content holds this cue's head. */
  around: number;
  /** Of a reading whose content is much the same. */
  rival: number;
  /** Of a reading whose content holds this source. */
  sourceTaken: number;
  /** Of a reading whose source lies in this content. */
  sourceInside: number;
  /** Of the cue before in the sentence; and whether it has the same source (1), none (0) or another (2). */
  before: number;
  beforeSource: number;
  /** The same of the cue after. */
  after: number;
  afterSource: number;
}

export const NOBODY = -9;
const SIMILAR = 0.4;
/** Cues further away, in sentences, are no neighbours. */
const REACH = 12;
/** Readings of a neighbour that are looked at. */
const READINGS = 3;

/** Compares a proposal with its neighbours' likeliest ones. Scores are of their cues: log-odds. */
export function companyOf(view: View, all: readonly Proposal[][], at: number, p: Proposal): Company {
  const company: Company = {
    inside: NOBODY,
    insideCount: 0,
    around: NOBODY,
    rival: NOBODY,
    sourceTaken: NOBODY,
    sourceInside: NOBODY,
    before: NOBODY,
    beforeSource: 3,
    after: NOBODY,
    afterSource: 3,
  };
  const { tokens, sentences } = view.article;
  const own = tokens.sentence[p.i];
  const { paragraph } = sentences[own];
  const head = p.source < 0 ? -1 : view.chunkLast[p.source] - 1;
  for (const direction of [-1, 1]) {
    for (let k = at + direction; k >= 0 && k < all.length; k += direction) {
      const list = all[k];
      const sentence = tokens.sentence[list[0].i];
      if (sentences[sentence].paragraph !== paragraph || Math.abs(sentence - own) > REACH) break;
      const best = list[0];
      const bestScore = best.cueScore;
      if (sentence === own && k === at + direction) {
        const relation = best.source < 0 ? 0 : best.source === p.source ? 1 : 2;
        if (direction < 0) {
          company.before = bestScore;
          company.beforeSource = relation;
        } else {
          company.after = bestScore;
          company.afterSource = relation;
        }
      }
      if (covers(p, best.i)) {
        company.insideCount++;
        company.inside = Math.max(company.inside, bestScore);
      }
      if (best.source >= 0 && best.source !== p.source && covers(p, view.chunkLast[best.source] - 1))
        company.sourceInside = Math.max(company.sourceInside, bestScore);
      for (let n = 0; n < list.length && n < READINGS; n++) {
        const other = list[n];
        const s = other.cueScore;
        if (s > company.around && covers(other, p.i)) company.around = s;
        if (s > company.sourceTaken && head >= 0 && covers(other, head)) company.sourceTaken = s;
        if (s > company.rival && overlap(p, other) > SIMILAR) company.rival = s;
      }
    }
  }
  return company;
}

/** Whether token `i` stands in the content. */
export function covers(p: Pick<Proposal, 'start' | 'last' | 'holeFirst' | 'holeLast'>, i: number): boolean {
  return i >= p.start && i <= p.last && !(i >= p.holeFirst && i < p.holeLast);
}

/** Dice coefficient of two contents over tokens. */
export function overlap(a: Proposal, b: Proposal): number {
  if (a.last < b.start || b.last < a.start) return 0;
  let common = 0;
  let sizes = 0;
  const second = contentRanges(b);
  for (const [from, to] of second) sizes += to - from;
  for (const [from, to] of contentRanges(a)) {
    sizes += to - from;
    for (const [low, high] of second) common += Math.max(0, Math.min(to, high) - Math.max(from, low));
  }
  return sizes ? (2 * common) / sizes : 0;
}
