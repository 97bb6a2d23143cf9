import { type FileHandle, open } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { Draft, type Target } from '../draft.js';
import { writeFailed } from '../failures.js';
import { isStream } from '../save.js';

/**
 * What a command prints, on its way to a file: put in place when all of it is there, and until then beside the final name. Devices and
 * pipes are written to as they are.
 */
export class FileOutput extends Writable {
  private draft: Draft | undefined;
  private device: FileHandle | undefined;
  /** Bytes so far. */
  length = 0;

  constructor(private readonly target: Target) {
    super();
    this.on('error', () => {}); // handled where something is written
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    this.length += chunk.length;
    this.append(chunk).then(() => done(), done);
  }

  /** Puts the file in place; one that nothing was written to is empty. */
  async finish(): Promise<void> {
    await this.append(new Uint8Array());
    await this.draft?.close();
    await this.draft?.putInPlace();
    await this.device?.close();
  }

  /** Leaves the file as it was. */
  async discard(): Promise<void> {
    await this.draft?.discard();
    await this.device?.close();
  }

  private async append(bytes: Uint8Array): Promise<void> {
    const { path, shown } = this.target;
    if (!isStream(path)) {
      this.draft ??= await Draft.open(this.target);
      return this.draft.append(bytes);
    }
    try {
      this.device ??= await open(path, 'a');
      await this.device.appendFile(bytes);
    } catch (error) {
      throw writeFailed(error, shown);
    }
  }
}
