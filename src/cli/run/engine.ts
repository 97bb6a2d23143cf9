import type { Knowledge } from '../../knowledge/knowledge.js';
import { createEngine, type Engine } from '../../pipeline.js';

const engines = new WeakMap<Knowledge, Engine>();

/** The engine of this knowledge: compiled once, as that takes half a second. */
export function engineOf(knowledge: Knowledge): Engine {
  let engine = engines.get(knowledge);
  if (!engine) {
    engine = createEngine(knowledge);
    engines.set(knowledge, engine);
  }
  return engine;
}
