import { limited } from '../bytes.js';
import { decodeAll } from '../decode.js';
import type { Draft, FormatInput } from '../types.js';

/** A text file is one document. */
export async function* readPlain({ file, bytes }: FormatInput): AsyncGenerator<Draft> {
  yield { record: {}, body: await decodeAll(file, limited(file, bytes)) };
}
