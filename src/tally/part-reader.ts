import { StanceError } from '../base/errors.js';
import { compare } from '../base/order.js';
import { firstProblem } from '../knowledge/schema.js';
import { documentOf, type PartLine } from './part-line.js';
import { DOCUMENT_SCHEMA, HEAD_SCHEMA } from './part-schema.js';
import { PARTIAL_SCHEMA, PartEnd, type PartialHead } from './partial.js';
import type { DocumentTally } from './tally.js';

const LAST = '{"documents":';
const AGAIN = 'Make the part again.';

/**
 * Takes the lines of a partial result one after the other. Throws `not-a-partial`, `damaged-part` or `incomplete-part`, with the place.
 */
export class PartReader {
  private read: PartialHead | undefined;
  private readonly end = new PartEnd();
  private number = 0;
  private documents = 0;
  private lastId: string | undefined;
  private isWhole = false;

  /** `file` as the user named it. */
  constructor(private readonly file: string) {}

  /** Takes one line, without its line end. Gives the document, if it is one. */
  take(line: string): readonly [id: string, document: DocumentTally] | undefined {
    this.number++;
    if (this.isWhole) throw this.damaged('something follows the line that ends this part');
    if (this.read && line.startsWith(LAST)) {
      if (line !== this.end.line(this.documents))
        throw this.damaged('its documents are not those that it was written with: lines were changed, lost or added');
      this.isWhole = true;
      return undefined;
    }
    this.end.add(line);
    if (this.read) return this.nextDocument(line);
    this.read = this.parseHead(line);
    return undefined;
  }

  /** The first line, once it was taken. */
  get head(): PartialHead {
    if (!this.read) throw this.notAPart();
    return this.read;
  }

  /** To be called after the last line. Throws if the part does not end there. */
  finish(): void {
    if (!this.read) throw this.notAPart();
    if (this.isWhole) return;
    throw this.problem(
      'incomplete-part',
      `the line that ends a part is missing: it was cut after ${this.documents} documents, or its run did not finish`,
      AGAIN,
    );
  }

  /** The document of one line with its line end, which is the line of this number, from 1. The part's end was checked before. */
  documentAt(line: Buffer, number: number): DocumentTally {
    this.number = number;
    return this.parseDocument(line.toString('utf8', 0, line.length - 1))[1];
  }

  private nextDocument(line: string): readonly [id: string, document: DocumentTally] {
    const [id, document] = this.parseDocument(line);
    if (id === this.lastId) throw this.damaged(`the document "${id}" is in this part twice`);
    if (this.lastId !== undefined && compare(id, this.lastId) < 0)
      throw this.damaged('its documents are not in the order of their ids');
    this.lastId = id;
    this.documents++;
    return [id, document];
  }

  private parseHead(line: string): PartialHead {
    const data = parsed(line);
    if (!isRecord(data) || data.schema !== PARTIAL_SCHEMA) throw this.notAPart();
    this.check(data, HEAD_SCHEMA);
    return data as unknown as PartialHead;
  }

  private parseDocument(line: string): readonly [id: string, document: DocumentTally] {
    const data = parsed(line);
    if (data === undefined) throw this.damaged('this line is not JSON');
    this.check(data, DOCUMENT_SCHEMA);
    const document = data as PartLine;
    try {
      return [document.id, documentOf(document)];
    } catch (error) {
      if (error instanceof RangeError) throw this.damaged(`its counts are not as they were written: ${error.message}`);
      throw error;
    }
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
