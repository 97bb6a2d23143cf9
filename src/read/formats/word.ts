import mammoth from 'mammoth';
import { StanceError } from '../../base/errors.js';
import { limited } from '../bytes.js';
import { textDrafts } from '../exports/drafts.js';
import type { Draft, FormatInput } from '../types.js';

/** A Word document is one document, unless it is an export of a database or `--split` cuts it; its paragraphs apart by a blank line. */
export async function* readWord(input: FormatInput): AsyncGenerator<Draft> {
  const { file, bytes } = input;
  const chunks: Uint8Array[] = [];
  for await (const chunk of limited(file, bytes)) chunks.push(chunk);
  const buffer = Buffer.concat(chunks);
  if (!buffer.length) {
    yield { record: {}, body: '' };
    return;
  }
  let text: string;
  try {
    text = (await mammoth.extractRawText({ buffer })).value;
  } catch (error) {
    throw new StanceError({
      code: 'broken-docx',
      message: `not a Word document: ${(error as Error).message}`,
      file: file.shown,
      hint: 'Open it in a word processor and save it as .docx again.',
    });
  }
  yield* textDrafts(text, { record: {}, body: text }, input, false);
}
