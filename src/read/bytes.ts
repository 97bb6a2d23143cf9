import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type Report, StanceError } from '../base/errors.js';
import { causeOf } from '../base/problems/causes.js';
import type { InputFile } from './types.js';

type Chunk = Uint8Array | string;
type Say = (code: string, message: string, hint: string) => void;

/**
 * The bytes of a file, unpacked where they are gzipped, whatever the file is called. Throws `StanceError`. Reports a
 * file that changed while it was read, and what follows the end of gzipped data.
 */
export async function* openBytes(
  file: InputFile,
  stdin: Readable | undefined,
  report: Report,
): AsyncGenerator<Uint8Array> {
  const say: Say = (code, message, hint) => report({ level: 'error', code, message, file: file.shown, hint });
  try {
    yield* unpack(sourceOf(file, stdin, say), say);
  } catch (error) {
    if (error instanceof StanceError) throw error;
    const gzip = (error as NodeJS.ErrnoException).code?.startsWith('Z_');
    throw new StanceError({
      code: gzip ? 'broken-gzip' : 'unreadable-file',
      message: causeOf(error),
      file: file.shown,
      hint: gzip ? 'Fetch or pack the file again.' : 'Check that it is still there and that you may read it.',
    });
  }
}

function sourceOf(file: InputFile, stdin: Readable | undefined, say: Say): AsyncIterable<Chunk> {
  if (file.content) return only(file.content);
  return file.path === '-' ? (stdin ?? process.stdin) : contentOf(file, say);
}

async function* contentOf({ path, shown, isPipe }: InputFile, say: Say): AsyncGenerator<Uint8Array> {
  // a file may have become a pipe since it was listed, and opening a pipe waits for who writes to it
  const handle = await open(path, isPipe ? constants.O_RDONLY : constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const before = await handle.stat();
    if (!isPipe && !before.isFile())
      throw new StanceError({ code: 'not-a-file', message: 'is no longer a file', file: shown });
    yield* handle.createReadStream({ autoClose: false }) as AsyncIterable<Uint8Array>;
    if (isPipe) return;
    const after = await handle.stat();
    if (after.size !== before.size || after.mtimeMs !== before.mtimeMs)
      say('changed-file', 'changed while it was read', 'Read it again when nothing writes to it any more.');
  } finally {
    await handle.close();
  }
}

async function* unpack(source: AsyncIterable<Chunk>, say: Say): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  try {
    const first = await chunks.next();
    if (first.done) return;
    const start = toBytes(first.value);
    if (start[0] === 0x1f && start[1] === 0x8b) yield* gunzip(start, chunks, say);
    else {
      yield start;
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield toBytes(next.value);
    }
  } finally {
    await chunks.return?.();
  }
}

async function* gunzip(start: Uint8Array, chunks: AsyncIterator<Chunk>, say: Say): AsyncGenerator<Uint8Array> {
  let fed = 0;
  let last = start;
  const packed = (async function* () {
    for (let next: IteratorResult<Chunk> = { value: start }; !next.done; next = await chunks.next()) {
      last = toBytes(next.value);
      fed += last.length;
      yield last;
    }
  })();
  const unpacker = createGunzip();
  pipeline(packed, unpacker, () => {}); // errors come out of the iteration
  yield* unpacker;
  // zeros fill up a block of tape or disk; all else is data that somebody may miss
  let left = fed - unpacker.bytesWritten;
  let lost = last.subarray(Math.max(0, last.length - left)).some((byte) => byte !== 0);
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    const bytes = toBytes(next.value);
    left += bytes.length;
    lost ||= bytes.some((byte) => byte !== 0);
  }
  if (lost) say('broken-gzip', `${left} bytes after the end of the gzipped data were not read`, 'Pack the file again.');
}

/** A chunk alone, for readers that take a stream. */
export async function* only<T extends Chunk>(chunk: T): AsyncGenerator<T> {
  yield chunk;
}

function toBytes(chunk: Chunk): Uint8Array {
  return typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
