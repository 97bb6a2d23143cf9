import { createHash, type Hash } from 'node:crypto';
import type { Diagnostic } from '../base/errors.js';
import { compare } from '../base/order.js';
import type { Tally } from './tally.js';

/** The first line of a partial result: what all parts must have in common, and the diagnostics of this one. */
export interface PartialHead {
  schema: typeof PARTIAL_SCHEMA;
  tool: { name: string; version: string };
  lexicons: readonly { path: string; sha256: string }[];
  /** The options that selected and read the documents. */
  options: object;
  diagnostics: readonly Diagnostic[];
}

export const PARTIAL_SCHEMA = 'stance-partial/3' as const;

/** Counts the documents of a part and takes the digest of its lines, for its last line. */
export class PartEnd {
  private readonly hash: Hash = createHash('sha256');

  /** `line` without its line end. */
  add(line: string): void {
    this.hash.update(line).update('\n');
  }

  /** The last line of a part with so many documents; nothing can be added afterwards. */
  line(documents: number): string {
    return JSON.stringify({ documents, sha256: this.hash.digest('hex') });
  }
}

/**
 * A partial result as lines of JSON: the head, one line per document in the order of their ids, and a last line with the number of
 * documents and the SHA-256 of all lines before it, so that a part that was cut or changed is not taken for a whole one.
 */
export function* writePartial(head: PartialHead, tally: Tally): Generator<string> {
  const end = new PartEnd();
  for (const line of lines(head, tally)) {
    end.add(line);
    yield `${line}\n`;
  }
  yield `${end.line(tally.documents.size)}\n`;
}

function* lines(head: PartialHead, tally: Tally): Generator<string> {
  yield JSON.stringify(head);
  for (const [id, document] of [...tally.documents].sort(([a], [b]) => compare(a, b)))
    yield JSON.stringify({ id, ...document, fields: [...document.fields] });
}
