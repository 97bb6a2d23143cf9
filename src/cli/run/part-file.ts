import { createReadStream } from 'node:fs';
import { StanceError } from '../../base/errors.js';
import { causeOf } from '../../base/problems/causes.js';
import { type Part, PartReader } from '../../tally/part-reader.js';

/** Bytes of the longest line that is read: a document of the largest size that is read gives a shorter one. */
const LONGEST = 256 * 1024 ** 2;
const LINE_FEED = 10;

/** Reads a partial result to its end. Throws a StanceError if it cannot be read, or is not whole. `shown` is its name as given. */
export async function readPart(path: string, shown: string): Promise<Part> {
  const reader = new PartReader(shown);
  try {
    for await (const line of linesOf(path)) reader.take(line);
    return reader.whole();
  } catch (error) {
    if (error instanceof StanceError) throw error;
    throw new StanceError({ code: 'unreadable-file', message: causeOf(error), file: shown });
  }
}

/** The lines of a file, without their line ends; what follows the last line end is no line. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let begun: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let to = chunk.indexOf(LINE_FEED); to >= 0; to = chunk.indexOf(LINE_FEED, from)) {
      yield Buffer.concat([...begun, chunk.subarray(from, to)]).toString('utf8');
      begun = [];
      size = 0;
      from = to + 1;
    }
    begun.push(chunk.subarray(from));
    size += chunk.length - from;
    if (size > LONGEST) throw new Error('it has a line that is longer than those of any part');
  }
}
