import type { CueClass } from '../types/saying.js';

/** What was found, and whether an annotation agrees in content and source. */
export interface Verdict {
  confidence: number;
  cueClass: CueClass;
  right: boolean;
}

/** Verdicts of about one confidence: what it promises and what came true. */
export interface Reliability {
  from: number;
  to: number;
  found: number;
  /** Mean confidence. */
  promised: number;
  /** Share that is right. */
  right: number;
}

/** Tenths of the verdicts by confidence, the least sure first; those of one confidence stay together. */
export function reliability(verdicts: readonly Verdict[], groups = 10): Reliability[] {
  const sorted = [...verdicts].sort((a, b) => a.confidence - b.confidence);
  const table: Reliability[] = [];
  for (let from = 0, group = 1; from < sorted.length; group++) {
    let to = Math.max(from + 1, Math.round((group * sorted.length) / groups));
    while (to < sorted.length && sorted[to].confidence === sorted[to - 1].confidence) to++;
    const own = sorted.slice(from, to);
    table.push({
      from: own[0].confidence,
      to: own[own.length - 1].confidence,
      found: own.length,
      promised: mean(own.map(({ confidence }) => confidence)),
      right: mean(own.map(({ right }) => Number(right))),
    });
    from = to;
  }
  return table;
}

/** Expected calibration error: by how much promise and truth differ, on average over what was found (Naeini, Cooper & Hauskrecht 2015). */
export function calibrationError(table: readonly Reliability[]): number {
  const all = table.reduce((sum, { found }) => sum + found, 0);
  return table.reduce((sum, { found, promised, right }) => sum + (found * Math.abs(promised - right)) / all, 0);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
