import type { Thresholds } from '../knowledge/learned.js';
import type { Hit, Stance, Statement, Value } from '../types/stance.js';
import type { ComposedHit } from './hit-features.js';

import { modeOf } from './mode.js';
import type { Scorer } from './scorer.js';
import type { Sentence } from './sentence.js';
import type { Reading } from './sentence-reader.js';

/** What the sentences of one statement come to. */
export class StanceBuilder {
  private readonly hits: Hit[] = [];
  private readonly best = new Map<number, Best>();

  constructor(
    private readonly scorer: Scorer,
    private readonly statement: Statement,
  ) {}

  add(s: Sentence, hits: readonly ComposedHit[], readings: readonly Reading[]): void {
    for (const hit of hits) this.hits.push(this.printed(s, hit));
    const isSaid = this.statement.asserted || this.statement.cueClass === 'denial';
    for (const { dimension, hits: own, pro, anti } of readings) {
      const thresholds = this.scorer.model.words[dimension]?.thresholds ?? this.scorer.model.reader.thresholds;
      const before = this.best.get(dimension) ?? { pro: 0, anti: 0, isPro: false, isAnti: false, hits: [] };
      const [p, q] = [probability(pro), probability(anti)];
      const [atPro, atAnti] = limits(thresholds, own.length > 0);
      const isPro = isSaid && 1000 * p >= atPro;
      const isAnti = isSaid && 1000 * q >= atAnti;
      if (!own.length && !isPro && !isAnti && !this.best.has(dimension)) continue;
      this.best.set(dimension, {
        pro: Math.max(before.pro, p),
        anti: Math.max(before.anti, q),
        isPro: before.isPro || isPro,
        isAnti: before.isAnti || isAnti,
        hits: before.hits.concat(own),
      });
    }
  }

  /** Writes hits and stances into the statement. */
  finish(): void {
    const { best, hits, scorer, statement } = this;
    statement.hits = hits;
    const stances: Record<string, Stance> = {};
    for (const [dimension, one] of [...best].sort(([a], [b]) => a - b)) {
      const value: Value = one.isPro ? (one.isAnti ? 'mixed' : 'pro') : one.isAnti ? 'anti' : 'mention';
      if (value === 'mention' && !one.hits.length) continue;
      stances[scorer.dimensions[dimension]] = {
        value,
        mode: modeOf(one.hits, value, statement.cueClass),
        pro: Math.round(1000 * one.pro),
        anti: Math.round(1000 * one.anti),
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

interface Best {
  pro: number;
  anti: number;
  isPro: boolean;
  isAnti: boolean;
  hits: ComposedHit[];
}

const limits = (at: Thresholds, isHit: boolean): [number, number] =>
  isHit ? [at.pro, at.anti] : [at.wordsPro, at.wordsAnti];

const probability = (thousandths: number): number => 1 / (1 + Math.exp(-thousandths / 1000));
