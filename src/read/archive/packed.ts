import type { Failure } from '../guard/guard.js';
import { unzip } from '../guard/unzip.js';
import type { Draft, FormatInput, FormatReader } from '../types.js';

const FAILURE: Failure = {
  code: 'broken-zip',
  what: 'not an archive that can be read',
  hint: 'Name the file instead of piping it.',
};

/** Formats that are archives, by a file that each of them has. */
const FORMATS: readonly (readonly [RegExp, () => Promise<FormatReader>])[] = [
  [/^word\//, async () => (await import('../formats/word.js')).readWord],
  [/^xl\//, async () => (await import('../office/workbook.js')).readWorkbook],
  [/^META-INF\/container\.xml$/, async () => (await import('../office/epub.js')).readEpub],
  [/^content\.xml$/, async () => (await import('../office/opendocument.js')).readOpenDocument],
];

/** What is packed and has no name, from standard input: a document of Word, Excel or OpenDocument, or a book. */
export async function* readPacked(input: FormatInput): AsyncGenerator<Draft> {
  const packed = await input.guard.whole(input.bytes);
  const { names } = await unzip(packed, FAILURE, input.guard);
  const found = FORMATS.find(([path]) => names.some((name) => path.test(name)));
  if (!found)
    throw input.guard.error('unknown-archive', 'an archive of files, whose names tell their formats', FAILURE.hint);
  const read = await found[1]();
  yield* read({ ...input, bytes: only(packed) });
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
