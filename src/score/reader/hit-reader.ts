import { getOrInsert } from '../../base/order.js';
import type { ReaderModel } from '../../knowledge/learned.js';
import type { Sentence } from '../sentence/sentence.js';
import { type ComposedHit, hitFeatures, marksOf, type Sight } from './hit-features.js';
import type { Side } from './side.js';

/** The features of all hits of a dimension together: each counts once. */
export function readerFeatures(s: Sentence, hits: readonly ComposedHit[], side: Side): Set<string> {
  return new Set([...hits.flatMap((hit) => hitFeatures(s, hit, side)), ...countFeatures(hits, side)]);
}

function countFeatures(hits: readonly ComposedHit[], side: Side): string[] {
  let own = 0;
  let other = 0;
  for (const { composed } of hits) {
    if (composed.sign === side) own++;
    else if (composed.sign) other++;
  }
  const counts = `own=${Math.min(own, 3)} other=${Math.min(other, 3)}`;
  return [`hits=${Math.min(hits.length, 4)}`, counts, side === 1 ? 'side=pro' : 'side=anti'];
}

/** What the reader learned of features, together. */
export function readerWeight({ weights }: ReaderModel, features: Iterable<string>): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return sum;
}

const MARK = /^(?:means=\w+(?: role=\w+ \w+)?|role=\w+ \w+)/;

/**
 * Sums up what `readerFeatures` of some hits weigh, without writing them out for each side: what is seen of a hit is looked up under
 * the marks of both.
 */
export class HitReader {
  /** By mark and what is seen: an index of `weights`. */
  private readonly byMark = new Map<string, Map<string, number>>();
  private readonly weights: number[] = [];

  constructor(private readonly model: ReaderModel) {
    for (const [feature, weight] of Object.entries(model.weights)) {
      const mark = MARK.exec(feature)?.[0];
      if (mark === undefined) continue;
      getOrInsert(this.byMark, mark, () => new Map()).set(feature.slice(mark.length), this.weights.push(weight) - 1);
    }
  }

  /** The reader's log-odds that a dimension's hits speak for a side; `sights` is what is seen of each. */
  read(hits: readonly ComposedHit[], sights: readonly Sight[], side: Side): number {
    const found = new Set<number>();
    for (let i = 0; i < hits.length; i++) {
      const marks = marksOf(hits[i], side);
      const means = this.byMark.get(marks.means);
      const role = this.byMark.get(marks.role);
      const both = this.byMark.get(marks.both);
      for (const [mark, seen] of sights[i]) {
        const index = (mark === 'means' ? means : mark === 'role' ? role : both)?.get(seen);
        if (index !== undefined) found.add(index);
      }
    }
    let sum = this.model.bias + readerWeight(this.model, countFeatures(hits, side));
    for (const index of found) sum += this.weights[index];
    return sum;
  }
}
