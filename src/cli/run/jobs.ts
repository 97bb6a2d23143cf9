import type { Knowledge, KnowledgeOptions } from '../../knowledge/knowledge.js';
import type { Document } from '../../types/text.js';
import type { StatementSelection } from './selection.js';
import { type Kept, TASKS, type TaskName } from './tasks.js';

/** Some documents on their way to a worker. */
export interface Batch<Name extends TaskName> {
  task: Name;
  selection: StatementSelection;
  narration: boolean;
  knowledge: KnowledgeOptions;
  documents: Document[];
}

export interface Performed<Name extends TaskName> {
  document: Document;
  kept: Kept[Name];
  tokens: number;
}

/** Text that is handed to a worker at once, in UTF-16 units: enough to make the handing over cheap. */
const BATCH = 100_000;

export interface Job<Name extends TaskName> {
  task: Name;
  selection: StatementSelection;
  /** Whether the article's own voice is wanted too. */
  narration: boolean;
  documents: AsyncIterable<Document>;
  knowledge: Knowledge;
  options: KnowledgeOptions;
  /** Threads that analyse; 1 means this one. */
  jobs: number;
}

/** Analyses documents, here or spread over workers; what is kept of them comes in the order of the documents either way. */
export async function* perform<Name extends TaskName>(job: Job<Name>): AsyncGenerator<Performed<Name>> {
  if (job.jobs > 1) yield* spread(job);
  else {
    const { analyzeDocument } = await import('../../pipeline.js');
    const { engineOf } = await import('./engine.js');
    const engine = engineOf(job.knowledge, { narration: job.narration });
    for await (const document of job.documents) {
      const result = analyzeDocument(document, engine);
      yield { document, kept: TASKS[job.task](result, job.selection), tokens: result.article.tokens.count };
    }
  }
}

async function* spread<Name extends TaskName>({
  task,
  selection,
  narration,
  documents,
  options,
  jobs,
}: Job<Name>): AsyncGenerator<Performed<Name>> {
  const { Tinypool } = await import('tinypool');
  const filename = new URL('./worker.js', import.meta.url).href;
  const pool = new Tinypool({ filename, minThreads: jobs, maxThreads: jobs, runtime: 'worker_threads' });
  const underWay: { batch: Document[]; done: Promise<[Kept[Name], number][]> }[] = [];
  const send = (batch: Document[]): void => {
    const done = pool.run({ task, selection, narration, knowledge: options, documents: batch } satisfies Batch<Name>);
    done.catch(() => {}); // thrown where it is awaited
    underWay.push({ batch, done });
  };
  async function* receive(atMost: number): AsyncGenerator<Performed<Name>> {
    while (underWay.length > atMost) {
      const { batch, done } = underWay.shift()!;
      const results = await done;
      for (const [i, [kept, tokens]] of results.entries()) yield { document: batch[i], kept, tokens };
    }
  }
  try {
    let batch: Document[] = [];
    let size = 0;
    for await (const document of documents) {
      batch.push(document);
      size += document.text.length;
      if (size < BATCH) continue;
      send(batch);
      batch = [];
      size = 0;
      yield* receive(2 * jobs);
    }
    if (batch.length) send(batch);
    yield* receive(0);
  } finally {
    await pool.destroy();
  }
}
