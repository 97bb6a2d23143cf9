import { readJson, readJsonLines, startsWithObject } from './formats/json.js';
import { readPlain } from './formats/plain.js';
import type { Draft, FormatInput, FormatReader } from './types.js';

/** Standard input: JSON Lines, JSON or plain text, as its first line tells. */
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
  yield* sniff(Buffer.concat(held).toString('utf8'))({ ...input, bytes });
}

const LINE_FEED = 10;
const JSON_START = /^(?:\{\s*(?:"|$)|\[\s*(?:\{|$))/;

function sniff(text: string): FormatReader {
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (startsWithObject(start)) return readJsonLines;
  return JSON_START.test(start) ? readJson : readPlain;
}
