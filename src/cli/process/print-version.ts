import { formatDiagnostic, StanceError } from '../../base/errors.js';
import { version } from '../../base/version.js';
import { processStreams } from '../process-streams.js';
import { isClosedPipe, say, write } from '../streams.js';

/** Prints the version, without loading the program, and gives the exit status. */
export async function printVersion(): Promise<number> {
  const { stdout, stderr } = processStreams();
  try {
    await write(stdout, `${version()}\n`);
    return 0;
  } catch (error) {
    if (isClosedPipe(error)) return 0;
    if (!(error instanceof StanceError)) throw error;
    say(stderr, `${formatDiagnostic(error.diagnostic)}\n`);
    return 2;
  }
}
