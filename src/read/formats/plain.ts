import { limited } from '../bytes.js';
import { decodeAll } from '../decode.js';
import { textDrafts } from '../exports/drafts.js';
import type { Draft, FormatInput } from '../types.js';
import { hasMarkup, markupText } from './field-text.js';

/** A text file is one document, unless it is an export of a database or `--split` cuts it. Tags of HTML in it are read as such. */
export async function* readPlain(input: FormatInput): AsyncGenerator<Draft> {
  const { file, bytes, report } = input;
  const written = await decodeAll(file, limited(file, bytes));
  const isMarkup = hasMarkup(written);
  const text = isMarkup ? await markupText(written) : written;
  if (isMarkup) {
    report({
      level: 'warning',
      code: 'markup-in-text',
      message: 'plain text with tags of HTML',
      file: file.shown,
      hint: 'The tags were read as HTML; call the file .html if it is a page.',
    });
  }
  yield* textDrafts(text, { record: {}, body: text }, input, !isMarkup);
}
