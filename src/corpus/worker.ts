import { loadKnowledge } from '../knowledge/knowledge.js';
import { createEngine, type Engine } from '../pipeline.js';
import { analyzed } from './analyzed.js';
import type { Batch, WorkerResult } from './workers.js';

let engine: Engine | undefined;

/** Runs in a worker: analyses a batch. */
export default function work({ documents, knowledge, scoring, options }: Batch): WorkerResult[] {
  // the main thread has loaded the same files and reported what is wrong with them
  engine ??= createEngine(
    loadKnowledge(knowledge, () => {}),
    scoring,
  );
  const compiled = engine;
  return documents.map((document) => {
    const { document: _, ...result } = analyzed(document, compiled, options);
    return result;
  });
}
