import type { Readable, Writable } from 'node:stream';

/** Everything of the process that a command may touch; tests inject their own. */
export interface Streams {
  stdin: Readable;
  stdout: Output;
  stderr: Output;
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
}

export type Output = Writable & { isTTY?: boolean; columns?: number };

/** The reader of our output went away (`| head`): not an error, and nothing is left to do. */
export class ClosedPipe extends Error {}

/** Writes and waits until the reader keeps up. */
export async function write(output: Output, text: string | Uint8Array): Promise<void> {
  if (output.destroyed || output.writableEnded) throw new ClosedPipe();
  if (output.write(text)) return;
  await new Promise<void>((resolve, reject) => {
    const settle = (error?: Error) => {
      output.off('drain', onDrain);
      output.off('close', onClose);
      output.off('error', settle);
      if (error) reject(error);
      else resolve();
    };
    const onDrain = () => settle();
    const onClose = () => settle(new ClosedPipe());
    output.once('drain', onDrain);
    output.once('close', onClose);
    output.once('error', settle);
  });
}

export function isClosedPipe(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return error instanceof ClosedPipe || code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}
