import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Output } from '../streams.js';

/** Exit status by the signal that stops a run, as shells have it: 128 and the signal's number. */
const STOPPED: Readonly<Record<string, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
const FAILED = 2;
/** From here on, a status says that a fault ended the process. */
const FAULT = 128;

/** What a run has, once it is told to stop, to remove what it began to write, in milliseconds. */
const PATIENCE = 300;

/**
 * Runs a command line in a process of its own and gives its exit status. While that computes it hears no signal, so this process does:
 * a signal ends the run and its workers within `PATIENCE`, whatever they do. A run that ends by itself, for want of memory for
 * example, is reported.
 *
 * @param script Sends `{ worker, isRunning }`, with the number of a process, when a worker starts and when it has ended.
 */
export function supervise(script: URL, argv: readonly string[], stderr: Output): Promise<number> {
  const run = fork(fileURLToPath(script), argv, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  const workers = new Set<number>();
  run.on('message', ({ worker, isRunning }: { worker: number; isRunning: boolean }) => {
    if (isRunning) workers.add(worker);
    else workers.delete(worker);
  });
  return new Promise((resolve) => {
    let stopped: number | undefined;
    const onSignal = (signal: NodeJS.Signals): void => {
      if (stopped === undefined) setTimeout(() => kill(run, workers), PATIENCE).unref();
      stopped ??= STOPPED[signal];
      run.kill('SIGTERM');
    };
    const end = (status: number): void => {
      for (const signal of Object.keys(STOPPED)) process.off(signal, onSignal);
      if (stopped !== undefined) kill(run, workers);
      resolve(stopped ?? status);
    };
    for (const signal of Object.keys(STOPPED)) process.on(signal, onSignal);
    run.once('error', async (error) => {
      await reportFailure(stderr, `cannot be started: ${error.message}`);
      end(FAILED);
    });
    run.once('exit', async (code, signal) => {
      const status = code ?? STOPPED[signal ?? ''] ?? FAULT;
      const isForeseen = status < FAULT || Object.values(STOPPED).includes(status);
      if (!isForeseen && stopped === undefined)
        await reportFailure(stderr, `was ended by ${signal ?? `status ${code}`}`);
      end(isForeseen ? status : FAILED);
    });
  });
}

function kill(run: ChildProcess, workers: ReadonlySet<number>): void {
  run.kill('SIGKILL');
  for (const worker of workers) {
    try {
      process.kill(worker, 'SIGKILL');
    } catch {} // it has ended
  }
}

/** Loads what it needs only now: this process starts before every run, and is to start fast. */
async function reportFailure(stderr: Output, what: string): Promise<void> {
  const { formatDiagnostic } = await import('../../base/errors.js');
  const { say } = await import('../streams.js');
  const text = formatDiagnostic({
    level: 'error',
    code: 'run-ended',
    message: `the run ${what}`,
    hint: 'If memory was full, read fewer files at a time (see --partial), or give node more: NODE_OPTIONS=--max-old-space-size=8192',
  });
  say(stderr, `${text}\n`);
}
