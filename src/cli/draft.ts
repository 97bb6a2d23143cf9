import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, statSync } from 'node:fs';
import { access, constants, type FileHandle, open, realpath, rename } from 'node:fs/promises';
import process from 'node:process';
import { writeFailed } from './failures.js';

/** Where a file is to be written: its full path, and its name as the user gave it. */
export interface Target {
  path: string;
  shown: string;
}

/**
 * A file under another name, beside the final one, until all of it is written. It is gone if the process ends before.
 *
 * write-file-atomic 6 and atomically 2 would be the libraries for this, but neither looks at how many bytes were written: on a disk
 * that fills up both put half a file in place and report success.
 */
export class Draft {
  private readonly remove = (): void => rmSync(this.draft, { force: true });

  private constructor(
    private readonly file: FileHandle,
    private readonly draft: string,
    private readonly target: string,
    private readonly shown: string,
  ) {
    process.once('exit', this.remove);
  }

  /** Throws `write-failed`, as all of its methods do. */
  static async open({ path, shown }: Target): Promise<Draft> {
    const target = await realpath(path).catch(() => path);
    const draft = `${target}.${randomBytes(4).toString('hex')}.tmp`;
    try {
      const mode = existsSync(target) ? statSync(target).mode & 0o777 : 0o666;
      if (existsSync(target)) await access(target, constants.W_OK);
      return new Draft(await open(draft, 'wx', mode), draft, target, shown);
    } catch (error) {
      throw writeFailed(error, shown);
    }
  }

  async append(content: string | Uint8Array): Promise<void> {
    await this.file.appendFile(content).catch(this.rethrow); // unlike write, this goes on until all is written
  }

  /** Down to the disk; nothing can be added any more. */
  async close(): Promise<void> {
    await this.file.sync().catch(this.rethrow);
    await this.file.close().catch(this.rethrow);
  }

  /** Gives the closed file its name. */
  async putInPlace(): Promise<void> {
    await rename(this.draft, this.target).catch(this.rethrow);
    process.off('exit', this.remove);
  }

  /** Removes what is left of it, if anything is. */
  async discard(): Promise<void> {
    await this.file.close().catch(() => {});
    try {
      this.remove();
    } catch {} // another process may have taken the folder away
    process.off('exit', this.remove);
  }

  private readonly rethrow = (error: unknown): never => {
    throw writeFailed(error, this.shown);
  };
}
