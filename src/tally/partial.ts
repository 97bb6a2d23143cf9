import { type Diagnostic, StanceError } from '../base/errors.js';
import { compare } from '../base/order.js';
import type { DocumentTally, Tally } from './tally.js';

/** The first line of a partial result: what all parts must have in common, and the diagnostics of this one. */
export interface PartialHead {
  schema: typeof PARTIAL_SCHEMA;
  tool: { name: string; version: string };
  lexicons: readonly { path: string; sha256: string }[];
  /** The options that selected and read the documents. */
  options: object;
  diagnostics: readonly Diagnostic[];
}

export const PARTIAL_SCHEMA = 'stance-partial/1' as const;

/** A partial result as lines of JSON: the head, then one line per document, in the order of their ids. */
export function* writePartial(head: PartialHead, tally: Tally): Generator<string> {
  yield `${JSON.stringify(head)}\n`;
  for (const [id, document] of [...tally.documents].sort(([a], [b]) => compare(a, b))) {
    yield `${JSON.stringify({ id, ...document, fields: [...document.fields] })}\n`;
  }
}

export function parseHead(line: string, file: string): PartialHead {
  const head = parse<PartialHead>(line, file, 1);
  if (head?.schema === PARTIAL_SCHEMA) return head;
  throw new StanceError({
    code: 'not-a-partial',
    message: 'this is not a partial result of this version',
    file,
    line: 1,
    hint: 'Make one with stance analyze … --partial > part.jsonl',
  });
}

export function parseDocument(line: string, file: string, number: number): { id: string; document: DocumentTally } {
  type Plain = Omit<DocumentTally, 'fields'> & { id: string; fields: [string, string][] };
  const { id, fields, ...plain } = parse<Plain>(line, file, number);
  return { id, document: { ...plain, fields: new Map(fields) } };
}

function parse<T>(line: string, file: string, number: number): T {
  try {
    return JSON.parse(line) as T;
  } catch (error) {
    throw new StanceError({ code: 'invalid-json', message: (error as Error).message, file, line: number });
  }
}
