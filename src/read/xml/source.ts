import { decodeAll, decoderNamed } from '../decode.js';
import type { Guard } from '../guard/guard.js';

/** The declaration stands in the first bytes, and is written in ASCII. */
const DECLARED = /^<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.-]+)["']/;

/** The text of an XML file, in the encoding that it declares; where it declares none or an unknown one, as of plain text. */
export async function xmlText(bytes: Buffer, guard: Guard): Promise<string> {
  const declared = DECLARED.exec(bytes.subarray(0, 200).toString('latin1'))?.[1];
  const decoder = declared && !/^utf-?(?:8|16)/i.test(declared) ? decoderNamed(declared) : undefined;
  if (decoder) return decoder.decode(bytes);
  return decodeAll(guard.file, only(bytes));
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
