const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** By byte, the six bits that it stands for; -1 for what is no digit. */
const SIX = new Int8Array(256).fill(-1);
for (let i = 0; i < DIGITS.length; i++) SIX[DIGITS.charCodeAt(i)] = i;
const PADDING = 0x3d;

/**
 * Reads the digits of base64 from a place in a line on, with what pads them, into `bytes`, which are as many as those of the line.
 *
 * @returns How many bytes there are, and where the digits end; a negative length where they do not come in fours.
 */
export function decoded(line: Uint8Array, from: number, bytes: Uint8Array): { length: number; to: number } {
  let length = 0;
  let at = from;
  for (; ; at += 4) {
    const bits = bitsOf(line[at], line[at + 1], line[at + 2], line[at + 3]);
    if (bits < 0) break;
    bytes[length++] = bits >> 16;
    bytes[length++] = bits >> 8;
    bytes[length++] = bits;
  }
  if (SIX[line[at]] < 0) return { length, to: at };
  return padded(line, at, bytes, length);
}

/** The last four digits, of which one or two are padding. */
function padded(line: Uint8Array, at: number, bytes: Uint8Array, length: number): { length: number; to: number } {
  const third = line[at + 2] === PADDING ? DIGITS.charCodeAt(0) : line[at + 2];
  const bits = bitsOf(line[at], line[at + 1], third, DIGITS.charCodeAt(0));
  if (bits < 0 || line[at + 3] !== PADDING) return { length: -1, to: at };
  bytes[length] = bits >> 16;
  bytes[length + 1] = bits >> 8;
  return { length: length + (line[at + 2] === PADDING ? 1 : 2), to: at + 4 };
}

/** The 24 bits of four digits; negative where one is none. */
const bitsOf = (a: number, b: number, c: number, d: number): number =>
  (SIX[a] << 18) | (SIX[b] << 12) | (SIX[c] << 6) | SIX[d];
