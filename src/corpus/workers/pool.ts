import type { Document } from '../../types/text.js';
import type { Attempt } from '../barrier.js';
import type { Setup } from './messages.js';
import { WorkerEnded, WorkerProcess } from './worker-process.js';

export interface PoolOptions {
  setup: Setup;
  /** Most workers at a time. */
  size: number;
  /** What a worker runs. */
  script: URL;
  /** Told of each worker, by its process, when it starts and when it has ended. */
  onWorker?: (pid: number, isRunning: boolean) => void;
}

/**
 * A number of workers. One that ends is replaced when the next work comes.
 *
 * Not Tinypool: it replaces processes that end as well, but does not say why they ended, and passes all that they write, such as V8's
 * report of a full heap, straight to the terminal.
 */
export class Pool<Result> {
  private readonly workers = new Set<WorkerProcess<Result>>();
  private readonly idle: WorkerProcess<Result>[] = [];
  private readonly waiting: ((worker: WorkerProcess<Result>) => void)[] = [];
  private lone: WorkerProcess<Result> | undefined;

  constructor(private readonly options: PoolOptions) {
    process.on('exit', this.stop);
  }

  /** One attempt for each document. Rejects with WorkerEnded if the worker ends meanwhile. */
  async run(documents: readonly Document[]): Promise<Attempt<Result>[]> {
    const worker = await this.take();
    try {
      return await worker.run(documents);
    } finally {
      this.give(worker);
    }
  }

  /**
   * The attempt at one document, apart from all others. Rejects with WorkerEnded if a fresh worker ends that has done nothing else.
   * One call at a time.
   */
  async runAlone(document: Document): Promise<Attempt<Result>> {
    for (;;) {
      if (!this.lone?.isAlive) this.lone = this.start();
      const { lone } = this;
      const isFresh = lone.served === 0;
      try {
        return (await lone.run([document]))[0];
      } catch (error) {
        this.workers.delete(lone);
        if (isFresh || !(error instanceof WorkerEnded)) throw error;
      }
    }
  }

  readonly stop = (): void => {
    process.off('exit', this.stop);
    for (const worker of this.workers) worker.stop();
    this.workers.clear();
  };

  private start(): WorkerProcess<Result> {
    const { script, setup, onWorker } = this.options;
    const worker = new WorkerProcess<Result>(script, setup, onWorker);
    this.workers.add(worker);
    return worker;
  }

  private async take(): Promise<WorkerProcess<Result>> {
    for (let worker = this.idle.pop(); worker; worker = this.idle.pop()) {
      if (worker.isAlive) return worker;
      this.workers.delete(worker); // it ended without work to do
    }
    if (this.workers.size - (this.lone ? 1 : 0) < this.options.size) return this.start();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private give(worker: WorkerProcess<Result>): void {
    if (!worker.isAlive) this.workers.delete(worker);
    const next = this.waiting.shift();
    if (next) next(worker.isAlive ? worker : this.start());
    else if (worker.isAlive) this.idle.push(worker);
  }
}
