import { getDocumentProxy } from 'unpdf';
import { textDrafts } from '../exports/drafts.js';
import type { Failure, Guard } from '../guard/guard.js';
import type { Draft, FormatInput } from '../types.js';
import { type Item, type Line, linesOf } from './lines.js';
import { textOfPages } from './paragraphs.js';
import { measureStreams } from './streams.js';

const FAILURE: Failure = {
  code: 'broken-pdf',
  what: 'not a PDF that can be read',
  hint: 'Open it in a PDF viewer and print it to a new PDF, or save its text as .txt.',
};
const MOST = { pages: 20_000, pieces: 2_000_000 };
/** For all pages together, in milliseconds; a page takes some ten. */
const TIME = 120_000;
const FIELDS: Readonly<Record<string, string>> = {
  Title: 'title',
  Author: 'author',
  Subject: 'subject',
  Keywords: 'keywords',
  Language: 'language',
};

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** A PDF with a text layer is one document, without the heads and feet of its pages. */
export async function* readPdf(input: FormatInput): AsyncGenerator<Draft> {
  const { bytes, guard } = input;
  const content = await guard.whole(bytes);
  if (!content.length) {
    yield { record: {}, body: '' };
    return;
  }
  guard.attempt(FAILURE, () => measureStreams(content, guard));
  const pdf = await guard.parseLater(FAILURE, () =>
    getDocumentProxy(new Uint8Array(content), { verbosity: 0, isEvalSupported: false }),
  );
  try {
    const record = await guard.parseLater(FAILURE, () => recordOf(pdf));
    const pages = await guard.parseLater(FAILURE, () => pagesOf(pdf, guard), TIME);
    const body = guard.parse(FAILURE, () => textOfPages(pages));
    if (!body)
      throw guard.error(
        'no-text-layer',
        'a PDF without text: its pages are pictures',
        'Run it through OCR first, such as ocrmypdf, which adds a text layer.',
      );
    yield* textDrafts(body, { record, body }, input, false);
  } finally {
    await pdf.destroy();
  }
}

async function pagesOf(pdf: Pdf, guard: Guard): Promise<Line[][]> {
  if (pdf.numPages > MOST.pages)
    throw guard.error('too-complex', `holds more than ${MOST.pages} pages`, 'Split it into several files.');
  const pages: Line[][] = [];
  let pieces = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const items: Item[] = [];
    const chunks = page.streamTextContent().getReader();
    for (let next = await chunks.read(); !next.done; next = await chunks.read()) {
      const found = next.value.items as Item[];
      pieces += found.length;
      if (pieces > MOST.pieces)
        throw guard.error(
          'too-complex',
          `holds more than ${MOST.pieces} pieces of text`,
          'Split it into several files.',
        );
      for (const item of found) if (item.str !== undefined) items.push(item);
    }
    pages.push(linesOf(items));
    page.cleanup();
  }
  return pages;
}

/** What the file says of itself. The day on which a PDF was made is seldom that of its text, so it is `created`. */
async function recordOf(pdf: Pdf): Promise<Record<string, unknown>> {
  const { info } = await pdf.getMetadata();
  const record: Record<string, unknown> = {};
  const values = info as Record<string, unknown>;
  for (const [key, field] of Object.entries(FIELDS)) if (typeof values[key] === 'string') record[field] = values[key];
  const created = /^D:(\d{4})(\d\d)(\d\d)/.exec(String(values.CreationDate ?? ''));
  if (created) record.created = created.slice(1, 4).join('-');
  return record;
}
