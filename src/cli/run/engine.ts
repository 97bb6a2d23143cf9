import { getOrInsert } from '../../base/order.js';
import { openCache } from '../../cache/read-documents.js';
import type { CacheSettings } from '../../cache/settings.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { createEngine, type Engine } from '../../pipeline.js';
import type { ScoringOptions } from '../../score/score.js';

const engines = new WeakMap<Knowledge, Map<number | undefined, Engine>>();

/** The engine of this knowledge: compiled once, as that takes half a second. With `cache`, it uses what earlier runs read. */
export function engineOf(
  knowledge: Knowledge,
  scoring: ScoringOptions = {},
  cache?: CacheSettings,
  onFailure?: (error: unknown) => void,
): Engine {
  if (cache) return createEngine(knowledge, scoring, openCache(cache, knowledge, scoring, onFailure));
  const byConfidence = engines.get(knowledge) ?? new Map<number | undefined, Engine>();
  engines.set(knowledge, byConfidence);
  return getOrInsert(byConfidence, scoring.stanceConfidence, () => createEngine(knowledge, scoring));
}
