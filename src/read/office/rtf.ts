import { Readable } from 'node:stream';
import { Tokenize } from 'rtf-stream-parser';
import { textDrafts } from '../exports/drafts.js';
import type { Failure } from '../guard/guard.js';
import type { Draft, FormatInput } from '../types.js';
import { RtfText, type RtfToken } from './rtf-text.js';

const FAILURE: Failure = {
  code: 'broken-rtf',
  what: 'not Rich Text that can be read',
  hint: 'Open it in a word processor and save it as .rtf or .docx again.',
};

/** A Rich Text file is one document, its paragraphs apart by a blank line, footnotes behind the paragraph with their mark. */
export async function* readRtf(input: FormatInput): AsyncGenerator<Draft> {
  const { bytes, guard } = input;
  const content = await guard.whole(bytes);
  if (!content.length) {
    yield { record: {}, body: '' };
    return;
  }
  if (!content.subarray(0, 100).toString('latin1').trimStart().startsWith('{\\rtf'))
    throw guard.error(FAILURE.code, `${FAILURE.what}: it does not begin with {\\rtf`, FAILURE.hint);
  const text = new RtfText();
  await guard.parseLater(FAILURE, async () => {
    for await (const token of Readable.from(slices(content), { objectMode: false }).pipe(new Tokenize()))
      text.take(token as RtfToken);
  });
  if (text.isOpen) throw guard.error(FAILURE.code, `${FAILURE.what}: its end is missing`, FAILURE.hint);
  const whole = text.draft();
  yield* textDrafts(whole.body, whole, input, false);
}

const SLICE = 65_536;

function* slices(content: Buffer): Generator<Buffer> {
  for (let at = 0; at < content.length; at += SLICE) yield content.subarray(at, at + SLICE);
}
