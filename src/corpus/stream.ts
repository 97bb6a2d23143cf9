import type { KnowledgeOptions } from '../knowledge/knowledge.js';
import type { Engine } from '../pipeline.js';
import type { ScoringOptions } from '../score/score.js';
import type { Document } from '../types/text.js';
import { type AnalysisOptions, type AnalyzedDocument, analyzed } from './analyzed.js';

/** What analyses documents: the engine in this thread, or workers, which load the knowledge again with the same options. */
export interface Analyst {
  engine: Engine;
  knowledge: KnowledgeOptions;
  scoring: ScoringOptions;
  /** Number of threads. */
  jobs: number;
}

/** Analyses documents one after the other. The results come in the same order, in one thread or in several. */
export async function* analyzeEach(
  documents: AsyncIterable<Document>,
  { engine, knowledge, scoring, jobs }: Analyst,
  options: AnalysisOptions,
): AsyncGenerator<AnalyzedDocument> {
  if (jobs > 1) {
    const { analyzeInWorkers } = await import('./workers.js');
    yield* analyzeInWorkers(documents, { knowledge, scoring, options }, jobs);
  } else for await (const document of documents) yield analyzed(document, engine, options);
}
