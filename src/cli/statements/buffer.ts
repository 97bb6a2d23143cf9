import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { writeFailed } from '../failures.js';

/**
 * A list that may not fit in memory: written to a temporary file and read back in the same order. The file loses its name before
 * anything is written to it, so it is gone with the process, however that ends. Throws `write-failed`.
 */
export class StatementBuffer<T> {
  private folder: string | undefined;
  private file: FileHandle | undefined;

  async add(item: T): Promise<void> {
    try {
      this.file ??= await this.create();
      // unlike write, this goes on until all is written
      await this.file.appendFile(`${JSON.stringify(item)}\n`);
    } catch (error) {
      throw writeFailed(error, tmpdir(), 'Statements wait there until all is read. Set TMPDIR to a folder with room.');
    }
  }

  async *replay(): AsyncGenerator<T> {
    if (!this.file) return;
    const lines = createInterface({
      input: this.file.createReadStream({ start: 0, autoClose: false }),
      crlfDelay: Infinity,
    });
    for await (const line of lines) yield JSON.parse(line) as T;
  }

  async close(): Promise<void> {
    await this.file?.close();
    await this.remove();
  }

  private async create(): Promise<FileHandle> {
    this.folder = await mkdtemp(join(tmpdir(), 'stance-'));
    const file = await open(join(this.folder, 'statements.ndjson'), 'w+', 0o600);
    await this.remove().catch(() => {}); // Windows keeps the name of an open file: it is removed on closing
    return file;
  }

  private async remove(): Promise<void> {
    if (this.folder) await rm(this.folder, { recursive: true, force: true });
    this.folder = undefined;
  }
}
