/** What the writer of CSV asks of Node's Buffer: a byte order mark, which the page never writes, and whether a cell is bytes, which none is. */
export const Buffer = {
  from: (bytes: readonly number[]): Uint8Array => Uint8Array.from(bytes),
  isBuffer: (): boolean => false,
};
