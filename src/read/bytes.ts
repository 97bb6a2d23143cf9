import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { StanceError } from '../base/errors.js';
import type { InputFile } from './types.js';

/** What a file that is read whole may hold, unpacked: longer strings would not fit a JavaScript engine. */
export const LARGEST_WHOLE = 256 * 1024 * 1024;

/** The bytes of a file, unpacked where they are gzipped, whatever the file is called. Throws `StanceError`. */
export async function* openBytes(file: InputFile, stdin: Readable | undefined): AsyncGenerator<Uint8Array> {
  const stream = file.path === '-' ? (stdin ?? process.stdin) : createReadStream(file.path);
  try {
    yield* unpack(stream);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const gzip = code?.startsWith('Z_');
    throw new StanceError({
      code: gzip ? 'broken-gzip' : 'unreadable-file',
      message: gzip ? `the gzipped data is damaged: ${message}` : message,
      file: file.shown,
      hint: gzip ? 'Fetch or pack the file again.' : 'Check that you may read it.',
    });
  } finally {
    if (file.path !== '-') stream.destroy();
  }
}

async function* unpack(stream: Readable): AsyncGenerator<Uint8Array> {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array | string>;
  const first = await chunks.next();
  if (first.done) return;
  const rest = (async function* () {
    yield toBytes(first.value);
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield toBytes(next.value);
  })();
  const start = toBytes(first.value);
  if (start[0] !== 0x1f || start[1] !== 0x8b) {
    yield* rest;
    return;
  }
  const gunzip = createGunzip();
  pipeline(rest, gunzip, () => {}); // errors come out of the iteration
  yield* gunzip;
}

function toBytes(chunk: Uint8Array | string): Uint8Array {
  return typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

/** The same bytes; throws `StanceError` where there are more than `LARGEST_WHOLE`. */
export async function* limited(file: InputFile, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > LARGEST_WHOLE) {
      throw new StanceError({
        code: 'file-too-large',
        message: `holds more than ${LARGEST_WHOLE / 1024 / 1024} MB in one document`,
        file: file.shown,
        hint: 'Split it, or write its articles as JSON Lines (.jsonl), which is read line by line.',
      });
    }
    yield chunk;
  }
}
