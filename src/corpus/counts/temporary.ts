import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StanceError } from '../../base/errors.js';

/** What is written at a time, in bytes. */
const BLOCK = 1 << 18;

/**
 * A file for what does not fit in memory: written from its beginning to its end, and read anywhere. It loses its name in the moment that
 * it is made, so it is gone with the process, however that ends. Throws `temporary-file` where the disk is full or cannot be used.
 */
export class TemporaryFile {
  /** Bytes, with those that wait to be written. */
  length = 0;
  private readonly file: number;
  /** Where Windows keeps the name of an open file. */
  private path: string | undefined;
  private readonly block = Buffer.allocUnsafe(BLOCK);
  private waiting = 0;

  constructor() {
    const path = join(tmpdir(), `stance-${randomUUID()}`);
    this.file = attempt(() => openSync(path, 'wx+', 0o600));
    try {
      rmSync(path);
    } catch {
      this.path = path;
    }
  }

  append(bytes: Uint8Array): void {
    if (this.waiting + bytes.length > BLOCK) this.flush();
    if (bytes.length > BLOCK) this.write(bytes);
    else {
      this.block.set(bytes, this.waiting);
      this.waiting += bytes.length;
    }
    this.length += bytes.length;
  }

  /** Fills `into` from this place on. Returns how many bytes there were. */
  read(at: number, into: Uint8Array): number {
    this.flush();
    let read = 0;
    while (read < into.length) {
      const more = attempt(() => readSync(this.file, into, read, into.length - read, at + read));
      if (!more) break;
      read += more;
    }
    return read;
  }

  close(): void {
    closeSync(this.file);
    if (this.path) rmSync(this.path, { force: true });
  }

  private flush(): void {
    if (this.waiting) this.write(this.block.subarray(0, this.waiting));
    this.waiting = 0;
  }

  private write(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length; )
      from += attempt(() => writeSync(this.file, bytes, from, bytes.length - from));
  }
}

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const isFull = code === 'ENOSPC' || code === 'EDQUOT';
    throw new StanceError({
      code: 'temporary-file',
      message: `what does not fit in memory cannot be kept in a file: ${isFull ? 'no space is left there' : `the system reports ${code}`}`,
      file: tmpdir(),
      hint: 'Set TMPDIR to a folder with room: as much as the parts take up.',
    });
  }
}
