import type { Report } from '../base/errors.js';
import type { CacheSettings } from '../cache/settings.js';
import type { KnowledgeOptions } from '../knowledge/knowledge.js';
import type { Engine } from '../pipeline.js';
import type { ScoringOptions } from '../score/score.js';
import type { Document } from '../types/text.js';
import { type AnalysisOptions, type AnalyzedDocument, analyzed, keptCounts } from './analyzed.js';
import { attempt } from './barrier.js';
import { batches } from './workers/batches.js';
import type { Setup } from './workers/messages.js';

/** What analyses documents: the engine in this process, or workers, which load the knowledge again with the same options. */
export interface Analyst {
  engine: Engine;
  knowledge: KnowledgeOptions;
  scoring: ScoringOptions;
  /** Where workers keep what was read; the engine of this process has its own. */
  cache?: CacheSettings;
  /** Number of workers; with 1, this process does the work. */
  jobs: number;
  /** With fewer UTF-16 units of text than this, no worker is started; default 0. */
  jobsFrom?: number;
  /** Told of each document that could not be analysed; the others are. */
  report: Report;
  /** Told what happens to workers. No result depends on it. */
  note: Report;
  /** Told of each worker, by its process, when it starts and when it has ended. */
  onWorker?: (pid: number, isRunning: boolean) => void;
  /** What a worker runs, if it is not the one of this folder. */
  script?: URL;
}

/** Analyses documents one after the other. The results come in the same order, in one process or in several. */
export async function* analyzeEach(
  documents: AsyncIterable<Document>,
  analyst: Analyst,
  options: AnalysisOptions,
): AsyncGenerator<AnalyzedDocument> {
  type Counted = Omit<AnalyzedDocument, 'document'>;
  const here = (document: Document): Counted => analyzed(document, analyst.engine, options);
  for await (const { document, result } of eachAttempt(documents, analyst, { task: 'count', options }, here))
    yield { ...result, document };
}

/** The results of some work on each document, in their order. A document for which it fails is reported and left out. */
export async function* eachAttempt<Result>(
  documents: AsyncIterable<Document>,
  { engine, knowledge, scoring, cache, jobs, jobsFrom = 0, report, note, onWorker, script }: Analyst,
  { task, options }: Pick<Setup, 'task' | 'options'>,
  work: (document: Document) => Result,
): AsyncGenerator<{ document: Document; result: Result }> {
  const { counts, key } = task === 'count' ? keptCounts(engine, options) : { key: '' };
  const here = (document: Document) => attempt(document, () => work(document));
  for await (const { document, attempt: made } of jobs > 1 ? wherePays() : inThisProcess()) {
    if ('result' in made) yield { document, result: made.result };
    else report(made.problem);
  }
  async function* inThisProcess() {
    if (!counts) for await (const document of documents) yield { document, attempt: here(document) };
    else for await (const batch of batches(documents)) yield* batchHere(batch);
  }
  async function* batchHere(batch: readonly Document[]) {
    counts?.open(batch);
    for (const document of batch) yield { document, attempt: here(document) };
    counts?.flush();
  }
  async function* wherePays() {
    const { whereItPays } = await import('./workers/ahead.js');
    const isKnown = (batch: readonly Document[]) => counts?.has(batch, key) ?? false;
    yield* whereItPays(batches(documents), jobsFrom, { here: batchHere, inWorkers: inProcesses, isKnown });
  }
  async function* inProcesses(all: AsyncIterable<readonly Document[]>) {
    const { inWorkers } = await import('./workers/in-workers.js');
    yield* inWorkers<Result>(all, {
      setup: { task, knowledge, scoring, options, cache },
      size: jobs,
      script: script ?? new URL('./workers/worker.js', import.meta.url),
      onWorker,
      note,
      here,
    });
  }
}
