import { StanceError } from '../../base/errors.js';
import type { Document } from '../../types/text.js';
import type { Attempt } from '../barrier.js';
import type { FromWorker, Setup, ToWorker } from './messages.js';

type Analyse<Result> = (documents: readonly Document[]) => Attempt<Result>[];

/** Runs in a worker process: prepares once, then answers each list of documents, until the main process is gone. */
export function serve<Result>(prepare: (setup: Setup) => Analyse<Result>): void {
  let analyse: Analyse<Result> | undefined;
  const send = (message: FromWorker<Result>): void => {
    process.send?.(message);
  };
  process.on('message', (message: ToWorker) => {
    if ('setup' in message) {
      try {
        analyse = prepare(message.setup);
        send({ isReady: true });
      } catch (error) {
        if (!(error instanceof StanceError)) throw error;
        send({ problem: error.diagnostic });
      }
    } else if (analyse) send({ attempts: analyse(message.documents) });
  });
  // Ctrl-C goes to all processes of a terminal; the main process says when a worker ends
  process.on('SIGINT', () => {});
  process.on('disconnect', () => process.exit());
}
