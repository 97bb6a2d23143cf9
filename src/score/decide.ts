import { getOrInsert } from '../base/order.js';
import type { Hit, Reasons, SentenceSum, Stance, Statement, Value } from '../types/stance.js';
import { modeOf } from './mode.js';
import type { ComposedHit } from './reader/hit-features.js';
import type { Reading } from './reader/sentence-reader.js';
import { SIDES, type Side } from './reader/side.js';
import { type ReasonFinder, sumOf } from './reasons.js';
import type { Scorer } from './scorer.js';
import type { Sentence } from './sentence/sentence.js';
import { counts, limitsOf, probability, valueOfSides } from './thresholds.js';

/** What is kept of a decision: the reasons of what decided, or the sums of all sentences. */
export type Kept = 'reasons' | 'sums';

/** Whether a statement can take a side: what is put forward as said, or denied. */
export const isSaid = ({ asserted, cueClass }: Statement): boolean => asserted || cueClass === 'denial';

/** What the sentences of one statement come to. */
export class StanceBuilder {
  private readonly hits: Hit[] = [];
  private readonly found = new Map<number, Found>();
  private readonly isSaid: boolean;

  /** `finder` works out what is to be kept; nothing is without it. */
  constructor(
    private readonly scorer: Scorer,
    private readonly statement: Statement,
    private readonly kept?: Kept,
    private readonly finder?: ReasonFinder,
  ) {
    this.isSaid = isSaid(statement);
  }

  add(s: Sentence, hits: readonly ComposedHit[], readings: readonly Reading[]): void {
    for (const hit of hits) this.hits.push(this.printed(s, hit));
    for (const reading of readings) this.take(s, reading);
  }

  /** Decides again on what was read of a sentence before, with the thresholds of now and without its hits; for a builder that keeps nothing. */
  replay(reading: Reading): void {
    this.take(undefined, reading);
  }

  private take(s: Sentence | undefined, reading: Reading): void {
    const { dimension, hits } = reading;
    const one = getOrInsert(this.found, dimension, emptyFound);
    if (hits.length) one.hits.push(...hits);
    if (!this.isSaid) return;
    const limits = limitsOf(this.scorer, dimension, hits.length > 0);
    const isPro = this.takeSide(s, reading, one, 0, reading.pro, limits[0]);
    const isAnti = this.takeSide(s, reading, one, 1, reading.anti, limits[1]);
    if (s && this.finder && this.kept === 'sums' && (hits.length || isPro || isAnti))
      one.sums.push(sumOf(this.finder, this.scorer, s, reading));
  }

  /** Whether a side counts in a sentence, which decides on it if no sentence before decides better. */
  private takeSide(
    s: Sentence | undefined,
    reading: Reading,
    one: Found,
    side: 0 | 1,
    sum: number,
    threshold: number,
  ): boolean {
    const isCounted = counts(sum, threshold);
    if (!isBetter(isCounted, sum, one.sides[side])) return isCounted;
    const parts = s && this.finder && this.kept === 'reasons' ? this.finder.parts(s, reading, SIDES[side]) : undefined;
    one.sides[side] = { sum, threshold, counts: isCounted, parts };
    return isCounted;
  }

  /** Writes hits and stances into the statement. */
  finish(): void {
    const { found, hits, scorer, statement } = this;
    statement.hits = hits;
    const stances: Record<string, Stance> = {};
    for (const [dimension, one] of [...found].sort(([a], [b]) => a - b)) {
      const [pro, anti] = one.sides;
      const value = valueOfSides(pro?.counts ?? false, anti?.counts ?? false);
      if (value === 'mention' && !one.hits.length) continue;
      stances[scorer.dimensions[dimension]] = {
        value,
        mode: modeOf(one.hits, value, statement.cueClass),
        pro: thousandths(pro),
        anti: thousandths(anti),
        ...(this.kept === 'reasons' && pro && anti && { reasons: reasonsOf(value, pro, anti) }),
        ...(this.kept === 'sums' && this.isSaid && { sums: one.sums }),
      };
    }
    statement.stances = stances;
  }

  private printed(s: Sentence, { match, term, composed }: ComposedHit): Hit {
    const { scorer } = this;
    const contribution = Math.round(1000 * term.weight) * composed.sign || 0;
    return {
      dimension: scorer.dimensions[scorer.dimensionOf[match.term]],
      pole: contribution > 0 ? 'pro' : contribution < 0 ? 'anti' : term.pole,
      term: term.term,
      weight: term.weight,
      contribution,
      effects: composed.effects,
      ...s.span(s.at[match.first], s.at[match.last - 1] + 1),
    };
  }
}

/** The sentences of a statement on one dimension. */
interface Found {
  /** For pro and for anti, the sentence that decides. */
  sides: [Decision | undefined, Decision | undefined];
  hits: ComposedHit[];
  sums: SentenceSum[];
}

const emptyFound = (): Found => ({ sides: [undefined, undefined], hits: [], sums: [] });

/** What a sentence comes to for one side. */
interface Decision {
  /** Log-odds in thousandths. */
  sum: number;
  threshold: number;
  /** Whether the side counts. */
  counts: boolean;
  parts?: Reasons['parts'];
}

/** A sentence in which the side counts decides before others, then the one in which it is likelier. */
function isBetter(isCounted: boolean, sum: number, other: Decision | undefined): boolean {
  return !other || (other.counts === isCounted ? sum > other.sum : isCounted);
}

const thousandths = (decision: Decision | undefined): number =>
  decision ? Math.round(1000 * probability(decision.sum)) : 0;

function reasonsOf(value: Value, pro: Decision, anti: Decision): Reasons {
  const likelier: Side = pro.sum >= anti.sum ? 1 : -1;
  const side = value === 'pro' ? 1 : value === 'anti' ? -1 : value === 'mixed' ? -likelier : likelier;
  const { parts = [], sum, threshold } = side === 1 ? pro : anti;
  return { side: side === 1 ? 'pro' : 'anti', parts, sum, probability: Math.round(1000 * probability(sum)), threshold };
}
