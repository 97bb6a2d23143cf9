import { readJson, readJsonLines, startsWithObject } from './formats/json.js';
import { readPlain } from './formats/plain.js';
import { readTable } from './formats/table.js';
import { textKeys } from './record/fields.js';
import type { Draft, FieldNames, FormatInput, FormatReader, ReadOptions } from './types.js';

/** Standard input: any format that its first line tells; else plain text. */
export async function* readSniffed(input: FormatInput): AsyncGenerator<Draft> {
  const chunks = input.bytes[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    held.push(next.value);
    if (next.value.includes(LINE_FEED)) break;
  }
  const bytes = (async function* () {
    yield* held;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  })();
  const read = await sniff(Buffer.concat(held).toString('utf8'), input.options);
  yield* read({ ...input, bytes });
}

const LINE_FEED = 10;
const JSON_START = /^(?:\{\s*(?:"|$)|\[\s*(?:\{|$))/;

/** The signature of ZIP. Archives are told apart by the files in them. */
const ARCHIVE = 'PK\u0003\u0004';

/** By what they begin with. */
const BEGINNINGS: readonly (readonly [RegExp, () => Promise<FormatReader>])[] = [
  [/^%PDF-/, async () => (await import('./pdf/pdf.js')).readPdf],
  [/^\{\\rtf/, async () => (await import('./office/rtf.js')).readRtf],
  [/^WEBVTT(?:\s|$)/, async () => (await import('./captions/captions.js')).readCaptions],
  [/^<(?:\?xml|rss|feed|TEI|nitf)[\s>]/, async () => (await import('./xml/xml.js')).readXmlFile],
];

async function sniff(text: string, { fields = {} }: ReadOptions): Promise<FormatReader> {
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (start.startsWith(ARCHIVE)) return (await import('./archive/packed.js')).readPacked;
  const found = BEGINNINGS.find(([beginning]) => beginning.test(start));
  if (found) return found[1]();
  if (startsWithObject(start)) return readJsonLines;
  if (JSON_START.test(start)) return readJson;
  return isHeader(start.split(/[\r\n]/, 1)[0], fields) ? readTable : readPlain;
}

const DELIMITERS = [',', ';', '\t', '|'];
/** Longer and with more words it is a line of prose. */
const LONGEST_NAME = 40;

/** Whether a line names the columns of a table, and one of them holds the text. */
function isHeader(line: string, names: FieldNames): boolean {
  return DELIMITERS.some((delimiter) => {
    const columns = line.split(delimiter).map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
    if (columns.length < 2 || !columns.every((name) => name.length <= LONGEST_NAME && !/[.!?]$/.test(name)))
      return false;
    return textKeys(new Map(columns.filter(Boolean).map((name) => [name, ''])), names).length > 0;
  });
}
