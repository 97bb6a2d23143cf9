import type { Readable, Writable } from 'node:stream';

/** Everything of the process that a command uses; tests pass their own. */
export interface Streams {
  stdin: Readable;
  stdout: Output;
  stderr: Output;
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  /** Told of each worker, by its process, when it starts and when it has ended. */
  onWorker?: (pid: number, isRunning: boolean) => void;
}

export type Output = Writable & { isTTY?: boolean; columns?: number };

/** The reader of the output has closed it (`| head`). This is not an error, and there is nothing left to do. */
export class ClosedPipe extends Error {}

/** Writes, and waits for a slow reader. */
export async function write(output: Output, text: string | Uint8Array): Promise<void> {
  if (output.destroyed || output.writableEnded) throw new ClosedPipe();
  if (output.write(text)) return;
  await new Promise<void>((resolve, reject) => {
    const finish = (error?: Error) => {
      output.off('drain', onDrain);
      output.off('close', onClose);
      output.off('error', finish);
      if (error) reject(error);
      else resolve();
    };
    const onDrain = () => finish();
    const onClose = () => finish(new ClosedPipe());
    output.once('drain', onDrain);
    output.once('close', onClose);
    output.once('error', finish);
  });
}

export function isClosedPipe(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return error instanceof ClosedPipe || code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}
