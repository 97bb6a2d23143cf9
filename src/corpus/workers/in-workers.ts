import type { Diagnostic, Report } from '../../base/errors.js';
import type { Document } from '../../types/text.js';
import type { Attempt } from '../barrier.js';
import { Pool, type PoolOptions } from './pool.js';
import { WorkerEnded } from './worker-process.js';

export interface WorkersOptions<Result> extends PoolOptions {
  /** Told what happens to workers. Nothing that it is told changes the results. */
  note: Report;
  /** Does the same work in this process, if no worker can be started. */
  here(document: Document): Attempt<Result>;
}

/**
 * Works on documents in several processes; the attempts come in the order of the documents. If a worker ends, each document that it
 * held is tried once more, alone in a fresh worker; one that ends this one too is given up, and the rest goes on.
 */
export async function* inWorkers<Result>(
  batches: AsyncIterable<readonly Document[]>,
  options: WorkersOptions<Result>,
): AsyncGenerator<{ document: Document; attempt: Attempt<Result> }> {
  const runner = new Runner(options);
  const pending: { batch: readonly Document[]; attempts: Promise<Attempt<Result>[]> }[] = [];
  async function* receive(atMost: number) {
    while (pending.length > atMost) {
      const { batch, attempts } = pending.shift()!;
      yield* runner.settle(batch, attempts);
    }
  }
  try {
    for await (const batch of batches) {
      pending.push({ batch, attempts: runner.begin(batch) });
      yield* receive(2 * options.size);
    }
    yield* receive(0);
  } finally {
    runner.stop();
  }
}

/** Hands batches to workers, and goes after those that were lost. */
class Runner<Result> {
  private readonly pool: Pool<Result>;
  private canStart = true;

  constructor(private readonly options: WorkersOptions<Result>) {
    this.pool = new Pool(options);
  }

  begin(batch: readonly Document[]): Promise<Attempt<Result>[]> {
    const attempts = this.canStart ? this.pool.run(batch) : Promise.resolve(batch.map(this.options.here));
    attempts.catch(() => {}); // thrown where it is awaited
    return attempts;
  }

  async *settle(batch: readonly Document[], begun: Promise<Attempt<Result>[]>) {
    let attempts: readonly Attempt<Result>[] | undefined;
    try {
      attempts = await begun;
    } catch (error) {
      if (!(error instanceof WorkerEnded)) throw error;
      if (error.wasReady) this.options.note(endedWith(batch, error.message));
    }
    for (const [i, document] of batch.entries())
      yield { document, attempt: attempts ? attempts[i] : await this.again(document) };
  }

  stop(): void {
    this.pool.stop();
  }

  private async again(document: Document): Promise<Attempt<Result>> {
    if (!this.canStart) return this.options.here(document);
    try {
      return await this.pool.runAlone(document);
    } catch (error) {
      if (!(error instanceof WorkerEnded)) throw error;
      if (error.wasReady) return { problem: givenUp(document, error.message) };
      this.canStart = false;
      this.options.note(cannotStart(error.message));
      return this.options.here(document);
    }
  }
}

/** Ids named in a message. */
const NAMED = 3;

function endedWith(batch: readonly Document[], reason: string): Diagnostic {
  const more = batch.length > NAMED ? ` and ${batch.length - NAMED} more` : '';
  const names = batch.slice(0, NAMED).map(({ id }) => `“${id}”`);
  return {
    level: 'warning',
    code: 'worker-ended',
    message: `a worker ended while it analysed ${names.join(', ')}${more}: ${reason}`,
    hint: 'Each of these documents is tried once more, alone in a fresh worker.',
  };
}

const givenUp = ({ id }: Document, reason: string): Diagnostic => ({
  level: 'error',
  code: 'failed-document',
  message: `the document “${id}” was left out: the worker that analysed it alone ended: ${reason}`,
  hint: 'If memory was full, cut the document into smaller ones. Else please report it with the text.',
});

const cannotStart = (reason: string): Diagnostic => ({
  level: 'warning',
  code: 'no-workers',
  message: `no worker can be started: ${reason}`,
  hint: 'The documents are analysed one after the other instead. The results are the same.',
});
