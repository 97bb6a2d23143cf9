import type { Diagnostic } from '../../base/errors.js';
import { version } from '../../base/version.js';
import { type RecordedSelection, type Result, recordedSelection } from '../../corpus/result.js';
import { PARTIAL_SCHEMA, type PartialHead, writePartial } from '../../tally/partial.js';
import { fieldNames, type InputOptions } from '../options.js';
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
  const head = headOf(selection, knowledge, recorded);
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

/** The first line of a part that is made with these options. */
export const recordedHead = (
  options: InputOptions,
  knowledge: Result['knowledge'],
  { recorded }: Diagnostics,
): PartialHead => headOf(recordedSelection({ ...options, fields: fieldNames(options) }), knowledge, recorded);

const headOf = (
  options: RecordedSelection,
  { files }: Result['knowledge'],
  diagnostics: readonly Diagnostic[],
): PartialHead => ({
  schema: PARTIAL_SCHEMA,
  tool: { name: 'stance', version: version() },
  lexicons: files,
  options,
  diagnostics,
});
