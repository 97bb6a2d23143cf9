const LENGTH = 1 << 20;

/** Text in pieces of about a megabyte, to be written one after the other: a network of many actors is longer than a string can be. */
export function* inPieces(parts: Iterable<string>): Generator<string> {
  let piece: string[] = [];
  let length = 0;
  for (const part of parts) {
    piece.push(part);
    length += part.length;
    if (length < LENGTH) continue;
    yield piece.join('');
    piece = [];
    length = 0;
  }
  if (length) yield piece.join('');
}

/** Each line with its line end. */
export function* ended(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}
