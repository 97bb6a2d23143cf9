import { version } from '../../base/version.js';
import type { Result } from '../../corpus/result.js';
import { PARTIAL_SCHEMA, type PartialHead, writePartial } from '../../tally/partial.js';
import { type Streams, write } from '../streams.js';
import type { Diagnostics } from './diagnostics.js';

/** Bytes that are written at a time. */
const BLOCK = 1 << 16;

/** Prints a partial result. */
export async function printPart(
  { corpus, knowledge, selection }: Result,
  { recorded }: Diagnostics,
  io: Streams,
): Promise<void> {
  const head: PartialHead = {
    schema: PARTIAL_SCHEMA,
    tool: { name: 'stance', version: version() },
    lexicons: knowledge.files,
    options: selection,
    diagnostics: recorded,
  };
  let waiting: Buffer[] = [];
  let size = 0;
  for (const line of writePartial(head, corpus.tally)) {
    size += waiting[waiting.push(Buffer.from(line)) - 1].length;
    if (size < BLOCK) continue;
    await write(io.stdout, Buffer.concat(waiting));
    waiting = [];
    size = 0;
  }
  await write(io.stdout, Buffer.concat(waiting));
}
