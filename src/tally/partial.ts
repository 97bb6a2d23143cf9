import { createHash, type Hash } from 'node:crypto';
import type { Diagnostic } from '../base/errors.js';
import type { Counted } from './counted.js';
import { documentLine } from './part-line.js';

/** The first line of a partial result: what all parts must have in common, and the diagnostics of this one. */
export interface PartialHead {
  schema: typeof PARTIAL_SCHEMA;
  tool: { name: string; version: string };
  lexicons: readonly { path: string; sha256: string }[];
  /** The options that selected and read the documents. */
  options: object;
  diagnostics: readonly Diagnostic[];
}

export const PARTIAL_SCHEMA = 'stance-partial/4' as const;

/** Bytes that are hashed at a time: to hash line by line takes longer. */
const BLOCK = 1 << 16;

/** Counts the documents of a part and takes the digest of its lines, for its last line. */
export class PartEnd {
  private readonly hash: Hash = createHash('sha256');
  private block: Buffer | undefined;
  private waiting = 0;

  /** `line` without its line end. */
  add(line: string): void {
    this.addLine(`${line}\n`);
  }

  /** `line` with its line end. */
  addLine(line: string | Uint8Array): void {
    if (typeof line === 'string' || this.waiting + line.length > BLOCK) this.flush();
    if (typeof line === 'string' || line.length > BLOCK) {
      this.hash.update(line);
      return;
    }
    this.block ??= Buffer.allocUnsafe(BLOCK);
    this.block.set(line, this.waiting);
    this.waiting += line.length;
  }

  /** The last line of a part with so many documents; nothing can be added afterwards. */
  line(documents: number): string {
    this.flush();
    return JSON.stringify({ documents, sha256: this.hash.digest('hex') });
  }

  private flush(): void {
    if (this.block) this.hash.update(this.block.subarray(0, this.waiting));
    this.waiting = 0;
  }
}

/**
 * A partial result as lines of JSON: the head, one line per document in the order of their ids, and a last line with the number of
 * documents and the SHA-256 of all lines before it, so that a part that was cut or changed is not taken for a whole one.
 */
export function* writePartial(head: PartialHead, counted: Counted): Generator<string | Uint8Array> {
  const end = new PartEnd();
  const first = JSON.stringify(head);
  end.add(first);
  yield `${first}\n`;
  let documents = 0;
  for (const line of counted.lines?.() ?? linesOf(counted)) {
    end.addLine(line);
    documents++;
    yield line;
  }
  yield `${end.line(documents)}\n`;
}

function* linesOf(counted: Counted): Generator<string> {
  for (const [id, document] of counted.sorted()) yield `${documentLine(id, document)}\n`;
}
