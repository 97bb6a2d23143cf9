import { textDrafts } from '../exports/drafts.js';
import { hasMarkup, markupText } from '../record/field-text.js';
import type { Draft, FormatInput } from '../types.js';

/** A text file is one document, unless it is an export of a database or `--split` cuts it. Tags of HTML in it are read as such. */
export async function* readPlain(input: FormatInput): AsyncGenerator<Draft> {
  const { file, bytes, report, guard } = input;
  const written = await guard.text(bytes);
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
  yield* textDrafts({ record: {}, body: text }, input, !isMarkup);
}
