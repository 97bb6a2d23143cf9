import { formatDiagnostic } from '../../base/errors.js';
import { diagnosticOf, run } from '../main.js';
import { processStreams } from '../process-streams.js';
import { say } from '../streams.js';
import { heapKeeper } from './flags.js';

const streams = processStreams();
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
process.once('uncaughtException', (error) => {
  say(streams.stderr, `${formatDiagnostic(diagnosticOf(error))}\n`);
  process.exit(2);
});
// the process that watches over this one is gone, so nobody hears signals any more
process.once('disconnect', () => process.exit(143));
process.channel?.unref();

const onWorker = (worker: number, isRunning: boolean): void => {
  process.send?.({ worker, isRunning });
};
void run(process.argv.slice(2), { ...streams, onWorker, onDocument: heapKeeper() }).then((status) => {
  process.exitCode = status;
});
