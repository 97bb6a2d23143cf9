import { type Diagnostic, StanceError } from '../errors.js';
import { compare } from './order.js';
import type { Counts, DocumentTally, Tally } from './tally.js';

/** What the parts of one analysis must have in common, and what was reported while each was made. */
export interface PartialHead {
  schema: typeof PARTIAL_SCHEMA;
  tool: { name: string; version: string };
  lexicons: readonly { path: string; sha256: string }[];
  /** The options that chose and read the documents. */
  options: Record<string, unknown>;
  diagnostics: readonly Diagnostic[];
}

export const PARTIAL_SCHEMA = 'stance-partial/1' as const;

/** A partial result as lines of JSON: its head, then one document each, in the order of their ids. */
export function* writePartial(head: PartialHead, tally: Tally): Generator<string> {
  yield `${JSON.stringify(head)}\n`;
  for (const [id, document] of [...tally.documents].sort(([a], [b]) => compare(a, b))) {
    const { fields, speakers } = document;
    const plain = {
      ...document,
      fields: [...fields],
      speakers: speakers.map((said) => ({ ...said, dimensions: [...said.dimensions] })),
    };
    yield `${JSON.stringify({ id, ...plain })}\n`;
  }
}

export function parseHead(line: string, file: string): PartialHead {
  const head = parse<PartialHead>(line, file, 1);
  if (head?.schema === PARTIAL_SCHEMA) return head;
  throw new StanceError({
    code: 'not-a-partial',
    message: 'this is no partial result of this version',
    file,
    line: 1,
    hint: 'Make one with: stance analyze … --partial > part.jsonl',
  });
}

export function parseDocument(line: string, file: string, number: number): { id: string; document: DocumentTally } {
  const { id, ...plain } = parse<
    Omit<DocumentTally, 'fields' | 'speakers'> & {
      id: string;
      fields: [string, string][];
      speakers: (Omit<DocumentTally['speakers'][number], 'dimensions'> & { dimensions: [string, Counts][] })[];
    }
  >(line, file, number);
  const speakers = plain.speakers.map((said) => ({ ...said, dimensions: new Map(said.dimensions) }));
  return { id, document: { ...plain, fields: new Map(plain.fields), speakers } };
}

function parse<T>(line: string, file: string, number: number): T {
  try {
    return JSON.parse(line) as T;
  } catch (error) {
    throw new StanceError({ code: 'invalid-json', message: (error as Error).message, file, line: number });
  }
}
