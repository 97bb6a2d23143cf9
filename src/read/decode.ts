import { TextDecoder } from 'node:util';
import { StanceError } from '../base/errors.js';
import type { InputFile } from './input-file.js';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const SNIFFED = 4096;
/** Of the even or odd bytes, by which text of Latin letters in UTF-16 is told from binary data. */
const NULLS_IN_UTF16 = 0.4;
const CONTROLS_IN_BINARY = 0.1;
const SIGNATURES: readonly (readonly [string, string, string])[] = [
  ['%PDF', 'a PDF file', 'Turn it into text first, for example with pdftotext.'],
  ['PK\u0003\u0004', 'a zip archive or office document', 'Unpack it; Word documents need the extension .docx.'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document', 'Save it as .docx or as text.'],
];

/**
 * Text in UTF-8, UTF-16 (by its byte order mark, or by where its null bytes stand) or, where it is none of these,
 * Windows-1252; without its byte order mark. Throws `StanceError` for binary data.
 */
export async function* decode(file: InputFile, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: Decoder | undefined;
  let held: Uint8Array = new Uint8Array(); // until there is enough to tell the encoding by
  for await (const chunk of bytes) {
    held = held.length ? Buffer.concat([held, chunk]) : chunk;
    if (!decoder && held.length < SNIFFED) continue;
    decoder ??= new Decoder(sniff(file, held));
    yield decoder.decode(held, false);
    held = new Uint8Array();
  }
  if (decoder) yield decoder.decode(held, true);
  else if (held.length) yield new Decoder(sniff(file, held)).decode(held, true);
}

/** The text of a file of which all bytes are there. Throws `StanceError` for binary data. */
export const decodeWhole = (file: InputFile, bytes: Uint8Array): string =>
  bytes.length ? new Decoder(sniff(file, bytes)).decode(bytes, true) : '';

/** The whole text of one document. */
export async function decodeAll(file: InputFile, bytes: AsyncIterable<Uint8Array>): Promise<string> {
  let text = '';
  for await (const part of decode(file, bytes)) text += part;
  return text;
}

function sniff(file: InputFile, bytes: Uint8Array): Encoding {
  const start = bytes.subarray(0, SNIFFED);
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const latin = Buffer.from(start.buffer, start.byteOffset, start.length).toString('latin1');
  const signature = SIGNATURES.find(([magic]) => latin.startsWith(magic));
  const { controls, even, odd } = countSigns(start);
  const half = start.length / 2;
  if (!signature && odd > half * NULLS_IN_UTF16 && even < odd / 10) return 'utf-16le';
  if (!signature && even > half * NULLS_IN_UTF16 && odd < even / 10) return 'utf-16be';
  if (signature || even + odd > 0 || controls > start.length * CONTROLS_IN_BINARY) {
    throw new StanceError({
      code: 'binary-file',
      message: `not text but ${signature?.[1] ?? 'binary data'}`,
      file: file.shown,
      hint: signature?.[2] ?? 'Save it as text in UTF-8.',
    });
  }
  return 'utf-8';
}

/** Null bytes at even and at odd places, and control characters that no text has. */
function countSigns(bytes: Uint8Array): { controls: number; even: number; odd: number } {
  let controls = 0;
  const nulls = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === 0) nulls[i % 2]++;
    else if (bytes[i] < 9 || (bytes[i] > 13 && bytes[i] < 32 && bytes[i] !== 27)) controls++;
  }
  return { controls, even: nulls[0], odd: nulls[1] };
}

/** Node 20's own decoder takes Windows-1252 for Latin-1 and loses its quotation marks and dashes. */
const WINDOWS_1252 = {
  decode: (bytes: Uint8Array): string =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
      .toString('latin1')
      .replace(/[\u0080-\u009f]/g, (char) => C1_IN_WINDOWS_1252[char.charCodeAt(0) - 0x80]),
};
/** What Windows-1252 shows for the bytes from 0x80 to 0x9f. */
export const C1_IN_WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The decoder for an encoding's name as files declare it (`ISO-8859-1`, `windows-1251`); undefined for an unknown one. */
export function decoderNamed(name: string): Pick<TextDecoder, 'decode'> | undefined {
  try {
    const decoder = new TextDecoder(name);
    return decoder.encoding === 'windows-1252' ? WINDOWS_1252 : decoder;
  } catch {
    return undefined;
  }
}

/**
 * Decodes chunk by chunk. What is not UTF-8 is Windows-1252 from there on, unless characters of several bytes went
 * before: then it is UTF-8 with damage, and U+FFFD marks what is lost.
 */
class Decoder {
  private decoder: Pick<TextDecoder, 'decode'>;
  private strict: boolean;
  private pending = new Uint8Array(); // the beginning of a character whose end is in the next chunk
  private multibyte = false;

  constructor(encoding: Encoding) {
    this.strict = encoding === 'utf-8';
    this.decoder = new TextDecoder(encoding, { fatal: this.strict });
  }

  decode(chunk: Uint8Array, last: boolean): string {
    if (!this.strict) return this.decoder.decode(chunk, { stream: !last });
    const bytes = this.pending.length ? Buffer.concat([this.pending, chunk]) : chunk;
    const whole = last ? bytes.length : bytes.length - unfinished(bytes);
    this.pending = bytes.slice(whole);
    try {
      const text = this.decoder.decode(bytes.subarray(0, whole), { stream: !last });
      this.multibyte ||= text.length < whole;
      return text;
    } catch {
      this.strict = false;
      this.decoder = this.multibyte || isMostlyUtf8(bytes) ? new TextDecoder('utf-8') : WINDOWS_1252;
      return this.decoder.decode(bytes, { stream: !last });
    }
  }
}

/** How many bytes at the end begin a character of UTF-8 without ending it. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back];
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < lengthOf(byte) ? back : 0;
  }
  return 0;
}

/** Of a character of several bytes, by its first. */
const lengthOf = (byte: number): number => (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2);

function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let lost = 0;
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) lost++;
    else if (unit > 0x7f) kept++;
  }
  return kept > lost;
}
