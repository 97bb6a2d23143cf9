import { inflateSync } from 'node:zlib';
import type { Guard } from '../guard/guard.js';

const START = Buffer.from('stream');
const END = Buffer.from('endstream');
/** Streams inside streams that are unpacked: nobody packs twice. */
const MOST_LAYERS = 3;
/** Pictures, which are not unpacked for their text, may be larger. */
const PICTURE_FACTOR = 8;

/** Unpacks the streams of a PDF one by one and throws where they hold more than a document may: the parser has no limit. */
export function measureStreams(bytes: Buffer, guard: Guard): void {
  const left = { text: guard.limits.document, picture: guard.limits.document * PICTURE_FACTOR };
  for (let at = bytes.indexOf(START); at >= 0; at = bytes.indexOf(START, at)) {
    const start = at + START.length + (bytes[at + START.length] === 0x0d ? 2 : 1);
    const end = bytes.indexOf(END, start);
    const stop = end < 0 ? bytes.length : end;
    const head = bytes.subarray(Math.max(0, at - 1000), at).toString('latin1');
    const kind = /\/Image\b/.test(head.slice(head.lastIndexOf(' obj'))) ? 'picture' : 'text';
    left[kind] -= sizeOf(bytes.subarray(start, stop), left[kind], guard);
    at = stop + END.length;
  }
}

/** The size unpacked of what is packed; 0 of anything else, which is no larger than the file. */
function sizeOf(packed: Buffer, most: number, guard: Guard): number {
  let content = packed;
  let size = 0;
  for (let layer = 0; layer < MOST_LAYERS && isPacked(content); layer++) {
    try {
      content = inflateSync(content, { maxOutputLength: most, finishFlush: 2 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw guard.tooLarge();
      return size; // damaged or encrypted: the parser says so
    }
    size = Math.max(size, content.length);
  }
  return size;
}

/** By the two bytes that zlib's data begins with. */
const isPacked = (bytes: Buffer): boolean =>
  bytes.length > 2 && (bytes[0] & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0;
