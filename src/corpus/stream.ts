import type { KnowledgeOptions } from '../knowledge/knowledge.js';
import type { Engine } from '../pipeline.js';
import type { Document } from '../types/text.js';
import { type AnalysisOptions, type AnalyzedDocument, analyzed } from './analyzed.js';

/** How documents are analysed: in this thread with the engine, or in several, each of which loads the knowledge for itself. */
export interface Analyst {
  engine: Engine;
  knowledge: KnowledgeOptions;
  /** Threads. */
  jobs: number;
}

/** Analyses documents as they come; the results are in their order, in one thread or in several. */
export async function* analyzeEach(
  documents: AsyncIterable<Document>,
  { engine, knowledge, jobs }: Analyst,
  options: AnalysisOptions,
): AsyncGenerator<AnalyzedDocument> {
  if (jobs > 1) {
    const { analyzeInWorkers } = await import('./workers.js');
    yield* analyzeInWorkers(documents, knowledge, options, jobs);
  } else for await (const document of documents) yield analyzed(document, engine, options);
}
