import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { appendFile, closeSync, createReadStream, openSync, type ReadStream, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { writeFailed } from '../failures.js';

/** Goes on until all is written, unlike write. */
const append = promisify<number, string>(appendFile);

/**
 * A list that may not fit in memory: written to a temporary file and read back in the same order. The file loses its name in the
 * moment that it is made, so it is gone with the process, however that ends. Throws `write-failed`.
 */
export class StatementBuffer<T> {
  private file: number | undefined;
  /** Where Windows keeps the name of an open file: it is removed on closing. */
  private path: string | undefined;

  async add(item: T): Promise<void> {
    try {
      this.file ??= this.create();
      await append(this.file, `${JSON.stringify(item)}\n`);
    } catch (error) {
      throw writeFailed(error, tmpdir(), 'Statements wait there until all is read. Set TMPDIR to a folder with room.');
    }
  }

  async *replay(): AsyncGenerator<T> {
    if (this.file === undefined) return;
    const input = createReadStream('', { fd: this.file, start: 0, autoClose: false });
    let isRead = false;
    try {
      for await (const line of createInterface({ input, crlfDelay: Infinity })) yield JSON.parse(line) as T;
      isRead = true;
    } finally {
      if (!isRead) await this.abandon(input);
    }
  }

  /** Who stops early leaves a read behind that must end before the file is closed; the stream closes it then. */
  private async abandon(input: ReadStream): Promise<void> {
    this.file = undefined;
    input.destroy();
    if (!input.closed) await once(input, 'close');
  }

  async close(): Promise<void> {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
    if (this.path) rmSync(this.path, { force: true });
  }

  /** In one go, so that no signal comes between. */
  private create(): number {
    const path = join(tmpdir(), `stance-${randomUUID()}`);
    const file = openSync(path, 'wx+', 0o600);
    try {
      rmSync(path);
    } catch {
      this.path = path;
    }
    return file;
  }
}
