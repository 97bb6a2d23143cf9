import { PartReader } from '../../src/tally/part-reader.js';
import { PartEnd, type PartialHead } from '../../src/tally/partial.js';
import type { DocumentTally } from '../../src/tally/tally.js';

/** Reads the lines of a partial result. Throws where it is not whole. */
export function readPart(lines: readonly string[]): { head: PartialHead; documents: Map<string, DocumentTally> } {
  const reader = new PartReader('part.jsonl');
  const documents = new Map<string, DocumentTally>();
  for (const line of lines) {
    const taken = reader.take(line);
    if (taken) documents.set(...taken);
  }
  reader.finish();
  return { head: reader.head, documents };
}

/** The lines with an end that fits them, as a forger would write it. */
export function sealed(lines: readonly string[]): string[] {
  const end = new PartEnd();
  for (const line of lines) end.add(line);
  return [...lines, end.line(lines.length - 1)];
}
