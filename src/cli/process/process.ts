import { formatDiagnostic } from '../../base/errors.js';
import { plain } from '../../render/plain.js';
import { run, unforeseen } from '../main.js';

const { stdin, stdout, stderr, env } = process;
// a reader that went away is handled where it is written to
stdout.on('error', () => {});
stderr.on('error', () => {});
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
process.once('uncaughtException', (error) => {
  stderr.write(`${plain(formatDiagnostic(unforeseen(error)))}\n`);
  process.exit(2);
});
// the process that watches over this one is gone, so nobody hears signals any more
process.once('disconnect', () => process.exit(143));
process.channel?.unref();

const onWorker = (worker: number, isRunning: boolean): void => {
  process.send?.({ worker, isRunning });
};
process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, env, cwd: process.cwd(), onWorker });
