import { createContext, Script } from 'node:vm';
import { once } from './once.js';

// made at the first call: most runs parse nothing, and a context takes milliseconds
const machine = once(() => ({ context: createContext({ run: undefined }), script: new Script('run()') }));

/** What a parser may take for one document before it is stopped, in milliseconds. Sound documents take a hundredth of it. */
export const PARSER_TIME = 10_000;

/** Thrown by `bounded` where the time is over. */
export class TimeOver extends Error {
  constructor() {
    super(`takes more than ${PARSER_TIME / 1000} seconds`);
    this.name = 'TimeOver';
  }
}

/**
 * Runs a synchronous function and stops it when its time is over, wherever it is: in a loop without end, in a regular
 * expression. Throws `TimeOver` then; what the function itself throws goes through. Calls must not be nested.
 *
 * V8 can be told to end what it runs. node:vm does this for scripts with a timeout, and for all functions that such a
 * script calls, in this thread: a worker would have to be given the input and send back the result.
 */
export function bounded<T>(run: () => T, milliseconds = PARSER_TIME): T {
  const { context, script } = machine();
  let result: { value: T } | undefined;
  let failed: { error: unknown } | undefined;
  context.run = () => {
    try {
      result = { value: run() };
    } catch (error) {
      failed = { error };
    }
  };
  try {
    script.runInContext(context, { timeout: milliseconds });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new TimeOver() : error;
  } finally {
    context.run = undefined;
  }
  if (failed) throw failed.error;
  return (result as { value: T }).value;
}
