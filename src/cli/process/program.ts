/** The whole program, as the build puts it into one file (`bundle.mjs`): each part is set going when it is called. */
import type { Streams } from '../streams.js';

/** The command line of this process. */
export const runProcess = (): Promise<unknown> => import('./process.js');

/** A worker of another process. */
export const runWorker = (): Promise<unknown> => import('../../corpus/workers/worker.js');

/** One command line, with streams of the caller; gives its exit status. */
export const runCommand = async (argv: readonly string[], io: Streams): Promise<number> =>
  (await import('../main.js')).run(argv, io);
