import { bounded, PARSER_TIME, TimeOver } from '../../base/bounded.js';
import { StanceError } from '../../base/errors.js';
import { causeOf } from '../../base/problems/causes.js';
import { decodeAll } from '../decode.js';
import type { InputFile } from '../input-file.js';
import { formatSize, LIMITS, type Limits } from './limits.js';

/** What is said where a parser fails. */
export interface Failure {
  /** Of the diagnostic: `broken-docx`. */
  code: string;
  /** Before the parser's own message: `not a Word document`. */
  what: string;
  hint: string;
}

/**
 * Stands between the readers and what they read. Every third-party parser of a document is called through it, so that a
 * hostile or damaged file costs one diagnostic, never the run:
 *
 * - `bytes`, `whole` and `text` count unpacked bytes and stop at the limit; `unzip` does so inside archives.
 * - `parse` turns whatever a parser throws into a `StanceError`, and stops it when its time is over; `attempt` only the
 *   former.
 * - `parseLater` does so for parsers that return promises.
 *
 * Memory that is used up cannot be caught. So a reader counts what its parser would build (elements, marks, values) by
 * a linear pass over the input before it calls it, and the count is limited. Time is the last resort for what nobody
 * foresaw: a fast and a slow machine may differ in what they refuse, so no sound file should come near it.
 */
export class Guard {
  readonly limits: Readonly<Limits>;

  constructor(
    readonly file: InputFile,
    limits: Partial<Limits> = {},
  ) {
    this.limits = { ...LIMITS, ...limits };
  }

  /** The same bytes; throws where there are more than one document may have. */
  async *bytes(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let size = 0;
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > this.limits.document) throw this.tooLarge();
      yield chunk;
    }
  }

  /** All bytes of a document. */
  async whole(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
    const held: Uint8Array[] = [];
    for await (const chunk of this.bytes(chunks)) held.push(chunk);
    return Buffer.concat(held);
  }

  /** All text of a document. */
  text(chunks: AsyncIterable<Uint8Array>): Promise<string> {
    return decodeAll(this.file, this.bytes(chunks));
  }

  /** What a parser makes of a document. Parsers of one document may be called one after the other, not one in another. */
  parse<T>(failure: Failure, run: () => T): T {
    try {
      return bounded(run);
    } catch (error) {
      throw this.failed(failure, error);
    }
  }

  /** The same without a limit of time: for what is called a million times and takes linear time. */
  attempt<T>(failure: Failure, run: () => T): T {
    try {
      return run();
    } catch (error) {
      throw this.failed(failure, error);
    }
  }

  /** The same as `parse` for a parser that works in steps. It is given up on when its time is over, but a step cannot be stopped. */
  async parseLater<T>(failure: Failure, run: () => Promise<T>, milliseconds = PARSER_TIME): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new TimeOver()), milliseconds);
    });
    try {
      return await Promise.race([run(), over]);
    } catch (error) {
      throw this.failed(failure, error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** A diagnostic on this file, to throw. */
  error(code: string, message: string, hint: string): StanceError {
    return new StanceError({ code, message, file: this.file.shown, hint });
  }

  /** The diagnostic on a file that its reader cannot read, with the reason. */
  broken({ code, what, hint }: Failure, why: string): StanceError {
    return this.error(code, `${what}: ${why}`, hint);
  }

  tooLarge(): StanceError {
    return this.error(
      'file-too-large',
      `holds more than ${formatSize(this.limits.document)} in one document, unpacked`,
      'Allow more with --max-document, or write its articles as JSON Lines (.jsonl), which is read line by line.',
    );
  }

  private failed(failure: Failure, error: unknown): StanceError {
    if (error instanceof StanceError) return error;
    if (error instanceof TimeOver) return this.broken({ ...failure, code: 'too-slow' }, `its parser ${error.message}`);
    return this.broken(failure, causeOf(error));
  }
}
