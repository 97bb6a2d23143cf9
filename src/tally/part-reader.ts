import { StanceError } from '../base/errors.js';
import { firstProblem } from '../knowledge/schema.js';
import { DOCUMENT_SCHEMA, HEAD_SCHEMA } from './part-schema.js';
import { PARTIAL_SCHEMA, PartEnd, type PartialHead } from './partial.js';
import type { DocumentTally } from './tally.js';

/** A partial result that was read to its end and found whole. */
export interface Part {
  head: PartialHead;
  documents: ReadonlyMap<string, DocumentTally>;
  /** The line of each document, from 1. */
  lines: ReadonlyMap<string, number>;
}

const LAST = '{"documents":';
const AGAIN = 'Make the part again.';

/**
 * Takes the lines of a partial result, and gives the part once it is whole. Throws `not-a-partial`, `damaged-part` or
 * `incomplete-part`, with the place.
 */
export class PartReader {
  private head: PartialHead | undefined;
  private readonly documents = new Map<string, DocumentTally>();
  private readonly lines = new Map<string, number>();
  private readonly end = new PartEnd();
  private number = 0;
  private isWhole = false;

  /** `file` as the user named it. */
  constructor(private readonly file: string) {}

  /** Takes one line, without its line end. */
  take(line: string): void {
    this.number++;
    if (this.isWhole) throw this.damaged('something follows the line that ends this part');
    if (this.head && line.startsWith(LAST)) {
      if (line !== this.end.line(this.documents.size))
        throw this.damaged('its documents are not those that it was written with: lines were changed, lost or added');
      this.isWhole = true;
      return;
    }
    if (this.head) this.addDocument(line);
    else this.head = this.parseHead(line);
    this.end.add(line);
  }

  /** The part, if all of it was taken. */
  whole(): Part {
    const { head, documents, lines } = this;
    if (head && this.isWhole) return { head, documents, lines };
    if (!head) throw this.notAPart();
    throw this.problem(
      'incomplete-part',
      `the line that ends a part is missing: it was cut after ${documents.size} documents, or its run did not finish`,
      AGAIN,
    );
  }

  private parseHead(line: string): PartialHead {
    const data = parsed(line);
    if (!isRecord(data) || data.schema !== PARTIAL_SCHEMA) throw this.notAPart();
    this.check(data, HEAD_SCHEMA);
    return data as unknown as PartialHead;
  }

  private addDocument(line: string): void {
    type Plain = Omit<DocumentTally, 'fields'> & { id: string; fields: [string, string][] };
    const data = parsed(line);
    if (data === undefined) throw this.damaged('this line is not JSON');
    this.check(data, DOCUMENT_SCHEMA);
    const { id, fields, ...plain } = data as Plain;
    if (this.documents.has(id)) throw this.damaged(`the document "${id}" is in this part twice`);
    this.documents.set(id, { ...plain, fields: new Map(fields) });
    this.lines.set(id, this.number);
  }

  private check(data: unknown, schema: string): void {
    const problem = firstProblem(data, schema);
    if (!problem) return;
    const place = problem.keys.length ? `"${problem.keys.join('.')}": ` : '';
    throw this.damaged(`${place}${problem.what.message}`);
  }

  private notAPart(): StanceError {
    this.number = 1;
    return this.problem(
      'not-a-partial',
      'this is not a partial result of this version',
      'Make one with stance analyze … --partial > part.jsonl',
    );
  }

  private damaged(message: string): StanceError {
    return this.problem('damaged-part', message, AGAIN);
  }

  private problem(code: string, message: string, hint: string): StanceError {
    return new StanceError({ code, message, hint, file: this.file, line: this.number });
  }
}

/** The data of a line of JSON; undefined if it is none. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

const isRecord = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null;
