import { type Part, PartReader } from '../../src/tally/part-reader.js';
import { PartEnd } from '../../src/tally/partial.js';

/** Reads the lines of a partial result. Throws where it is not whole. */
export function readPart(lines: readonly string[]): Part {
  const reader = new PartReader('part.jsonl');
  for (const line of lines) reader.take(line);
  return reader.whole();
}

/** The lines with an end that fits them, as a forger would write it. */
export function sealed(lines: readonly string[]): string[] {
  const end = new PartEnd();
  for (const line of lines) end.add(line);
  return [...lines, end.line(lines.length - 1)];
}
