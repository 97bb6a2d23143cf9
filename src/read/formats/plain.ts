import type { Draft, FormatInput } from '../types.js';

/** A text file is one document. */
export async function* readPlain({ bytes, guard }: FormatInput): AsyncGenerator<Draft> {
  yield { record: {}, body: await guard.text(bytes) };
}
