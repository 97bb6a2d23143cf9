import { getOrInsert } from '../../base/order.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { createEngine, type Engine } from '../../pipeline.js';
import type { ScoringOptions } from '../../score/score.js';

const engines = new WeakMap<Knowledge, Map<number | undefined, Engine>>();

/** The engine of this knowledge: compiled once, as that takes half a second. */
export function engineOf(knowledge: Knowledge, scoring: ScoringOptions = {}): Engine {
  const byConfidence = engines.get(knowledge) ?? new Map<number | undefined, Engine>();
  engines.set(knowledge, byConfidence);
  return getOrInsert(byConfidence, scoring.stanceConfidence, () => createEngine(knowledge, scoring));
}
