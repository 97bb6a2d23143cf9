import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { StanceError } from '../../base/errors.js';
import { causeOf } from '../../base/problems/causes.js';
import type { Document } from '../../types/text.js';
import type { Attempt } from '../barrier.js';
import type { FromWorker, Setup, ToWorker } from './messages.js';

/** Thrown where a worker ended before it gave its results. */
export class WorkerEnded extends Error {
  constructor(
    reason: string,
    /** Whether it had got as far as to take documents. */
    readonly wasReady: boolean,
  ) {
    super(reason);
  }
}

/** Of what a worker writes on stderr, in characters: enough to see why it ended. */
const KEPT = 10_000;

/**
 * A worker: a process of its own, so that nothing that happens to it, a full heap or a fault in native code, harms another one.
 * It does one piece of work at a time.
 */
export class WorkerProcess<Result> {
  /** Pieces of work that it has done. */
  served = 0;
  private readonly child: ChildProcess;
  /** Why it does no work any more. */
  private ended: Error | undefined;
  private isReady = false;
  private written = '';
  private waiting: { resolve(attempts: Attempt<Result>[]): void; reject(error: Error): void } | undefined;

  constructor(script: URL, setup: Setup, onWorker: (pid: number, isRunning: boolean) => void = () => {}) {
    this.child = fork(fileURLToPath(script), [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.child.on('message', (message) => this.receive(message as FromWorker<Result>));
    this.child.on('error', (error) => this.end(new WorkerEnded(causeOf(error), false)));
    this.child.on('close', (code, signal) => {
      if (this.child.pid !== undefined) onWorker(this.child.pid, false);
      this.end(new WorkerEnded(this.reason(code, signal), this.isReady));
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.written = (this.written + text).slice(-KEPT);
    });
    if (this.child.pid !== undefined) onWorker(this.child.pid, true);
    this.send({ setup });
  }

  get isAlive(): boolean {
    return this.ended === undefined;
  }

  /** One attempt for each document, in their order. Rejects with WorkerEnded, or a StanceError if no worker can begin. */
  run(documents: readonly Document[]): Promise<Attempt<Result>[]> {
    return new Promise((resolve, reject) => {
      if (this.ended) return reject(this.ended);
      this.waiting = { resolve, reject };
      this.send({ documents });
    });
  }

  stop(): void {
    this.child.kill('SIGKILL');
  }

  private send(message: ToWorker): void {
    this.child.send(message, () => {}); // that it cannot be sent is known from the end of the process
  }

  private receive(message: FromWorker<Result>): void {
    if ('isReady' in message) this.isReady = true;
    else if ('problem' in message) this.end(new StanceError(message.problem));
    else {
      this.served++;
      this.waiting?.resolve(message.attempts);
      this.waiting = undefined;
    }
  }

  private end(why: Error): void {
    this.ended ??= why;
    this.waiting?.reject(this.ended);
    this.waiting = undefined;
  }

  private reason(code: number | null, signal: string | null): string {
    if (this.written.includes('heap out of memory')) return 'its memory was full';
    return signal === null ? `it ended with status ${code}` : `it was ended by ${signal}`;
  }
}
