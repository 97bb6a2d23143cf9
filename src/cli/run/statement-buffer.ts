import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A list that may not fit in memory: written to a temporary file and read back in the same order. */
export class StatementBuffer<T> {
  private folder: string | undefined;
  private file: FileHandle | undefined;

  async add(item: T): Promise<void> {
    if (!this.file) {
      this.folder = await mkdtemp(join(tmpdir(), 'stance-'));
      this.file = await open(join(this.folder, 'statements.ndjson'), 'w+', 0o600);
    }
    await this.file.write(`${JSON.stringify(item)}\n`);
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
    if (this.folder) await rm(this.folder, { recursive: true, force: true });
  }
}
