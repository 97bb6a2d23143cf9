import type { Readable, Writable } from 'node:stream';
import { getOrInsert } from '../base/order.js';
import { oneLine, plain } from '../base/plain.js';
import type { Timings } from './common/timings.js';
import { STDOUT, writeFailed } from './failures.js';

/** Everything of the process that a command uses; tests pass their own. */
export interface Streams {
  stdin: Readable;
  stdout: Output;
  stderr: Output;
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  /** `quiet`: standard error has errors only. `verbose`: it also tells what is done. */
  verbosity?: 'quiet' | 'verbose';
  /** What a verbose run measures. */
  timings?: Timings;
  /** Told of each worker, by its process, when it starts and when it has ended. */
  onWorker?: (pid: number, isRunning: boolean) => void;
  /** Told of each document that was analysed. */
  onDocument?: () => void;
}

export type Output = Writable & { isTTY?: boolean; columns?: number };

/** The reader of the output has closed it (`| head`). This is not an error, and there is nothing left to do. */
export class ClosedPipe extends Error {}

/** Columns of the word before what is traced. */
const TRACED = 8;

/** Everything that a style, and what wraps and cuts its text, can put into it: bold, faint, 256 colours and their ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is about control characters
const INK = /(\u001b\[(?:0|1|2|22|39|38;5;\d{1,3})m)/;

const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/**
 * Writes to standard output, and waits until it is written. Text on a terminal, and coloured text on its way to a pager, loses what
 * could move the cursor or send commands.
 * Throws `ClosedPipe`, or `write-failed` where the text cannot be written. `clear` clears a terminal first.
 */
export async function write(output: Output, text: string | Uint8Array, { clear = false } = {}): Promise<void> {
  if (output.destroyed || output.writableEnded) throw new ClosedPipe();
  const isShown = typeof text === 'string' && (output.isTTY || inked.has(output));
  const safe = isShown ? (clear && output.isTTY ? CLEAR : '') + forTerminal(text, inked.has(output)) : text;
  await new Promise<void>((resolve, reject) => {
    const finish = (error?: Error | null) => {
      output.off('close', onClose);
      if (!error) resolve();
      else reject(isClosedPipe(error) ? new ClosedPipe() : writeFailed(error, STDOUT));
    };
    const onClose = () => finish(new ClosedPipe());
    output.once('close', onClose);
    output.write(safe, finish);
  });
}

/** Writes to standard error, always safe for a terminal, as logs are read there too. If it cannot be written, nobody can be told. */
export function say(output: Output, text: string): void {
  if (!output.destroyed && !output.writableEnded) output.write(forTerminal(text, false));
}

/** Tells of what goes on, unless it is to be quiet. */
export function tell({ stderr, verbosity }: Streams, text: string): void {
  if (verbosity !== 'quiet') say(stderr, `${text}\n`);
}

/** Tells what is done, if it is to be verbose: `what`, and what there is to say of it on the same line. */
export function trace(io: Streams, what: string, ...details: readonly string[]): void {
  if (io.verbosity !== 'verbose') return;
  const line = `${what.padEnd(TRACED)} ${oneLine(details.filter(Boolean).join(' '))}\n`;
  const before = getOrInsert(traced, io, () => new Set<string>());
  if (!before.has(line)) say(io.stderr, line);
  before.add(line);
}

/** What was told already: some commands look at the same files twice. */
const traced = new WeakMap<Streams, Set<string>>();

/** Outputs to which a command prints with colours. */
const inked = new WeakSet<Output>();

/** Lets through to this output what a style makes bold, faint or coloured. To all others no such words go, wherever they come from. */
export function allowInk(output: Output): void {
  inked.add(output);
}

/** Text without anything that a terminal would obey, but for the marks of a style where they are allowed. */
function forTerminal(text: string, isInked: boolean): string {
  if (!isInked) return plain(text);
  return text
    .split(INK)
    .map((piece, i) => (i % 2 ? piece : plain(piece)))
    .join('');
}

export function isClosedPipe(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return error instanceof ClosedPipe || code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}
