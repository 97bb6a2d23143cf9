import { readJson, readJsonLines, startsWithObject } from './formats/json.js';
import { readPlain } from './formats/plain.js';
import type { Draft, FormatInput, FormatReader } from './types.js';

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
  const read = await sniff(Buffer.concat(held).toString('utf8'));
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

async function sniff(text: string): Promise<FormatReader> {
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (start.startsWith(ARCHIVE)) return (await import('./archive/packed.js')).readPacked;
  const found = BEGINNINGS.find(([beginning]) => beginning.test(start));
  if (found) return found[1]();
  if (startsWithObject(start)) return readJsonLines;
  return JSON_START.test(start) ? readJson : readPlain;
}
