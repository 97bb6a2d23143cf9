import type { KnowledgeOptions } from '../knowledge/knowledge.js';
import type { ScoringOptions } from '../score/score.js';
import type { Document } from '../types/text.js';
import type { AnalysisOptions, AnalyzedDocument } from './analyzed.js';

/** Documents sent to a worker together. */
export interface Batch {
  documents: Document[];
  knowledge: KnowledgeOptions;
  scoring: ScoringOptions;
  options: AnalysisOptions;
}

/** What a worker returns; the document need not be sent back. */
export type WorkerResult = Omit<AnalyzedDocument, 'document'>;

/** Amount of text sent to a worker at a time, in UTF-16 units. */
const BATCH = 100_000;

/** Analyses documents in several threads; the results come in the order of the documents. */
export async function* analyzeInWorkers(
  documents: AsyncIterable<Document>,
  work: Omit<Batch, 'documents'>,
  jobs: number,
): AsyncGenerator<AnalyzedDocument> {
  const { Tinypool } = await import('tinypool');
  const filename = new URL('./worker.js', import.meta.url).href;
  const pool = new Tinypool({ filename, minThreads: jobs, maxThreads: jobs, runtime: 'worker_threads' });
  const pending: { batch: Document[]; results: Promise<WorkerResult[]> }[] = [];
  const send = (batch: Document[]): void => {
    const results = pool.run({ documents: batch, ...work } satisfies Batch) as Promise<WorkerResult[]>;
    results.catch(() => {}); // thrown where it is awaited
    pending.push({ batch, results });
  };
  async function* receive(atMost: number): AsyncGenerator<AnalyzedDocument> {
    while (pending.length > atMost) {
      const { batch, results } = pending.shift()!;
      for (const [i, result] of (await results).entries()) yield { document: batch[i], ...result };
    }
  }
  try {
    for await (const batch of batches(documents)) {
      send(batch);
      yield* receive(2 * jobs);
    }
    yield* receive(0);
  } finally {
    await pool.destroy();
  }
}

async function* batches(documents: AsyncIterable<Document>): AsyncGenerator<Document[]> {
  let batch: Document[] = [];
  let size = 0;
  for await (const document of documents) {
    batch.push(document);
    size += document.text.length;
    if (size < BATCH) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length) yield batch;
}
