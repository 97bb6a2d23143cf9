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
export function readerWeight(model: ReaderModel, features: Iterable<string>): number {
  let sum = 0;
  for (const feature of features) sum += weightOf(model, feature);
  return sum;
}

const weightOf = (model: ReaderModel, feature: string): number =>
  model.weightOf ? model.weightOf(feature) : (model.weights[feature] ?? 0);

/** Of a feature of which nothing was learned. */
const NOTHING = -1;

/**
 * Sums up what `readerFeatures` of some hits weigh, without writing them out for each side: what is seen of a hit is looked up under
 * the marks of both, and kept.
 */
export class HitReader {
  /** By mark and what is seen: an index of `weights`, or NOTHING. */
  private readonly byMark = new Map<string, Map<string, number>>();
  private readonly weights: number[] = [];

  constructor(private readonly model: ReaderModel) {}

  /** The reader's log-odds that a dimension's hits speak for a side; `sights` is what is seen of each. */
  read(hits: readonly ComposedHit[], sights: readonly Sight[], side: Side): number {
    const found = new Set<number>();
    for (let i = 0; i < hits.length; i++) {
      const marks = marksOf(hits[i], side);
      const means = this.seenUnder(marks.means);
      const role = this.seenUnder(marks.role);
      const both = this.seenUnder(marks.both);
      for (const [mark, seen] of sights[i]) {
        const known = mark === 'means' ? means : mark === 'role' ? role : both;
        const index = known.get(seen) ?? this.lookUp(known, marks[mark], seen);
        if (index !== NOTHING) found.add(index);
      }
    }
    let sum = this.model.bias + readerWeight(this.model, countFeatures(hits, side));
    for (const index of found) sum += this.weights[index];
    return sum;
  }

  private seenUnder(mark: string): Map<string, number> {
    return getOrInsert(this.byMark, mark, () => new Map<string, number>());
  }

  private lookUp(known: Map<string, number>, mark: string, seen: string): number {
    const weight = weightOf(this.model, mark + seen);
    const index = weight ? this.weights.push(weight) - 1 : NOTHING;
    known.set(seen, index);
    return index;
  }
}
